import Database from "better-sqlite3";
import { comparedCounts } from "../recounted";

/** Columns that only the desk sees, or that number what has no number of its own. */
const leftOut: Record<string, readonly string[]> = {
  events: ["created_by"],
  rules: ["created_by"],
  revisions: ["user_id", "author_id"],
  merges: ["user_id", "undone_by", "changes", "left_as_is"],
};
const listTables = [
  "participations",
  "contact_topics",
  "notifications",
  "acknowledgements",
  "readouts",
  "outside_counts",
  "reactions",
  "verifications",
  "offices",
];
const eventTables = [
  "contacts",
  "announcements",
  "announcement_places",
  "contact_tracks",
  "event_sources",
  ...listTables.filter((table) => table !== "offices"),
];
const hidden = (type: string, column: string) =>
  `${column} NOT IN (SELECT record_id FROM import_records WHERE record_type = '${type}' AND is_hidden = 1)`;
/**
 * A source of an import that no event cites any more goes with the import without a version: nothing tells later that it was there.
 */
const isKept = `(id NOT LIKE 'run-%' OR id IN (SELECT source_id FROM event_sources)
  OR id IN (SELECT derived_from_id FROM sources WHERE derived_from_id IS NOT NULL))`;
const shownEvent = (column: string) => `${column} NOT IN (SELECT id FROM events WHERE state = 'staged')`;

/** Which rows of a table readers can see. */
const conditions: Record<string, string> = {
  events: "state <> 'staged'",
  ...Object.fromEntries(eventTables.map((table) => [table, shownEvent("event_id")])),
  people: hidden("person", "id"),
  person_aliases: hidden("person", "person_id"),
  offices: hidden("person", "person_id"),
  parties: hidden("party", "id"),
  party_aliases: hidden("party", "party_id"),
  places: hidden("place", "id"),
  place_aliases: hidden("place", "place_id"),
  sources: `${hidden("source", "id")} AND ${isKept}`,
  tracks: "1",
  series: "1",
  topics: "1",
  rules: "1",
  coverages: "1",
  merges: "1",
  revisions: "data_version > 0",
};

const recordTables: Record<string, string> = {
  event: "events",
  person: "people",
  place: "places",
  party: "parties",
  track: "tracks",
  series: "series",
  topic: "topics",
  rule: "rules",
  coverage: "coverages",
  source: "sources",
};

/** Everything of a database that readers can see, in an order of its own and without what has no meaning: to be compared. */
export function publicDump(path: string): Record<string, unknown> {
  const connection = new Database(path, { readonly: true });
  try {
    const dump: Record<string, unknown> = {};
    for (const [table, condition] of Object.entries(conditions)) {
      const rows = connection.prepare<[], Record<string, unknown>>(
        `SELECT * FROM "${table}" WHERE ${condition}`,
      );
      const without = [...(leftOut[table] ?? []), ...(listTables.includes(table) ? ["id"] : [])];
      dump[table] = rows
        .all()
        .map((row) =>
          JSON.stringify(Object.fromEntries(Object.entries(row).filter(([name]) => !without.includes(name)))),
        )
        .sort();
    }
    dump.slugs = Object.entries(recordTables).flatMap(([type, table]) =>
      connection
        .prepare(
          `SELECT record_type || ' ' || slug || ' ' || record_id || ' ' || created_at FROM slugs
           WHERE record_type = '${type}' AND record_id IN (SELECT id FROM "${table}" WHERE ${conditions[table]})
           ORDER BY 1`,
        )
        .pluck()
        .all(),
    );
    dump.docs = connection
      .prepare(
        `SELECT event_id || ': ' || body FROM search_docs WHERE n NOT IN (SELECT n FROM hidden_events) ORDER BY 1`,
      )
      .pluck()
      .all();
    dump.dataVersion = connection.prepare("SELECT data_version FROM instance").pluck().get();
    return dump;
  } finally {
    connection.close();
  }
}

/** What counts, lists by facet and bins are, and what they should be. */
export function countsOf(path: string): [wanted: unknown, stored: unknown] {
  const connection = new Database(path, { readonly: true });
  try {
    return comparedCounts(connection);
  } finally {
    connection.close();
  }
}
