import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createContact } from "@/db/commands/events/create-contact";
import { makeImportVisible } from "@/db/commands/imports/make-import-visible";
import { runImport } from "@/db/commands/imports/run-import";
import { setImportMapping } from "@/db/commands/imports/set-import-mapping";
import { stageImport } from "@/db/commands/imports/stage-import";
import { instance } from "@/db/schema/instance";
import type { Reader, Store } from "@/db/store";
import { contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { manyRows } from "./import-file-text";
import { importedAt, readIn, smallMapping } from "./prepare-import";

const clock = () => importedAt;
/** Rows that no batch may pass, however fast they seem to be. */
const mostRows = 250;
let store: Store;

beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
});

describe("while an import is under way", () => {
  it("a save waits for one batch at most, and every batch is small", { timeout: 60_000 }, async () => {
    const rows = 600;
    await readIn(store, { text: manyRows(rows) });
    await setImportMapping(store, { actor: null, id: "import", now: importedAt, input: smallMapping });
    const batches: { rows: number; phase: string }[] = [];
    const saves: number[] = [];
    let isSaving = false;
    const onBatch = (batch: { rows: number; phase: string }) => {
      batches.push(batch);
      if (isSaving || saves.length >= 5) return;
      isSaving = true;
      const asked = batches.length;
      const id = `saved-${asked}`;
      void createContact(store, { actor: null, id, now: importedAt, input: contactEntry() }).then(() => {
        saves.push(batches.length - asked);
        isSaving = false;
      });
    };
    const watched = watchTransactions();
    await runImport(watched.store, { id: "import", clock, onBatch });
    await stageImport(store, {
      actor: null,
      id: "import",
      now: importedAt,
      runId: "run",
      isToBeVisible: false,
    });
    await runImport(watched.store, { id: "import", clock, onBatch });
    await makeImportVisible(store, { actor: null, id: "import", now: importedAt });
    await runImport(watched.store, { id: "import", clock, onBatch });

    expect(saves.length).toBe(5);
    expect(Math.max(...saves)).toBeLessThanOrEqual(1);
    const staging = batches.filter(({ phase }) => phase === "rows");
    expect(Math.max(...staging.map((batch) => batch.rows))).toBeLessThanOrEqual(mostRows);
    // A batch grows by half at most, so that no part of the file is one batch: looking through, preparing and finishing are many.
    expect(staging.length).toBeGreaterThan(12);
    // And no transaction does the work of many batches: to prepare the whole file would be more than half of all changes.
    const all = watched.changes.reduce((sum, each) => sum + each, 0);
    expect(watched.changes.length).toBeGreaterThanOrEqual(staging.length);
    expect(all).toBeGreaterThan(rows * 50);
    expect(Math.max(...watched.changes)).toBeLessThan(all / 4);
  });
});

/** The store, and how many rows each of its transactions changed, those of triggers among them. */
function watchTransactions(): { store: Store; changes: number[] } {
  const changes: number[] = [];
  return {
    changes,
    store: {
      ...store,
      write: (work) =>
        store.write(async (context) => {
          const before = await totalChanges(context.db);
          const result = await work(context);
          changes.push((await totalChanges(context.db)) - before);
          return result;
        }),
    },
  };
}

async function totalChanges(db: Reader): Promise<number> {
  const [row] = await db.select({ count: sql<number>`total_changes()` }).from(instance);
  return row?.count ?? 0;
}
