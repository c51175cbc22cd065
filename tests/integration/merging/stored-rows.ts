import Database from "better-sqlite3";

/** Tables that count or log what was done, or are derived and compared apart. */
const apart = new Set([
  "instance",
  "revisions",
  "merges",
  "search_docs",
  "search_index",
  "event_facets",
  "facets",
  "day_bins",
  "stale_names",
]);

/** Columns that every write raises. */
const raised = new Set(["version", "updated_at"]);

/** Every row of every table of the record as text, in order, but for versions: to be compared before and after. */
export function storedRows(path: string): Record<string, string[]> {
  const connection = new Database(path, { readonly: true });
  try {
    const tables = connection
      .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .all()
      .map(({ name }) => name)
      .filter((name) => !apart.has(name) && !name.startsWith("sqlite_") && !name.startsWith("search_"));
    return Object.fromEntries(
      tables.map((name) => {
        const rows = connection.prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`).all();
        const texts = rows.map((row) =>
          JSON.stringify(Object.fromEntries(Object.entries(row).filter(([column]) => !raised.has(column)))),
        );
        return [name, texts.sort()];
      }),
    );
  } finally {
    connection.close();
  }
}
