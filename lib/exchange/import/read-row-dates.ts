import { addDaysWithin } from "../../dates/civil-day";
import { dayBounds } from "../../dates/edtf-date";
import { formatEdtf } from "../../dates/format-edtf";
import type { DateEntry } from "../../dates/read-date-entry";
import type { DatePrecision, ImportMapping, MappingField } from "./import-mapping";
import type { ImportCells } from "./import-types";
import { cellsOfField, firstCell, type MappedCell } from "./mapped-cells";
import { readCellDate } from "./read-cell-date";
import { ownWords, readWord } from "./read-word";
import { addFault, addReading, type ReadingLog } from "./reading-log";

/** The date of a row: EDTF, the text as written where it differs, and a time of day that stood with it. */
export interface RowDate {
  readonly edtf: string;
  readonly printed: string | null;
  readonly time: string | null;
}

type ReadPoint = {
  readonly edtf: string;
  readonly cells: readonly MappedCell[];
  readonly time: string | null;
};

/** Days that a code for "in that week" leaves open on each side: the coders take the middle of the days meant. */
const weekReachDays = 3;

const PLAIN = /^\d{4}(?:-\d{2}){0,2}$/;

/** Reads the day held or announced, with its end and precision; null where it cannot be read (the log says why). */
export function readRowDate(cells: ImportCells, mapping: ImportMapping, log: ReadingLog): RowDate | null {
  const start = readPoint(cells, mapping, log, { field: "date", parts: ["year", "month", "day"] });
  if (start === "fault") return null;
  if (start === null) {
    const fed = mapping.fields.date?.[0] ?? mapping.fields.year?.[0];
    addFault(log, "date", fed === undefined ? null : { column: fed, text: "" }, "The row has no date.");
    return null;
  }
  const end = readPoint(cells, mapping, log, { field: "endDate", parts: ["endYear", "endMonth", "endDay"] });
  if (end === "fault") return null;
  const precision = readPrecision(cells, mapping, log);
  if (precision === "fault") return null;
  const edtf = combine(start, end, precision ?? (end === null ? "day" : mapping.rangeMeaning), log);
  if (edtf === null) return null;
  noteOtherYear(cells, mapping, start, edtf, log);
  const used = [...start.cells, ...(end?.cells ?? []), ...cellsOfField(cells, mapping, "datePrecision")];
  addReading(log, "date", used, { value: edtf, reading: formatEdtf(edtf) });
  return { edtf, printed: printedOf(cells, mapping, start, edtf), time: start.time };
}

function printedOf(
  cells: ImportCells,
  mapping: ImportMapping,
  start: ReadPoint,
  edtf: string,
): string | null {
  const shown = firstCell(cells, mapping, "datePrinted")?.text;
  if (shown !== undefined) return shown.slice(0, 200);
  const [only, another] = start.cells;
  return only === undefined || another !== undefined || only.text === edtf || edtf.startsWith(`${only.text}/`)
    ? null
    : only.text.slice(0, 200);
}

/** A year in a column of its own that the date contradicts: one set once had a month of one year filed under another. */
function noteOtherYear(
  cells: ImportCells,
  mapping: ImportMapping,
  start: ReadPoint,
  edtf: string,
  log: ReadingLog,
): void {
  const year = firstCell(cells, mapping, "year");
  if (year === null || !/^\d{4}$/.test(year.text)) return;
  if (start.cells.some(({ column }) => column === year.column)) return;
  const days = dayBounds(edtf, `${year.text}-12-31`);
  if (days.earliestDay.slice(0, 4) <= year.text && year.text <= days.latestDay.slice(0, 4)) return;
  const message = `The year is given as ${year.text}, the date as ${formatEdtf(edtf)}. Check which is right.`;
  log.warnings.push({ column: year.column, message });
}

/** A date from one cell, or from those of year, month and day; "fault" where there is one that cannot be read. */
function readPoint(
  cells: ImportCells,
  mapping: ImportMapping,
  log: ReadingLog,
  { field, parts }: { field: MappingField; parts: readonly [MappingField, MappingField, MappingField] },
): ReadPoint | "fault" | null {
  const cell = firstCell(cells, mapping, field);
  if (cell !== null) {
    const { entry, time, note } = readCellDate(cell.text, mapping.dateOrder);
    if (note !== null) log.warnings.push({ column: cell.column, message: note });
    return entry.status === "read"
      ? { edtf: entry.edtf, cells: [cell], time }
      : refused(log, field, cell, entry);
  }
  const [year, month, day] = parts.map((part) => firstCell(cells, mapping, part));
  if (!year) {
    const stray = month ?? day;
    if (!stray) return null;
    addFault(log, field, stray, "The year is missing.");
    return "fault";
  }
  const used = [year, month, day].filter((part) => part !== null && part !== undefined);
  if (day && !month) {
    addFault(log, field, day, "The month is missing.");
    return "fault";
  }
  const text = [year.text.padStart(4, "0"), month?.text, day?.text]
    .filter((part) => part !== undefined)
    .map((part) => (/^\d$/.test(part) ? `0${part}` : part));
  // Months written as words make a date in words.
  const written = month && !/^\d+$/.test(month.text) ? text.toReversed().join(" ") : text.join("-");
  const { entry } = readCellDate(written, "ask");
  const whole = {
    column: used.map(({ column }) => column).join(", "),
    text: used.map((one) => one.text).join("-"),
  };
  return entry.status === "read"
    ? { edtf: entry.edtf, cells: used, time: null }
    : refused(log, field, whole, entry);
}

function refused(
  log: ReadingLog,
  field: MappingField,
  cell: MappedCell,
  entry: Exclude<DateEntry, { status: "read" }>,
): "fault" {
  if (entry.status === "unreadable") {
    addReading(log, field, [cell], { value: null, reading: "not read" });
    addFault(log, field, cell, entry.message);
    return "fault";
  }
  const readings = entry.choices.map(({ reading }) => reading).join(" or ");
  addReading(log, field, [cell], {
    value: null,
    reading: `two readings: ${readings}`,
    choices: entry.choices,
  });
  addFault(
    log,
    field,
    cell,
    `“${cell.text}” has two readings, ${readings}. Say in the mapping which comes first, day or month.`,
  );
  return "fault";
}

function readPrecision(
  cells: ImportCells,
  mapping: ImportMapping,
  log: ReadingLog,
): DatePrecision | "fault" | null {
  const cell = firstCell(cells, mapping, "datePrecision");
  if (cell === null) return null;
  const word = readWord(mapping.tables.datePrecision, ownWords.datePrecision, cell.text);
  if (word !== null) return word;
  addFault(log, "datePrecision", cell, `The mapping does not say what the precision “${cell.text}” means.`);
  return "fault";
}

/** One EDTF text of the first and the last date; null where they contradict each other. */
function combine(
  start: ReadPoint,
  end: ReadPoint | null,
  precision: DatePrecision,
  log: ReadingLog,
): string | null {
  const isWithEnd = end !== null && end.edtf !== start.edtf;
  if (!PLAIN.test(start.edtf) || (end !== null && !PLAIN.test(end.edtf))) {
    const isMore = isWithEnd || (precision !== "day" && precision !== "lasted" && precision !== "someDay");
    if (isMore) {
      const message = `“${start.edtf}” says itself how vague it is; the end and the precision beside it were not used.`;
      log.warnings.push({ column: start.cells[0]?.column ?? null, message });
    }
    return start.edtf;
  }
  const first = dayBounds(start.edtf, start.edtf.slice(0, 4).concat("-12-31"));
  const last = end === null ? first : dayBounds(end.edtf, end.edtf.slice(0, 4).concat("-12-31"));
  if (last.latestDay < first.earliestDay) {
    addFault(log, "endDate", end?.cells[0] ?? null, "The last day is before the first.");
    return null;
  }
  switch (precision) {
    case "day":
    case "lasted":
      return isWithEnd ? `${start.edtf}/${end.edtf}` : start.edtf;
    case "someDay":
      return isWithEnd ? someDay(first.earliestDay, last.latestDay) : start.edtf;
    case "week":
      return someDay(
        addDaysWithin(first.earliestDay, -weekReachDays),
        addDaysWithin(last.latestDay, weekReachDays),
      );
    case "month": {
      const [from, to] = [first.earliestDay.slice(0, 7), last.latestDay.slice(0, 7)];
      return from === to ? from : someDay(`${from}-01`, dayBounds(to, first.earliestDay).latestDay);
    }
    case "year": {
      const [from, to] = [first.earliestDay.slice(0, 4), last.latestDay.slice(0, 4)];
      return from === to ? from : someDay(`${from}-01-01`, `${to}-12-31`);
    }
    case "about":
      return isWithEnd ? `${start.edtf}~/${end.edtf}~` : `${start.edtf}~`;
  }
}

function someDay(first: string, last: string): string {
  return first === last ? first : `[${first}..${last}]`;
}

/** Reads a further date (made public, said to have happened), from one cell; null where it is empty or cannot be read. */
export function readFurtherDate(
  cells: ImportCells,
  mapping: ImportMapping,
  field: MappingField,
  log: ReadingLog,
): { edtf: string; printed: string | null } | null {
  const cell = firstCell(cells, mapping, field);
  if (cell === null) return null;
  const { entry, note } = readCellDate(cell.text, mapping.dateOrder);
  if (note !== null) log.warnings.push({ column: cell.column, message: note });
  if (entry.status !== "read") {
    refused(log, field, cell, entry);
    return null;
  }
  addReading(log, field, [cell], { value: entry.edtf, reading: entry.reading });
  return { edtf: entry.edtf, printed: cell.text === entry.edtf ? null : cell.text.slice(0, 200) };
}
