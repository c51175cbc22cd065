import { isCivilDay } from "../../dates/civil-day";
import { type DateEntry, readDateEntry } from "../../dates/read-date-entry";
import type { ImportMapping } from "./import-mapping";

/** What the date in one cell means; `time` is a time of day that stood with it ("19:30"), `note` what was odd. */
export interface CellDate {
  readonly entry: DateEntry;
  readonly time: string | null;
  readonly note: string | null;
}

const WITH_TIME = /^(.*\d)(?:T|\s+|,\s*)(\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;
const SPREADSHEET_DAY = /^[34]\d{4}(?:\.\d+)?$/;

// The same days come again and again in a long file, and reading one costs a tenth of a millisecond.
const known = new Map<string, CellDate>();
const mostKnown = 20_000;
const mostCharacters = 150;

/** Reads the date in a cell. A day and month in numbers are taken in the given order; with "ask" both readings are given. */
export function readCellDate(text: string, order: ImportMapping["dateOrder"]): CellDate {
  const key = `${order} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const read = readAnew(text, order);
  if (known.size >= mostKnown) known.clear();
  if (text.length <= mostCharacters) known.set(key, read);
  return read;
}

function readAnew(text: string, order: ImportMapping["dateOrder"]): CellDate {
  // Longer texts are no dates, and readDateEntry says so.
  if (text.length > mostCharacters) return { entry: readDateEntry(text), time: null, note: null };
  const parted = WITH_TIME.exec(text.trim());
  const dateText = (parted?.[1] ?? text).trim();
  const clock = parted?.[2]?.padStart(5, "0") ?? null;
  // Midnight is what spreadsheets write where no time is known; a time by UTC is not that of the clocks at the place.
  const hasTime = clock !== null && clock !== "00:00";
  const time = hasTime && parted?.[3] === undefined ? clock : null;
  const offsetNote =
    hasTime && time === null
      ? `“${text.trim()}” gives its time by UTC: the day at the place may be another. The time was not taken.`
      : null;
  if (SPREADSHEET_DAY.test(text.trim())) {
    const message = `“${text}” looks like a spreadsheet’s number of a day. Write the column as dates, such as 2025-12-02.`;
    return { entry: { status: "unreadable", message }, time: null, note: null };
  }
  const [, year, month, day] = COMPACT.exec(dateText) ?? [];
  const whole = `${year}-${month}-${day}`;
  if (year !== undefined && isCivilDay(whole)) return { entry: readDateEntry(whole), time, note: offsetNote };
  const entry = readDateEntry(dateText);
  if (entry.status === "unreadable" || order === "ask") return { entry, time, note: offsetNote };
  const ordered = inOrder(dateText, order);
  if (entry.status === "ambiguous") {
    const choice = entry.choices.find(({ edtf }) => edtf === ordered);
    return { entry: choice ? { status: "read", ...choice } : entry, time, note: offsetNote };
  }
  const isOtherOrder = NUMERIC.test(dateText) && ordered !== entry.edtf;
  const note = isOtherOrder
    ? `“${dateText}” is no date in the order chosen; it was read as ${entry.reading}.`
    : offsetNote;
  return { entry, time, note };
}

/** A date in numbers as EDTF, read in one order; null where the text is none. */
function inOrder(text: string, order: "dayFirst" | "monthFirst"): string | null {
  const [, first, , second, year] = NUMERIC.exec(text) ?? [];
  if (first === undefined || second === undefined || year === undefined) return null;
  const [day, month] = order === "dayFirst" ? [first, second] : [second, first];
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
