import Database from "better-sqlite3";
import { getTableName } from "drizzle-orm";
import { expect, it, onTestFinished } from "vitest";
import { recordLinks } from "@/db/rows/record-links";
import { recordTables } from "@/db/rows/record-tables";
import { freshDatabase } from "../fresh-database";

/** What a record has of its own: it goes and comes with it. */
const own = new Set([
  "person_aliases.person_id",
  "place_aliases.place_id",
  "party_aliases.party_id",
  "offices.person_id",
]);

it("every foreign key to a record of a vocabulary is a link that merging and removing know of", () => {
  const { path } = freshDatabase();
  const connection = new Database(path, { readonly: true });
  onTestFinished(() => {
    connection.close();
  });
  const keys = connection
    .prepare<[], { holder: string; column: string; target: string }>(
      'SELECT m.name AS holder, f."from" AS "column", f."table" AS target FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = \'table\'',
    )
    .all();
  for (const [kind, table] of Object.entries(recordTables)) {
    const found = keys
      .filter(({ target }) => target === getTableName(table))
      .map(({ holder, column }) => `${holder}.${column}`)
      .filter((key) => !own.has(key));
    const links = recordLinks[kind as keyof typeof recordTables].map(
      (link) => `${getTableName(link.table)}.${link.column.name}`,
    );
    expect(links.sort(), kind).toEqual(found.sort());
  }
});
