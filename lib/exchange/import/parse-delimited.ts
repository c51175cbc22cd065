/** One record of a delimited file as it stands there. */
export interface DelimitedRecord {
  readonly kind: "record";
  readonly fields: readonly string[];
  readonly text: string;
  readonly lineNumber: number;
}

/** What could not be parted into fields; the parser goes on with the next line. */
export interface DelimitedFault {
  readonly kind: "fault";
  readonly code: "quoting" | "tooLong";
  readonly message: string;
  readonly text: string;
  readonly lineNumber: number;
}

/** Takes text piece by piece, gives back the records complete so far. */
export interface DelimitedParser {
  push(text: string, isLast: boolean): (DelimitedRecord | DelimitedFault)[];
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

type Scanned =
  | { readonly status: "record"; readonly fields: string[]; readonly next: number }
  | { readonly status: "incomplete"; readonly isQuoteOpen: boolean }
  | { readonly status: "badQuote" };

/**
 * A parser of RFC 4180 text for one delimiter. Why our own: it says on which line a record begins, and after a wrong quotation mark
 * it goes on with the line after the one on which the record began, so that no later row is lost. Lines end with LF, CRLF or CR;
 * empty lines are passed over; a quotation mark inside an unquoted field is a character like others.
 */
export function createDelimitedParser(delimiter: string, rowLength: number): DelimitedParser {
  let pending = "";
  let lineNumber = 1;
  let isSkipping = false;

  function push(text: string, isLast: boolean): (DelimitedRecord | DelimitedFault)[] {
    const found: (DelimitedRecord | DelimitedFault)[] = [];
    pending += text;
    let at = 0;
    /** To the next line; where its end has not come yet, the rest of this one is passed over (but for a CR, whose LF may follow). */
    const skipLine = (): boolean => {
      const next = lineEnd(pending, at, isLast);
      isSkipping = next === -1;
      if (isSkipping) at = pending.endsWith("\r") ? pending.length - 1 : pending.length;
      else {
        at = next;
        lineNumber += 1;
      }
      return !isSkipping;
    };
    const fault = (code: DelimitedFault["code"], message: string) => {
      const text = lineText(pending, at, lineEnd(pending, at, true));
      found.push({ kind: "fault", code, message, text, lineNumber });
      return skipLine();
    };
    while (at < pending.length) {
      if (isSkipping) {
        if (skipLine()) continue;
        break;
      }
      const scanned = scanRecord(pending, at, delimiter, isLast);
      if (scanned.status === "record" && scanned.next - at <= rowLength) {
        const next = scanned.next;
        if (scanned.fields.length > 1 || scanned.fields[0] !== "") {
          const text = lineText(pending, at, next);
          found.push({ kind: "record", fields: scanned.fields, text, lineNumber });
        }
        lineNumber += countLines(pending, at, next);
        at = next;
        continue;
      }
      const isLineWhole = lineEnd(pending, at, isLast) !== -1 || pending.length - at > rowLength;
      if (scanned.status === "badQuote") {
        if (!isLineWhole) break;
        fault("quoting", "A quotation mark stands inside a quoted field. Double it, or correct the row.");
      } else if (scanned.status === "record" || isLast || pending.length - at > rowLength) {
        const isQuoteOpen = scanned.status === "incomplete" && scanned.isQuoteOpen;
        if (isQuoteOpen) fault("quoting", "A quotation mark is opened and never closed.");
        else fault("tooLong", `The row is longer than ${rowLength.toLocaleString("en-GB")} characters.`);
      } else break;
      if (isSkipping) break;
    }
    pending = pending.slice(at);
    return found;
  }
  return { push };
}

/** Reads one record from `from`. */
function scanRecord(text: string, from: number, delimiter: string, isLast: boolean): Scanned {
  const delimiterCode = delimiter.charCodeAt(0);
  const fields: string[] = [];
  let at = from;
  for (;;) {
    if (text.charCodeAt(at) === QUOTE) {
      const end = closingQuote(text, at + 1);
      if (end === -1 || (end === text.length - 1 && !isLast)) {
        return { status: "incomplete", isQuoteOpen: end === -1 };
      }
      const value = text.slice(at + 1, end);
      fields.push(value.includes('"') ? value.replaceAll('""', '"') : value);
      at = end + 1;
    } else {
      const start = at;
      at = fieldEnd(text, at, delimiterCode);
      if (at === text.length && !isLast) return { status: "incomplete", isQuoteOpen: false };
      fields.push(text.slice(start, at));
    }
    if (at >= text.length) return { status: "record", fields, next: text.length };
    const code = text.charCodeAt(at);
    if (code === delimiterCode) {
      at += 1;
      if (at === text.length && !isLast) return { status: "incomplete", isQuoteOpen: false };
    } else if (code === LF || code === CR) {
      const next = lineEnd(text, at, isLast);
      return next === -1 ? { status: "incomplete", isQuoteOpen: false } : { status: "record", fields, next };
    } else return { status: "badQuote" };
  }
}

/** Place of the quotation mark that closes a field, -1 where none does. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function fieldEnd(text: string, from: number, delimiterCode: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === delimiterCode || code === LF || code === CR) return at;
    at += 1;
  }
  return at;
}

/** The place after the next end of line, -1 where it has not come yet. */
function lineEnd(text: string, from: number, isLast: boolean): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === LF) return at + 1;
    if (code === CR) {
      if (at + 1 === text.length) return isLast ? text.length : -1;
      return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
    }
    at += 1;
  }
  return isLast ? text.length : -1;
}

function lineText(text: string, from: number, next: number): string {
  return text.slice(from, next).replace(/[\r\n]+$/, "");
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) lines += 1;
  }
  return lines;
}
