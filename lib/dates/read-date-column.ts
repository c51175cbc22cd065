import { isCivilDay } from "./civil-day";
import { type DateReading, readDateEntry } from "./read-date-entry";

/** A date found on a line of a pasted column. `line` counts from 1; `entry` is the text that was read. */
export interface ColumnDate extends DateReading {
  line: number;
  entry: string;
}

/** A line on which no date could be read, with a sentence that says why. */
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
 * Reads a pasted column, a date a line, in any form that a date entry takes. A line of several cells (parted by tabs,
 * semicolons or commas, as a spreadsheet gives them) is read by its first cell that is a whole day, else by the first that
 * is any date. Empty lines are passed over, and a first line without any digit is a heading.
 */
export function readDateColumn(text: string): DateColumn {
  const column: DateColumn = { dates: [], faults: [], heading: null };
  let isFirst = true;
  text.split(/\r\n|\r|\n/).forEach((raw, at) => {
    const content = raw.trim();
    if (content === "") return;
    const read = readLine(content);
    if (read.status === "read") {
      column.dates.push({ line: at + 1, entry: read.entry, edtf: read.edtf, reading: read.reading });
    } else if (isFirst && !/\d/.test(content)) {
      column.heading = content;
    } else {
      column.faults.push({ line: at + 1, text: content, message: read.message });
    }
    isFirst = false;
  });
  return column;
}

type LineReading = ({ status: "read"; entry: string } & DateReading) | { status: "unread"; message: string };

function readLine(content: string): LineReading {
  // Columns are mostly plain days, and there may be thousands.
  if (isCivilDay(content)) return readCell(content);
  const whole = readCell(content);
  if (whole.status === "read") return whole;
  const cells = cellsOf(content);
  if (cells.length < 2) return whole;
  const read = cells.map(readCell);
  const found = read.filter((cell) => cell.status === "read");
  const chosen = found.find((cell) => isCivilDay(cell.edtf)) ?? found[0];
  if (chosen !== undefined) return chosen;
  // Of cells that hold digits the first is most likely meant as the date.
  return read.find((_, at) => /\d/.test(cells[at] ?? "")) ?? whole;
}

function readCell(entry: string): LineReading {
  const result = readDateEntry(entry);
  if (result.status === "read") return { status: "read", entry, edtf: result.edtf, reading: result.reading };
  if (result.status === "unreadable") return { status: "unread", message: result.message };
  const readings = result.choices.map((choice) => choice.reading).join(" or ");
  return { status: "unread", message: `${result.message} (${readings})` };
}

/** The cells of a line, without the quotation marks that a spreadsheet puts round them. */
function cellsOf(content: string): string[] {
  const separator = ["\t", ";", ","].find((character) => content.includes(character));
  if (separator === undefined) return [content];
  return content
    .split(separator)
    .map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, "$1")
        .trim(),
    )
    .filter((cell) => cell !== "");
}
