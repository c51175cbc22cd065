import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { sqliteDialect } from "@/db/dialect";
import { listNewestEventIds, type NewestCursor } from "@/db/queries/feeds/list-newest-event-ids";
import type { Store } from "@/db/store";
import { type EventFilterEntry, eventFilter } from "@/lib/records/event-filter";
import { generatedDatabase } from "../generated-database";

const generated = generatedDatabase(6_000);

function connect(): Database.Database {
  return new Database(generated().path);
}

/** The ids that a condition gives, the newest first, as the engine orders them. */
function expectedIds(condition = "true"): unknown[] {
  const connection = connect();
  const ids = connection
    .prepare(
      `SELECT id FROM events WHERE state = 'published' AND ${condition} ORDER BY published_at DESC, id DESC`,
    )
    .pluck()
    .all();
  connection.close();
  return ids;
}

async function everyPage(entry: EventFilterEntry, limit: number, store: Store = generated().store) {
  const ids: string[] = [];
  let before: NewestCursor | null = null;
  do {
    const page = await listNewestEventIds(store, { filter: eventFilter.parse(entry), before, limit });
    ids.push(...page.ids);
    before = page.next;
  } while (before !== null);
  return ids;
}

beforeAll(() => {
  const connection = connect();
  // Several published at each moment; then more of the oldest are changed at once than are looked at for a page.
  connection.exec(`
    UPDATE events SET published_at = 1000 + (rowid * 7919 % 6000) / 3, updated_at = 1000;
    UPDATE events SET updated_at = 99999 WHERE published_at < 2500;
    UPDATE events SET state = 'trashed' WHERE rowid % 50 = 0;
  `);
  connection.close();
});

it("gives every event, the newest first, however many of the old ones were changed at once", async () => {
  const all = expectedIds();
  expect(all.length).toBeGreaterThan(5_000);
  const { ids } = await listNewestEventIds(generated().store, {
    ...{ filter: eventFilter.parse({}), before: null, limit: 50 },
  });
  expect(ids).toEqual(all.slice(0, 50));
  expect(await everyPage({}, 499)).toEqual(all);
});

it("gives every event that a filter selects, whether few or many of them fit", async () => {
  const contacts = expectedIds("type = 'contact'");
  const many = expectedIds("type = 'announcement'");
  expect(many.length).toBeGreaterThan(2_000);
  expect(await everyPage({ type: "announcement" }, 300)).toEqual(many);
  expect(await everyPage({ type: "contact" }, 300)).toEqual(contacts);
  const ofSomeDays = "earliest_day BETWEEN '1998-01-01' AND '2025-06-30'";
  expect(await everyPage({ from: "1998-01-01", to: "2025-06-30" }, 300)).toEqual(expectedIds(ofSomeDays));
  expect(await everyPage({ text: "nothing of this kind" }, 300)).toEqual([]);
});

it("begins a page in an index, and sorts nothing", async () => {
  const connection = connect();
  onTestFinished(() => {
    connection.close();
  });
  const steps: string[] = [];
  const logQuery = (sql: string, params: unknown[]) => {
    const plan = connection
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...params);
    steps.push(...plan.map(({ detail }) => detail));
  };
  const db = drizzle(connection, { logger: { logQuery } });
  const store: Store = { ...generated().store, read: (work) => work({ db, dialect: sqliteDialect }) };
  const before = { publishedAt: 2_000, id: "x" };
  await listNewestEventIds(store, { filter: eventFilter.parse({}), before, limit: 50 });
  expect(steps.filter((step) => /\bevents\b|TEMP B-TREE/.test(step))).toEqual([
    "SEARCH events USING COVERING INDEX events_newest ((published_at,id)<(?,?))",
  ]);
});
