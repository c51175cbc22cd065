import type { RowFault } from "./import-types";

/** An object of a JSON Lines file, its values as text. */
export interface JsonRecord {
  readonly kind: "record";
  readonly cells: ReadonlyMap<string, string>;
  readonly text: string;
  readonly lineNumber: number;
}
export interface JsonFault extends Pick<RowFault, "code" | "message" | "text" | "lineNumber"> {
  readonly kind: "fault";
}
export interface JsonLinesParser {
  push(text: string, isLast: boolean): (JsonRecord | JsonFault)[];
}

/**
 * A parser of JSON Lines: an object a line. Numbers and truth values become their text, null and absent values "", nested values
 * JSON text. A line that is no object is a fault, and the parser goes on with the next.
 */
export function createJsonLinesParser(rowLength: number): JsonLinesParser {
  let pending = "";
  let lineNumber = 1;
  let isSkipping = false;

  function push(text: string, isLast: boolean): (JsonRecord | JsonFault)[] {
    const found: (JsonRecord | JsonFault)[] = [];
    const lines = (pending + text).split("\n");
    pending = isLast ? "" : (lines.pop() ?? "");
    for (const line of lines) {
      if (isSkipping) isSkipping = false;
      else if (line.trim() !== "") found.push(readLine(line, lineNumber, rowLength));
      lineNumber += 1;
    }
    if (pending.length > rowLength) {
      if (!isSkipping) found.push(tooLong(pending, lineNumber, rowLength));
      isSkipping = true;
    }
    if (isSkipping) pending = "";
    return found;
  }
  return { push };
}

function readLine(line: string, lineNumber: number, rowLength: number): JsonRecord | JsonFault {
  const text = line.trim();
  if (text.length > rowLength) return tooLong(text, lineNumber, rowLength);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      const cells = new Map(Object.entries(value).map(([key, own]) => [key, cellText(own)]));
      return { kind: "record", cells, text, lineNumber };
    }
  } catch {
    // Said below, in words of our own.
  }
  const message = "This line is no JSON object. Write one object a line, such as {“date”: “2025-12-02”}.";
  return { kind: "fault", code: "invalidJson", message, text, lineNumber };
}

function tooLong(text: string, lineNumber: number, rowLength: number): JsonFault {
  const message = `The row is longer than ${rowLength.toLocaleString("en-GB")} characters.`;
  return { kind: "fault", code: "tooLong", message, text, lineNumber };
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
