import type { EventType } from "../../records/vocabularies";
import type { ImportMapping } from "./import-mapping";
import type { ImportCells } from "./import-types";
import { foldColumn } from "./name-columns";
import { foldedName } from "./name-key";
import { ownWords } from "./read-word";

/**
 * The mapping of a plain table with its column "type" understood, where the first rows (their cells by column) say nothing in it but
 * "contact" and "announcement": tables use that name for all sorts of things, so the header alone does not tell.
 */
export function withTypeColumn(mapping: ImportMapping, rows: readonly ImportCells[]): ImportMapping {
  if (mapping.layout !== "plain" || (mapping.fields.type ?? []).length > 0) return mapping;
  const column = Object.keys(rows[0] ?? {}).find((name) => foldColumn(name) === "type");
  if (column === undefined) return mapping;
  const words = new Set(rows.map((cells) => cells[column]?.trim() ?? "").filter((word) => word !== ""));
  const table: Record<string, EventType> = {};
  for (const word of words) {
    const own = ownWords.type.get(foldedName(word));
    if (own === undefined) return mapping;
    table[word] = own;
  }
  const [type, other] = [...new Set(Object.values(table))];
  if (type === undefined) return mapping;
  const ofOneType = type === "contact" ? "contacts" : "announcements";
  return {
    ...mapping,
    as: other === undefined ? ofOneType : "byColumn",
    fields: { ...mapping.fields, type: [column] },
    tables: { ...mapping.tables, type: table },
  };
}
