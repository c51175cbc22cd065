import { fileError } from "./decode-file";
import type { ImportFormat } from "./import-types";

/** The character that parts cells. */
export const delimiters: Record<Exclude<ImportFormat, "jsonLines" | "xml">, string> = {
  csv: ",",
  tsv: "\t",
  semicolon: ";",
};

/**
 * The format that the beginning of a file shows; null where more of it is needed (`isLast` says that no more comes). Throws
 * ValidationError (path "file") for a JSON array.
 */
export function detectFormat(head: string, isLast: boolean): ImportFormat | null {
  const text = head.trimStart();
  if (text === "") return isLast ? "csv" : null;
  if (text.startsWith("<")) return "xml";
  if (/^\{\s*(?:"|\})/.test(text)) return "jsonLines";
  if (text === "{" && !isLast) return null;
  if (/^\[\s*\{/.test(text)) {
    throw fileError("The file is one JSON array. Write JSON Lines instead: one object a line.");
  }
  const line = firstLine(text);
  if (line === null && !isLast) return null;
  const unquoted = (line ?? text).replace(/"[^"]*"/g, "");
  const count = (character: string) => unquoted.split(character).length - 1;
  // Where counts are equal the tab goes first, as it stands in no text.
  const best = (["tsv", "csv", "semicolon"] as const).toSorted(
    (a, b) => count(delimiters[b]) - count(delimiters[a]),
  );
  return best[0] ?? "csv";
}

/** The first line, line breaks inside quotation marks not counted; null where its end has not come. */
function firstLine(text: string): string | null {
  const match = /^(?:[^"\r\n]|"[^"]*")*(?=[\r\n])/.exec(text);
  return match === null ? null : match[0];
}

/** The delimiter that a first line "sep=;" names, which Excel writes and reads; null where there is none. */
export function declaredDelimiter(head: string): { format: ImportFormat; length: number } | null {
  const match = /^sep=([,;\t])\r?\n/i.exec(head);
  const format = (["csv", "semicolon", "tsv"] as const).find((name) => delimiters[name] === match?.[1]);
  return match === null || format === undefined ? null : { format, length: match[0].length };
}
