import type { SourceEntry } from "../../records/source";
import type { ImportMapping } from "./import-mapping";
import type { ImportCells } from "./import-types";
import { cellsOfField, firstCell, splitList } from "./mapped-cells";
import { publisherOfAddress } from "./publisher-of-address";
import { readCellDate } from "./read-cell-date";
import type { ReadingLog } from "./reading-log";

const ADDRESS = /^https?:\/\/[^\s/]+\.[^\s]+$/i;
const mostSources = 60;

/**
 * The sources of a row: one for each address, else one for each publisher (link wanted). Lists of titles and days that are as long as
 * that of the publishers go with them one by one. What is no address is left with the row, with a note.
 */
export function readRowSources(cells: ImportCells, mapping: ImportMapping, log: ReadingLog): SourceEntry[] {
  const { constants, separators } = mapping;
  const list = (field: "publisher" | "sourceTitle" | "published") => {
    const text = firstCell(cells, mapping, field)?.text;
    return text === undefined ? [] : splitList(text, [";", "\n"]);
  };
  const publishers = list("publisher");
  const titles = list("sourceTitle");
  const days = list("published");
  const language = firstCell(cells, mapping, "language")?.text ?? constants.language;
  const addresses = readAddresses(cells, mapping, separators.sourceUrl, log);
  const wanted = Math.max(addresses.length, publishers.length, constants.publisher === null ? 0 : 1);
  const count = Math.min(wanted, mostSources);
  if (wanted > count) {
    const message = `The row has ${wanted} sources; the first ${count} are taken.`;
    log.warnings.push({ column: mapping.fields.sourceUrl?.[0] ?? null, message });
  }
  const of = (values: readonly string[], index: number) =>
    values.length === count
      ? (values[index] ?? null)
      : values.length === 1 && count === 1
        ? (values[0] ?? null)
        : null;
  const onlyPublisher = publishers.length === 1 ? (publishers[0] ?? null) : null;
  return Array.from({ length: count }, (_, index): SourceEntry => {
    const url = addresses[index] ?? null;
    const own = url === null ? null : publisherOfAddress(url);
    const publisher =
      of(publishers, index) ?? onlyPublisher ?? own ?? constants.publisher ?? publishers[index] ?? "";
    const title = of(titles, index) ?? (titles.length === 0 ? constants.sourceTitle : null);
    const dayText = of(days, index) ?? (days.length === 1 ? (days[0] ?? null) : null);
    return { url, publisher, title, language, ...published(dayText, mapping, log) };
  });
}

function readAddresses(
  cells: ImportCells,
  mapping: ImportMapping,
  separators: ImportMapping["separators"]["sourceUrl"],
  log: ReadingLog,
): string[] {
  const addresses = new Set<string>();
  for (const { column, text } of cellsOfField(cells, mapping, "sourceUrl")) {
    const parts = ADDRESS.test(text) && !/[;,]\s*https?:/i.test(text) ? [text] : splitList(text, separators);
    const other: string[] = [];
    for (const part of parts) {
      if (ADDRESS.test(part) && part.length <= 2000) addresses.add(part);
      else other.push(part);
    }
    if (other.length > 0) {
      const message = `“${other.join("; ").slice(0, 200)}” is no web address; it stays with the row and becomes no source.`;
      log.warnings.push({ column, message });
    }
  }
  return [...addresses];
}

/** The day of publication; what cannot be read as one is kept as printed. */
function published(
  text: string | null,
  mapping: ImportMapping,
  log: ReadingLog,
): Pick<SourceEntry, "published" | "publishedPrinted"> {
  if (text === null) return {};
  const { entry } = readCellDate(text, mapping.dateOrder);
  if (entry.status === "read") return { published: entry.edtf };
  const column = mapping.fields.published?.[0] ?? null;
  log.warnings.push({ column, message: `The day of publication “${text}” was not read: ${entry.message}` });
  return { publishedPrinted: text.slice(0, 200) };
}
