import { isCivilDay } from "../../dates/civil-day";
import { restoreFormula } from "./escape-formula";
import { faultColumns } from "./fault-file";
import type { ImportRow, RowFault } from "./import-types";
import { ucdpColumns } from "./layout-columns";
import { nameColumns } from "./name-columns";

/** What a parser of any format finds. */
export type FoundRecord =
  | {
      readonly kind: "record";
      readonly fields: readonly string[];
      readonly text: string;
      readonly lineNumber: number;
    }
  | {
      readonly kind: "record";
      readonly cells: ReadonlyMap<string, string>;
      readonly text: string;
      readonly lineNumber: number;
    }
  | ({ readonly kind: "fault" } & Pick<RowFault, "code" | "message" | "text" | "lineNumber">);

/** Turns the records of a file into numbered rows with named cells. */
export interface TableRows {
  /** Nothing for the header. Throws ValidationError (path "file") for too many columns. */
  take(record: FoundRecord): (ImportRow | RowFault)[];
  readonly columns: readonly string[];
}

interface TableOptions {
  readonly hasHeader: boolean;
  readonly mostColumns: number;
  /** Line of the file that the parser counts as its first. */
  readonly firstLine: number;
}

/** Makes a table of records; a file of rows kept aside loses its added columns and the escaping of its cells. */
export function createTableRows({ hasHeader, mostColumns, firstLine }: TableOptions): TableRows {
  let columns: string[] | null = null;
  let isFaultFile = false;
  let isAfterWrongQuote = false;
  let rowNumber = 0;
  const added: readonly string[] = faultColumns;

  function fault(
    record: FoundRecord,
    code: RowFault["code"],
    message: string,
    cells: ImportRow["cells"],
  ): RowFault {
    rowNumber += 1;
    const lineNumber = record.lineNumber + firstLine - 1;
    return { kind: "fault", rowNumber, lineNumber, code, message, text: record.text, cells };
  }

  function row(
    record: FoundRecord,
    entries: readonly [string, string][],
    notes: readonly string[],
  ): ImportRow {
    rowNumber += 1;
    const kept = isFaultFile
      ? entries.flatMap(([name, cell]): [string, string][] =>
          added.includes(name) ? [] : [[name, restoreFormula(cell)]],
        )
      : entries;
    const lineNumber = record.lineNumber + firstLine - 1;
    return { kind: "row", rowNumber, lineNumber, cells: Object.fromEntries(kept), notes };
  }

  function takeFields(record: FoundRecord, fields: readonly string[]): (ImportRow | RowFault)[] {
    if (columns === null) {
      if (hasHeader && !isUcdpWithoutHeader(fields)) {
        const named = nameColumns(fields, mostColumns);
        isFaultFile = named[0] === added[0] && named[1] === added[1];
        columns = isFaultFile ? named.map(restoreFormula) : named;
        return [];
      }
      const isUcdp = isUcdpWithoutHeader(fields);
      columns = nameColumns(isUcdp ? ucdpColumns : fields.map(() => ""), mostColumns);
    }
    const entries = columns.map((name, index): [string, string] => [name, fields[index] ?? ""]);
    if (fields.slice(columns.length).some((field) => field.trim() !== "")) {
      const message = `The row has ${fields.length} fields, the file ${columns.length} columns. A field with a comma or line break in it may lack its quotation marks.`;
      return [fault(record, "tooManyFields", message, Object.fromEntries(entries))];
    }
    const isShort = fields.length < columns.length;
    const hasOddQuotes = record.text.split('"').length % 2 === 0;
    if (isAfterWrongQuote && (isShort || hasOddQuotes)) {
      const message = "This seems to belong to the row above, whose quotation marks are wrong.";
      return [fault(record, "quoting", message, Object.fromEntries(entries))];
    }
    isAfterWrongQuote = false;
    const note = `The row has ${fields.length} of ${columns.length} fields; the others are taken as empty.`;
    return [row(record, entries, isShort ? [note] : [])];
  }

  function takeCells(record: FoundRecord, cells: ReadonlyMap<string, string>): ImportRow[] {
    columns ??= [];
    const own = columns;
    for (const name of cells.keys()) if (!own.includes(name)) own.push(name);
    if (own.length > mostColumns) nameColumns(own, mostColumns);
    return [row(record, [...cells], [])];
  }

  return {
    take(record) {
      if (record.kind === "fault") {
        isAfterWrongQuote ||= record.code === "quoting";
        return [fault(record, record.code, record.message, {})];
      }
      return "fields" in record ? takeFields(record, record.fields) : takeCells(record, record.cells);
    },
    get columns() {
      return (columns ?? []).filter((name) => !isFaultFile || !added.includes(name));
    },
  };
}

/** Candidate files of UCDP have come without a header: 49 cells with an id, a year and two days where they belong. */
function isUcdpWithoutHeader(fields: readonly string[]): boolean {
  if (fields.length !== ucdpColumns.length) return false;
  const at = (name: string) => fields[ucdpColumns.indexOf(name)] ?? "";
  const isDay = (text: string) => isCivilDay(text.slice(0, 10));
  return (
    /^\d+$/.test(at("id")) && /^\d{4}$/.test(at("year")) && isDay(at("date_start")) && isDay(at("date_end"))
  );
}
