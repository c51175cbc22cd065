import type { ImportMapping } from "./import-mapping";
import type { ImportCells } from "./import-types";
import { cellOf, evenBlanks, firstCell } from "./mapped-cells";
import { foldColumn } from "./name-columns";
import { addFault, type ReadingLog } from "./reading-log";

const titleLength = 200;

/** The title of a row: its own, else the mapping's pattern filled with cells; "" where neither gives one (a fault in the log). */
export function readRowTitle(cells: ImportCells, mapping: ImportMapping, log: ReadingLog): string {
  const own = firstCell(cells, mapping, "title");
  const title = own === null ? fillPattern(mapping.titlePattern, cells) : plainText(own.text);
  if (title === "") {
    const column = mapping.fields.title?.[0];
    addFault(log, "title", column === undefined ? null : { column, text: "" }, "The row has no title.");
  }
  // A title of one's own that is too long is for its author to shorten; a made one is cut.
  return own === null ? cutAtWord(title) : title;
}

/** "{Column}" replaced by the cell; empty where no named cell holds anything. */
function fillPattern(pattern: string, cells: ImportCells): string {
  let isFilled = false;
  const names = new Map(Object.keys(cells).map((name) => [foldColumn(name), name]));
  const filled = pattern.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const text = plainText(cellOf(cells, names.get(foldColumn(name)) ?? "").slice(0, 2 * titleLength));
    isFilled ||= text !== "";
    return text;
  });
  return isFilled ? evenBlanks(filled).replace(/^[\s:,;–-]+|[\s:,;–-]+$/g, "") : "";
}

function cutAtWord(text: string): string {
  if (text.length <= titleLength) return text;
  const cut = text.slice(0, titleLength - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), titleLength / 2)).trimEnd()}…`;
}

/** Text without markup: sheets for TimelineJS hold HTML. Only tags and the usual entities are taken out. */
export function plainText(text: string): string {
  if (!/[<&]/.test(text)) return text.trim();
  return text
    .replace(/<br\s*\/?>|<\/p>/gi, "\n")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/[ \t]+/g, " ")
    .replace(/ *\n\s*/g, "\n")
    .trim();
}
