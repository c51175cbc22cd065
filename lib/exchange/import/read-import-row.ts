import type { EventType } from "../../records/vocabularies";
import { checkCandidate } from "./check-candidate";
import type { ImportMapping } from "./import-mapping";
import type { ExternalId, ImportCandidate, ImportCells, ImportRow, RowReading } from "./import-types";
import { gdeltRefusal } from "./layout-columns";
import { addLayoutSteps, layoutAsideReason } from "./layout-steps";
import { cellsOfField, firstCell } from "./mapped-cells";
import { readOwnRow } from "./read-own-row";
import { readRowEvent } from "./read-row-event";
import { ownWords, readWord } from "./read-word";
import { addFault, addReading, newReadingLog, type ReadingLog } from "./reading-log";
import { replaceNames } from "./replace-names";

/**
 * Reads one row by a mapping; see `RowReading`. Never throws for a row. A row that passed before and is planned next is not tried
 * by the schema of its record here (`isTried: false`): `applyMatches` does that again, with the records in place of the names.
 */
export function readImportRow(
  row: ImportRow,
  mapping: ImportMapping,
  { isTried = true }: { isTried?: boolean } = {},
): RowReading {
  const { rowNumber, lineNumber, cells } = row;
  const log = newReadingLog();
  for (const message of row.notes) log.warnings.push({ column: null, message });
  const base = { rowNumber, lineNumber, cells, group: firstCell(cells, mapping, "group")?.text ?? null };
  const externalId = readExternalId(cells, mapping);
  const finish = (more: Pick<RowReading, "type" | "candidate" | "asideReason">): RowReading => ({
    ...base,
    ...log,
    externalId,
    ...more,
  });
  const aside = (asideReason: string) => {
    // What is no event is not wrong either.
    log.faults.length = 0;
    return finish({ type: null, candidate: null, asideReason });
  };

  if (mapping.layout === "gdelt") return aside(gdeltRefusal);
  if (mapping.layout === "own") {
    const own = readOwnRow(cells, log);
    return {
      ...finish({ ...checked(own, { cells, mapping, log, isTried }), asideReason: null }),
      externalId: own.externalId,
    };
  }
  const layoutReason = layoutAsideReason(cells, mapping);
  if (layoutReason !== null) return aside(layoutReason);
  const type = readType(cells, mapping, log);
  if (type === "aside") {
    const word = firstCell(cells, mapping, "type")?.text ?? "";
    return aside(`The mapping sets rows of “${word}” aside.`);
  }
  if (type === null) return finish({ type, candidate: null, asideReason: null });
  const kind = firstCell(cells, mapping, "kind");
  if (type === "announcement" && kind !== null) {
    const word = readWord(mapping.tables.kind, ownWords.kind, kind.text);
    if (word === "aside") return aside(`“${kind.text}” is no announcement of the kinds recorded here.`);
  }
  const candidate = readRowEvent(type, { cells, mapping, log });
  addLayoutSteps(type, cells, mapping, log);
  return finish({ ...checked({ type, candidate }, { cells, mapping, log, isTried }), asideReason: null });
}

/** A candidate that its schema would take once its names are matched; null where it would not, with the faults in the log. */
function checked(
  { type, candidate }: { type: EventType | null; candidate: ImportCandidate | null },
  {
    cells,
    mapping,
    log,
    isTried,
  }: { cells: ImportCells; mapping: ImportMapping; log: ReadingLog; isTried: boolean },
): Pick<RowReading, "type" | "candidate"> {
  if (candidate === null || log.faults.length > 0) {
    if (log.faults.length === 0) addFault(log, "", null, "The row cannot be read.");
    return { type, candidate: null };
  }
  if (!isTried) return { type, candidate };
  const numbers = new Map(log.names.map(({ key }, index) => [key, `n${index}`]));
  const tried = replaceNames(candidate, (key) => numbers.get(key) ?? "n");
  const result = checkCandidate(tried, { cells, mapping, names: log.names, original: candidate });
  if (!("faults" in result)) return { type, candidate };
  log.faults.push(...result.faults);
  return { type, candidate: null };
}

function readType(cells: ImportCells, mapping: ImportMapping, log: ReadingLog): EventType | "aside" | null {
  if (mapping.as === "contacts") return "contact";
  if (mapping.as === "announcements") return "announcement";
  const cell = firstCell(cells, mapping, "type");
  const word = readWord(mapping.tables.type, ownWords.type, cell?.text ?? "");
  if (word === null) {
    const column = mapping.fields.type?.[0];
    const told = cell ?? (column === undefined ? null : { column, text: "" });
    const what = cell === null ? "An empty cell" : `“${cell.text}”`;
    addFault(
      log,
      "type",
      told,
      `${what} in the column “${told?.column ?? "type"}” is neither a contact nor an announcement. Say with the columns what it means.`,
    );
  } else if (cell !== null) addReading(log, "type", [cell], { value: word, reading: word });
  return word;
}

function readExternalId(cells: ImportCells, mapping: ImportMapping): ExternalId | null {
  const scheme = mapping.constants.externalScheme;
  const id = cellsOfField(cells, mapping, "externalId")
    .map(({ text }) => text)
    .join("/");
  if (scheme === "" || id === "") return null;
  return { scheme, id, stamp: firstCell(cells, mapping, "externalStamp")?.text ?? null };
}
