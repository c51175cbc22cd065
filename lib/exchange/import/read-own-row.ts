import { announcementInput } from "../../records/announcement";
import { contactInput } from "../../records/contact";
import type { EventType } from "../../records/vocabularies";
import type { ExternalId, ImportCandidate, ImportCells, NameKind } from "./import-types";
import { cellOf, evenBlanks } from "./mapped-cells";
import { idKeys, type OwnColumn, ownAnnouncementColumns, ownContactColumns, ownSchemas } from "./own-columns";
import { numberOf } from "./read-row-names";
import { addFault, addName, type ReadingLog } from "./reading-log";
import { replaceNames } from "./replace-names";

/** What a row of our own export says; `candidate` is null where it cannot be read (the log says why). */
export interface OwnReading {
  readonly type: EventType | null;
  readonly candidate: ImportCandidate | null;
  readonly externalId: ExternalId | null;
}

/** Ids of records look like this until the whole has passed its schema: a name's key may be longer than an id. */
type Numbered = (kind: NameKind, column: string, reference: unknown) => string | null;

/** Reads a row in the flat form of own-columns.ts. */
export function readOwnRow(cells: ImportCells, log: ReadingLog): OwnReading {
  const schema = cellOf(cells, "schema").trim();
  const type = (["contact", "announcement"] as const).find((one) => ownSchemas[one] === schema) ?? null;
  if (type === null) {
    const message = `The schema “${schema}” is none that is read: ${Object.values(ownSchemas).join(" or ")}.`;
    addFault(log, "type", { column: "schema", text: schema }, message);
    return { type, candidate: null, externalId: null };
  }
  const id = cellOf(cells, "id").trim();
  const stamp = cellOf(cells, "version").trim() || null;
  const externalId = id === "" ? null : { scheme: "backchannel", id, stamp };
  const keys: string[] = [];
  const numbered: Numbered = (kind, column, reference) => {
    const named = asNamed(reference);
    if (named === null) return null;
    const cell = { column, text: evenBlanks(named.name) };
    keys.push(addName(log, kind, cell, { knownId: named.id }));
    return `n${keys.length - 1}`;
  };
  const columns = type === "contact" ? ownContactColumns : ownAnnouncementColumns;
  const raw = readColumns(columns, cells, log, numbered);
  const candidate = log.faults.length > 0 ? null : parse(type, raw, columns, cells, log);
  const keyOf = (placeholder: string) => keys[Number(placeholder.slice(1))] ?? "";
  return { type, externalId, candidate: candidate === null ? null : replaceNames(candidate, keyOf) };
}

function parse(
  type: EventType,
  raw: object,
  columns: readonly OwnColumn[],
  cells: ImportCells,
  log: ReadingLog,
): ImportCandidate | null {
  const result = type === "contact" ? contactInput.safeParse(raw) : announcementInput.safeParse(raw);
  if (result.success) {
    return "kind" in result.data
      ? { type: "announcement", input: result.data }
      : { type: "contact", input: result.data };
  }
  for (const { path, message } of result.error.issues) {
    const field = path.map(String).join(".");
    const own = columns.find((column) => field === column.field || field.startsWith(`${column.field}.`));
    const column = own?.column ?? null;
    addFault(log, field, column === null ? null : { column, text: cellOf(cells, column) }, message);
  }
  return null;
}

/** The input as an object: fields that the row leaves empty are absent, so that the schema's own defaults stand. */
function readColumns(
  columns: readonly OwnColumn[],
  cells: ImportCells,
  log: ReadingLog,
  numbered: Numbered,
): object {
  const input = new Map<string, unknown>();
  for (const own of columns) {
    const text = cellOf(cells, own.column);
    if (text === "" || own.holds === "nameId") continue;
    const value = readCell(own, text, cells, log, numbered);
    const [first = "", second] = own.field.split(".");
    if (second === undefined) input.set(first, value);
    else input.set(first, { ...asObject(input.get(first)), [second]: value });
  }
  return Object.fromEntries(input);
}

function readCell(
  { column, holds, kind }: OwnColumn,
  text: string,
  cells: ImportCells,
  log: ReadingLog,
  numbered: Numbered,
): unknown {
  if (holds === "text") return text;
  if (holds === "number") return numberOf(text) ?? text;
  if (holds === "name") {
    return kind === undefined
      ? text
      : numbered(kind, column, { id: cellOf(cells, `${column}_id`) || null, name: text });
  }
  const list = parseList(text);
  if (list === null) {
    addFault(
      log,
      column,
      { column, text },
      "This is no JSON list. Write it as the export does, or leave it empty.",
    );
    return [];
  }
  if (holds === "names") return list.map((row) => (kind === undefined ? row : numbered(kind, column, row)));
  return list.map((row) => withIds(row, column, numbered));
}

function parseList(text: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** An object of a list with placeholders of ids in place of `{"id", "name"}`. A source keeps no id of another store. */
function withIds(row: unknown, column: string, numbered: Numbered): unknown {
  if (typeof row !== "object" || row === null) return row;
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]): [string, unknown][] => {
      if (key === "id") return [];
      for (const [idKey, named] of idKeys) {
        if (named.key === key) return [[idKey, numbered(named.kind, column, value)]];
      }
      return idKeys.has(key) ? [] : [[key, value]];
    }),
  );
}

function asNamed(value: unknown): { id: string | null; name: string } | null {
  if (typeof value === "string" && value.trim() !== "") return { id: null, name: value };
  const { id, name } = asObject(value);
  if (typeof name !== "string" || name.trim() === "") return null;
  return { id: typeof id === "string" && id !== "" ? id : null, name };
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
