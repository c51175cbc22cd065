import type Database from "better-sqlite3";
import { z } from "zod";

/** The tables that a copy keeps: what readers can see, and what that is found and counted by. All others are emptied. */
export const publicTables: ReadonlySet<string> = new Set([
  "acknowledgements",
  "announcement_places",
  "announcements",
  "contact_topics",
  "contact_tracks",
  "contacts",
  "coverages",
  "day_bins",
  "event_facets",
  "event_sources",
  "events",
  "external_ids",
  "facets",
  "instance",
  "merges",
  "migrations",
  "notifications",
  "offices",
  "outside_counts",
  "participations",
  "parties",
  "party_aliases",
  "people",
  "person_aliases",
  "place_aliases",
  "places",
  "reactions",
  "readouts",
  "revisions",
  "rules",
  "search_docs",
  "series",
  "slugs",
  "sources",
  "stale_names",
  "topics",
  "tracks",
  "verifications",
]);

/** Stands for everybody in a copy: who wrote what is said by name in the versions. */
const somebody = "somebody";

const names = z.array(z.object({ name: z.string() }));

/** Empties every table that is not public; of users only one stays, who is nobody. */
export function emptyPrivateTables(connection: Database.Database): void {
  const tables = names.parse(
    // A full-text index follows its table by itself.
    connection.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'").all(),
  );
  for (const { name } of tables) {
    if (publicTables.has(name) || name.startsWith("sqlite_")) continue;
    connection.exec(`DELETE FROM "${name}"`);
  }
  connection
    .prepare(
      `INSERT INTO users (id, name, email, email_verified, role, created_at, updated_at)
       VALUES (?, 'Somebody', 'somebody@invalid', 0, 'reader', 0, 0)`,
    )
    .run(somebody);
  for (const { table, column } of namingUsers(connection)) {
    connection.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE "${column}" IS NOT NULL`).run(somebody);
  }
  connection.exec("UPDATE external_ids SET import_id = NULL");
}

const columns = z.array(z.object({ table: z.string(), column: z.string() }));

function namingUsers(connection: Database.Database) {
  return columns
    .parse(
      connection
        .prepare(
          `SELECT m.name AS "table", f."from" AS "column" FROM sqlite_schema m
           JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND f."table" = 'users'`,
        )
        .all(),
    )
    .filter(({ table }) => publicTables.has(table));
}
