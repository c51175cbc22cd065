import {
  type ImportLayout,
  type ImportMapping,
  type ImportMappingEntry,
  importMapping,
} from "./import-mapping";
import { layoutMappings } from "./layout-mappings";
import { foldColumn } from "./name-columns";
import { plainMapping } from "./plain-mapping";

/**
 * The mapping that a layout begins with, its columns written as the header writes them; columns that the header lacks are left out.
 * Of a plain table the columns are guessed by their names.
 */
export function defaultMapping(layout: ImportLayout, header: readonly string[]): ImportMapping {
  const byFolded = new Map(header.map((name) => [foldColumn(name), name]));
  return withColumns(draftOf(layout, header), (name) => byFolded.get(foldColumn(name)));
}

function draftOf(layout: ImportLayout, header: readonly string[]): ImportMapping {
  const draft: ImportMappingEntry =
    layout === "plain" ? plainMapping(header) : { layout, ...layoutMappings[layout] };
  return importMapping.parse(draft);
}

/** The mapping with every column replaced by what `find` gives for it, without those for which it gives nothing. */
function withColumns(mapping: ImportMapping, find: (name: string) => string | undefined): ImportMapping {
  const fields = Object.entries(mapping.fields).map(([field, columns]): [string, string[]] => [
    field,
    (columns ?? []).flatMap((name) => find(name) ?? []),
  ]);
  return importMapping.parse({
    ...mapping,
    fields: Object.fromEntries(fields.filter(([, columns]) => columns.length > 0)),
    people: mapping.people.flatMap((row) => {
      const column = find(row.column);
      if (column === undefined) return [];
      const partyColumn = row.partyColumn === null ? null : (find(row.partyColumn) ?? null);
      const officeColumn = row.officeColumn === null ? null : (find(row.officeColumn) ?? null);
      return [{ ...row, column, partyColumn, officeColumn }];
    }),
  });
}
