import { isCivilDay } from "./civil-day";
import { type DateReading, readDateEntry } from "./read-date-entry";

/** A date found on a line of a pasted column. `line` counts from 1; `entry` is the text that was read. */
export interface ColumnDate extends DateReading {
  line: number;
  entry: string;
}

/** A line with a fault, and a sentence that says which: no date could be read, or more than one. */
export interface ColumnFault {
  line: number;
  text: string;
  message: string;
}

/** What a pasted column holds. */
export interface DateColumn {
  dates: ColumnDate[];
  faults: ColumnFault[];
  /** The first line, where it only names the columns. */
  heading: string | null;
}

/**
 * Reads a pasted column, a date a line, in any form that a date entry takes. Of a line of several cells (parted by tabs,
 * semicolons or commas, as a spreadsheet gives them) the first that is a whole day counts, else the first that is any
 * date; further dates on the line are a fault. Empty lines are passed over. A first line without a date is a heading
 * where dates follow it.
 */
export function readDateColumn(text: string): DateColumn {
  const column: DateColumn = { dates: [], faults: [], heading: null };
  let first: ColumnFault | null = null;
  let isFirst = true;
  let hasDates = false;
  text.split(/\r\n|\r|\n/).forEach((raw, at) => {
    const content = raw.trim();
    if (content === "") return;
    const line = at + 1;
    const { chosen, further, message, isDated } = readLine(content);
    if (chosen !== null) column.dates.push({ line, ...chosen });
    if (message !== null) {
      const fault = { line, text: content, message };
      if (isFirst && !isDated && canBeHeading(content)) first = fault;
      else column.faults.push(fault);
    } else if (further > 0) {
      column.faults.push({ line, text: content, message: furtherMessage(further) });
    }
    hasDates ||= isDated;
    isFirst = false;
  });
  return first === null ? column : withFirstLine(column, first, hasDates);
}

function withFirstLine(column: DateColumn, first: ColumnFault, hasDates: boolean): DateColumn {
  return hasDates ? { ...column, heading: first.text } : { ...column, faults: [first, ...column.faults] };
}

function furtherMessage(further: number): string {
  return further === 1
    ? "1 more date on the line was not read; write one a line."
    : `${further} more dates on the line were not read; write one a line.`;
}

/** Whether a line without a date may name columns ("Date2"), and is no mistyped date ("2025-02-30"). */
function canBeHeading(content: string): boolean {
  return !/\d{3}/.test(content) && cellsOf(content).every((cell) => !/^\d/.test(cell));
}

type Cell =
  | ({ status: "read"; entry: string } & DateReading)
  | { status: "ambiguous" | "unreadable"; entry: string; message: string };

/** `message` says why nothing was chosen; `isDated` also where a date was found but is ambiguous. */
interface LineReading {
  chosen: ({ entry: string } & DateReading) | null;
  further: number;
  message: string | null;
  isDated: boolean;
}

function readLine(content: string): LineReading {
  const whole = readCell(content);
  if (whole.status === "read") return lineOf(whole, 0);
  const cells = cellsOf(content).map(readCell).flatMap(splitUnread);
  const found = cells.filter((cell) => cell.status === "read");
  const chosen = found.find((cell) => isCivilDay(cell.edtf)) ?? found[0];
  if (chosen !== undefined) {
    return lineOf(chosen, cells.filter((cell) => cell !== chosen && isFurther(cell, chosen)).length);
  }
  // Of cells that hold digits the first is most likely meant as the date.
  const meant =
    cells.find((cell) => cell.status === "ambiguous") ?? cells.find((cell) => /\d/.test(cell.entry)) ?? whole;
  const told = meant.status === "read" ? whole : meant;
  return {
    chosen: null,
    further: 0,
    message: told.message,
    isDated: told.status === "ambiguous",
  };
}

function lineOf({ entry, edtf, reading }: { entry: string } & DateReading, further: number): LineReading {
  return { chosen: { entry, edtf, reading }, further, message: null, isDated: true };
}

/** Whether a cell holds a date of its own: neither a plain number nor the month of the day that counts. */
function isFurther(cell: Cell, chosen: DateReading): boolean {
  if (cell.status !== "read") return cell.status === "ambiguous";
  if (/^\d+$/.test(cell.entry) && isCivilDay(chosen.edtf)) return false;
  return cell.edtf === chosen.edtf || !chosen.edtf.startsWith(cell.edtf);
}

function readCell(entry: string): Cell {
  const result = readDateEntry(entry);
  if (result.status === "read") return { status: "read", entry, edtf: result.edtf, reading: result.reading };
  if (result.status === "unreadable") return { status: "unreadable", entry, message: result.message };
  const readings = result.choices.map((choice) => choice.reading).join(" or ");
  const message = `“${entry}” can be read in more than one way: write ${readings}.`;
  return { status: "ambiguous", entry, message };
}

/** A cell without a date that is itself parted by another separator, as where dates were typed in a row. */
function splitUnread(cell: Cell): Cell[] {
  if (cell.status !== "unreadable") return [cell];
  const parts = cellsOf(cell.entry);
  return parts.length < 2 ? [cell] : parts.map(readCell).flatMap(splitUnread);
}

/** The cells of a line, without the quotation marks that a spreadsheet puts round them. */
function cellsOf(content: string): string[] {
  const separator = ["\t", ";", ","].find((character) => content.includes(character));
  if (separator === undefined) return [content];
  // The comma of "December 2, 2025" parts no cells.
  const parted = separator === "," ? /(?<!\p{L}\.? \d{1,2}),|,(?!\s*\d{4}(?!\d|-))/u : separator;
  return content
    .split(parted)
    .map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, "$1")
        .trim(),
    )
    .filter((cell) => cell !== "");
}
