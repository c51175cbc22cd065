import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { sqliteDialect } from "@/db/dialect";
import { listSourceCopies } from "@/db/queries/sources/list-source-copies";
import { listSourceEvents } from "@/db/queries/sources/list-source-events";
import { listSources } from "@/db/queries/sources/list-sources";
import { countOpenWork } from "@/db/queries/work/count-open-work";
import { listOpenWork } from "@/db/queries/work/list-open-work";
import type { Store } from "@/db/store";
import { workLists } from "@/lib/records/open-work";
import { generatedDatabase } from "../generated-database";

const generated = generatedDatabase(2_000);

/** A store that writes down what it asks. */
function watchedStore(): { store: Store; steps: () => string[] } {
  const connection = new Database(generated().path, { readonly: true });
  onTestFinished(() => {
    connection.close();
  });
  const asked: { sql: string; params: unknown[] }[] = [];
  const db = drizzle(connection, { logger: { logQuery: (sql, params) => asked.push({ sql, params }) } });
  return {
    store: {
      read: (work) => work({ db, dialect: sqliteDialect }),
      write: () => Promise.reject(new Error("Nothing is written here.")),
      close: () => undefined,
    },
    steps: () =>
      asked.flatMap(({ sql, params }) =>
        connection
          .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
          .all(...params)
          .map(({ detail }) => detail),
      ),
  };
}

it("reads work lists and their counts by their keys, and no table of the record from end to end", async () => {
  const { store, steps } = watchedStore();
  await countOpenWork(store, null);
  const page = { isEarliestFirst: true, after: 0, limit: 50 };
  for (const list of workLists) {
    await listOpenWork(store, null, { ...page, list, track: null, kind: null });
    await listOpenWork(store, null, {
      ...page,
      list,
      track: "generated-track-1",
      kind: null,
      isEarliestFirst: false,
    });
    await listOpenWork(store, null, { ...page, list, track: null, kind: "capture" });
  }
  const read = steps();
  // Parties are few: to name most of them, reading all is rightly the way.
  expect(read.filter((step) => /^SCAN (?!parties$)/.test(step))).toEqual([]);
  expect(read).toContain("SEARCH event_facets USING PRIMARY KEY (facet_id=? AND n>?)");
});

it("reads lists of sources in the order of an index", async () => {
  const { store, steps } = watchedStore();
  const filter = { text: "generated", language: null, grade: null, lack: null };
  for (const sort of ["day", "publisher"] as const) {
    const first = await listSources(store, { filter, sort, after: null, limit: 2, isPublic: true });
    await listSources(store, { filter, sort, after: first.next, limit: 2, isPublic: true });
  }
  await listSourceCopies(store, { id: "generated-source-2010", isPublic: true });
  await listSourceEvents(store, { id: "generated-source-2010", isPublic: true, after: null, limit: 2 });
  const read = steps();
  for (const index of ["day_order", "publisher_order"]) {
    expect(read).toContain(`SCAN sources USING INDEX sources_${index}`);
    expect(read.some((step) => step.startsWith(`SEARCH sources USING INDEX sources_${index} (`))).toBe(true);
  }
  expect(read.filter((step) => /^SCAN (?!sources USING INDEX)/.test(step))).toEqual([]);
});
