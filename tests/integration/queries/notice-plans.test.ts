import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { updateAnnouncement } from "@/db/commands/events/update-announcement";
import { undoImport } from "@/db/commands/imports/undo-import";
import { sqliteDialect } from "@/db/dialect";
import { listNotices } from "@/db/queries/history/list-notices";
import { isNoticeable, revisions } from "@/db/schema/revisions";
import { claimEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { goOn, importAll, reviewImport } from "../imports/prepare-import";

it("reads corrections by an index that holds none of the many versions that readers are told nothing of", async () => {
  const { path, store } = freshDatabase();
  await createSmallWorld(store);
  await reviewImport(store);
  await importAll(store);
  await updateAnnouncement(store, {
    ...{ actor: null, id: "run-import.2", now: 6_000, baseVersion: 1 },
    ...{ kind: "correction", publicNote: "The day was wrong.", input: claimEntry() },
  });
  await undoImport(store, { actor: null, id: "import", now: 7_000 });
  await goOn(store);

  const connection = new Database(path, { readonly: true });
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
  const notices = await listNotices(
    { ...store, read: (work) => work({ db, dialect: sqliteDialect }) },
    { before: null, limit: 50 },
  );
  expect(notices).toMatchObject([{ kind: "correction", publicNote: "The day was wrong." }]);
  expect(steps[0]).toMatch(/^(SCAN|SEARCH) revisions USING INDEX revisions_notices/);
  expect(steps.filter((step) => /TEMP B-TREE/.test(step))).toEqual([]);
  const removals = connection.prepare("SELECT count(*) FROM revisions WHERE kind = 'removal'").pluck().get();
  expect(removals).toBeGreaterThan(0);
  expect(await db.select({ kind: revisions.kind }).from(revisions).where(isNoticeable(revisions))).toEqual([
    { kind: "correction" },
  ]);
});
