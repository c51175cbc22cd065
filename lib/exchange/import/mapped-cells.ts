import type { ImportMapping, ListSeparator, MappingField } from "./import-mapping";
import type { ImportCells } from "./import-types";

/** A cell with the column in which it stands; the text is trimmed and never empty. */
export interface MappedCell {
  readonly column: string;
  readonly text: string;
}

/** The cell of a column as it came; "" where the row has none. */
export function cellOf(cells: ImportCells, column: string): string {
  return Object.hasOwn(cells, column) ? (cells[column] ?? "") : "";
}

/** The cells that feed a field and hold something, in the order of the mapping. */
export function cellsOfField(cells: ImportCells, mapping: ImportMapping, field: MappingField): MappedCell[] {
  return (mapping.fields[field] ?? []).flatMap((column) => {
    const text = cellOf(cells, column).trim();
    return text === "" ? [] : [{ column, text }];
  });
}

/** The first of them, null where all are empty. */
export function firstCell(
  cells: ImportCells,
  mapping: ImportMapping,
  field: MappingField,
): MappedCell | null {
  return cellsOfField(cells, mapping, field)[0] ?? null;
}

/** What tables write where nothing is known. Country codes are left alone: "NA" is Namibia. */
const NOTHING =
  /^(?:[-–—.?*]+|#?n\/a|none|null|nil|nan|unknown|not known|unspecified|unclear|undisclosed|various|tbd|tba|невідомо|неизвестно)$/i;

/** Whether a name says that there is none ("Unknown"). */
export function isNoName(text: string): boolean {
  return NOTHING.test(text);
}

/**
 * The values of one cell, parted where one of the separators stands outside brackets. A separator "none" parts nothing. Words after a
 * comma that belong to the name before it ("Jr.", "III") stay with it.
 */
export function splitList(text: string, separators: readonly ListSeparator[]): string[] {
  const marks = separators.filter((mark) => mark !== "none");
  if (!marks.some((mark) => text.includes(mark))) return [evenBlanks(text)].filter((part) => part !== "");
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === "(" || character === "[") depth += 1;
    else if (character === ")" || character === "]") depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const mark = marks.find((one) => text.startsWith(one, at));
    if (mark === undefined) continue;
    if (mark === "," && /^,\s*(?:jr|sr|[ivx]+)\b/i.test(text.slice(at, at + 8))) continue;
    parts.push(text.slice(start, at));
    start = at + mark.length;
    at = start - 1;
  }
  parts.push(text.slice(start));
  return parts.map(evenBlanks).filter((part) => part !== "");
}

/** The text with blanks and line breaks evened. */
export function evenBlanks(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
