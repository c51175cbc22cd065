import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { sqliteDialect } from "@/db/dialect";
import { countChangesSince } from "@/db/queries/history/count-changes-since";
import { listChangesSince } from "@/db/queries/history/list-changes-since";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { listOpenRevisions } from "@/db/queries/open/list-open-revisions";
import type { Store } from "@/db/store";
import { changedRecordsWords } from "@/lib/records/history/changed-words";
import { createSmallWorld } from "../commands/small-world";
import { type FreshDatabase, freshDatabase } from "../fresh-database";

const many = 25_000;
let database: FreshDatabase;
let store: Store;
let since: number;

/** So many corrections of topics that are gone, each told to readers, after the creation of the small world. */
beforeEach(async () => {
  database = freshDatabase();
  store = database.store;
  await createSmallWorld(store);
  since = await readDataVersion(store);
  const connection = new Database(database.path);
  connection
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
       INSERT INTO revisions (record_type, record_id, version, data_version, kind, public_note, snapshot, changed,
         user_name, at)
       SELECT 'topic', 'gone-' || i, 2, ? + i, 'correction', 'A note.', '{"name":"Gone","slug":"gone"}', '[]', '', 9
       FROM n`,
    )
    .run(many, since);
  connection.close();
});

const asked = { recordTypes: [], kinds: [], since: null, until: null, after: null, limit: 50 } as const;

it("ends a page of a rare kind early, and finds it on the next", async () => {
  let turns = 0;
  let isDone = false;
  const turn = () => {
    turns += 1;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  const first = await listOpenRevisions(store, { ...asked, kinds: ["creation"] });
  isDone = true;
  expect(first.revisions).toEqual([]);
  expect(first.next?.dataVersion).toBe(since + many - 20_000 + 1);
  // Others ran between the slices.
  expect(turns).toBeGreaterThanOrEqual(19);
  const second = await listOpenRevisions(store, { ...asked, kinds: ["creation"], after: first.next });
  expect(second.revisions.length).toBeGreaterThan(0);
  const changes = await listChangesSince(store, {
    ...{ since: 0, until: null, types: ["person"], after: null, limit: 50 },
  });
  expect(changes).toMatchObject({ changes: [], next: { dataVersion: since + many - 20_000 + 1 } });
});

it("tells no name of what has no page any more", async () => {
  const { revisions } = await listOpenRevisions(store, { ...asked, limit: 1 });
  expect(revisions).toMatchObject([{ recordType: "topic", isWithdrawn: true, publicNote: "A note." }]);
});

it("counts changed records up to a bound", async () => {
  expect(changedRecordsWords(await countChangesSince(store, since))).toBe("More than 10,000 records");
  expect(await countChangesSince(store, since + many - 1_200)).toBe(1_200);
});

it("takes a slice from the index, and sorts no more than that", async () => {
  const connection = new Database(database.path, { readonly: true });
  onTestFinished(() => {
    connection.close();
  });
  const plans: string[] = [];
  const logQuery = (sql: string, params: unknown[]) => {
    const steps = connection
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...params);
    plans.push(steps.map(({ detail }) => detail).join("\n"));
  };
  const db = drizzle(connection, { logger: { logQuery } });
  const after = { dataVersion: since + 500, recordType: "topic", recordId: "gone-500", version: 2 } as const;
  await listOpenRevisions(
    { ...store, read: (work) => work({ db, dialect: sqliteDialect }) },
    { ...asked, kinds: ["retraction"], recordTypes: ["coverage"], after },
  );
  expect(plans[0]).toMatch(/SEARCH revisions USING (COVERING )?INDEX revisions_data_version/);
  expect(plans[0]).toMatch(/SEARCH revisions USING INDEX sqlite_autoindex_revisions_1/);
  expect(plans[0]).not.toMatch(/SCAN (revisions|events)/);
});
