import type { DateReading } from "../../dates/read-date-entry";
import type { MappingField } from "./import-mapping";
import type {
  ConfirmStep,
  NameKind,
  NameToMatch,
  ReadingFault,
  ReadingNote,
  ValueReading,
} from "./import-types";
import type { MappedCell } from "./mapped-cells";
import { nameKey } from "./name-key";

/** Longer texts are no names, and comparing them would cost too much. */
const mostCharacters = 300;
const mostNames = 200;

/** What is gathered while a row is read. */
export interface ReadingLog {
  readonly readings: ValueReading[];
  readonly names: NameToMatch[];
  readonly toConfirm: ConfirmStep[];
  readonly warnings: ReadingNote[];
  readonly faults: ReadingFault[];
}

export function newReadingLog(): ReadingLog {
  return { readings: [], names: [], toConfirm: [], warnings: [], faults: [] };
}

/** Notes a value beside the reading made of it. */
export function addReading(
  log: ReadingLog,
  field: MappingField,
  cells: readonly MappedCell[],
  made: { value: string | null; reading: string; choices?: readonly DateReading[] },
): void {
  log.readings.push({
    field,
    columns: cells.map(({ column }) => column),
    text: cells.map(({ text }) => text).join(" / "),
    value: made.value,
    reading: made.reading,
    choices: made.choices ?? [],
  });
}

/** Notes a fault of a field; `cell` null where no column feeds it. */
export function addFault(log: ReadingLog, field: string, cell: MappedCell | null, message: string): void {
  log.faults.push({ column: cell?.column ?? null, field, value: cell?.text ?? "", message });
}

/** Notes a name that is to be matched; gives its key, the same for the same name and hint. */
export function addName(
  log: ReadingLog,
  kind: NameKind,
  cell: MappedCell,
  more: Partial<Pick<NameToMatch, "hint" | "detail" | "knownId" | "coordinates">> = {},
): string {
  const { detail = null, knownId = null, coordinates = null } = more;
  const hint = more.hint?.slice(0, mostCharacters) ?? null;
  const name = cell.text.slice(0, mostCharacters);
  if (cell.text.length > mostCharacters) addFault(log, kind, cell, "This is too long to be a name.");
  const key = nameKey(kind, name, hint, knownId);
  if (log.names.length === mostNames) {
    const message = `The row has more than ${mostNames} names. Part it.`;
    if (!log.faults.some((fault) => fault.message === message)) addFault(log, kind, cell, message);
    return key;
  }
  if (!log.names.some((own) => own.key === key)) {
    log.names.push({
      key,
      kind,
      name,
      hint,
      detail,
      column: cell.column,
      knownId,
      coordinates,
    });
  }
  return key;
}
