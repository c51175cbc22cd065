import type { Cell } from "@/lib/exchange/tables/data-table";
import { type OpenTable, type TableKind, tablesOfKind } from "@/lib/exchange/tables/open-tables";
import type { EventType } from "@/lib/records/vocabularies";
import type { Store } from "../store";
import { type Walk, walkDocuments } from "./walk-documents";

/** Rows of one table. */
export interface TableRows {
  name: string;
  rows: Cell[][];
}

/** The rows of all tables of a kind, batch by batch, or those of one of them. */
export async function* walkTables<Kind extends TableKind>(
  store: Store,
  kind: Kind,
  walk: Walk,
  only: string | null = null,
): AsyncGenerator<TableRows> {
  const tables = tablesOfKind[kind].filter(({ name }) => only === null || name === only);
  for await (const documents of walkDocuments(store, kind, walk)) {
    for (const table of tables) {
      const rows = documents.flatMap((document) => table.cellsOf(document));
      yield { name: table.name, rows };
    }
  }
}

/** Events of the other type give these tables no row, so they are not read. */
const typesOf: Readonly<Record<string, EventType>> = { contacts: "contact", announcements: "announcement" };

/** The rows of a table, batch by batch. Contacts alone are numbered, for no other table says their numbers. */
export async function* walkTable(
  store: Store,
  { kind, table }: OpenTable,
  walk: Omit<Walk, "areNumbered">,
): AsyncGenerator<Cell[][]> {
  const areNumbered = table.name === "contacts";
  const filter = { ...walk.filter, type: typesOf[table.name] ?? walk.filter.type };
  for await (const { rows } of walkTables(store, kind, { ...walk, filter, areNumbered }, table.name))
    yield rows;
}
