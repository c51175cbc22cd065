import { beforeEach, describe, expect, it } from "vitest";
import { createContact } from "@/db/commands/events/create-contact";
import { longestBatchMs } from "@/db/commands/imports/batch-size";
import { makeImportVisible } from "@/db/commands/imports/make-import-visible";
import { runImport } from "@/db/commands/imports/run-import";
import { setImportMapping } from "@/db/commands/imports/set-import-mapping";
import { stageImport } from "@/db/commands/imports/stage-import";
import type { Store } from "@/db/store";
import { contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { manyRows } from "./import-file-text";
import { importedAt, readIn, smallMapping } from "./prepare-import";

const clock = () => importedAt;
/** Rows that no batch may pass, however fast they seem to be. */
const mostRows = 1_000;
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
    await runImport(store, { id: "import", clock, onBatch });
    await stageImport(store, {
      actor: null,
      id: "import",
      now: importedAt,
      runId: "run",
      isToBeVisible: false,
    });
    await runImport(store, { id: "import", clock, onBatch });
    await makeImportVisible(store, { actor: null, id: "import", now: importedAt });
    await runImport(store, { id: "import", clock, onBatch });

    expect(saves.length).toBe(5);
    expect(Math.max(...saves)).toBeLessThanOrEqual(1);
    const staging = batches.filter(({ phase }) => phase === "rows");
    expect(Math.max(...staging.map((batch) => batch.rows))).toBeLessThanOrEqual(mostRows);
    // A batch grows by half at most, so that no part of the file is one batch: looking through, preparing and finishing are many.
    expect(staging.length).toBeGreaterThan(12);
    expect(longestBatchMs).toBe(50);
  });
});
