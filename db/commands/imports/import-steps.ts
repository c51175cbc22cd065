import { count, eq } from "drizzle-orm";
import {
  type ImportPhase,
  type ImportRowState,
  type ImportState,
  isWorkingImport,
} from "@/lib/records/import-state";
import type { Actor } from "@/lib/records/user";
import { importOutcomes } from "../../schema/import-outcomes";
import { imports } from "../../schema/imports";
import { users } from "../../schema/users";
import type { Reader, Store } from "../../store";
import { addStagedRecords } from "./add-staged-records";
import type { BatchSize } from "./batch-size";
import { checkImportBatch } from "./check-import-batch";
import { clearImportChecks } from "./clear-import-checks";
import { removeImportRows } from "./discard-import";
import type { StoredImport } from "./find-import";
import { finishImportBatch, tidyImportBatch } from "./finish-import-batch";
import { hideImport } from "./hide-import";
import { ImportJob } from "./import-job";
import { makeImportVisible } from "./make-import-visible";
import { prepareUndoBatch } from "./prepare-undo-batch";
import { removeHiddenEvents } from "./remove-hidden-events";
import { removeUnusedRecords } from "./remove-unused-records";
import { StagingMemory, stageImportBatch } from "./stage-import-batch";
import { takeBackUpdate } from "./take-back-update";
import type { Batch } from "./timed-write";
import { updateFromImport } from "./update-from-import";

const nothing: Batch = { rows: 0, ms: 0 };

/** Leads an import on, a batch at a time, and remembers between the batches what they share. */
export class ImportSteps {
  readonly #store: Store;
  readonly #memory = new StagingMemory();
  #job: { job: ImportJob; version: number } | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Does the next batch of what the import's state asks for. Null where nothing is to be done: somebody has to decide first. */
  async next(stored: StoredImport, now: number, size: BatchSize): Promise<Batch | null> {
    switch (stored.state) {
      case "checking":
        return this.#check(stored, now, size);
      case "staging":
        return this.#stage(stored, now, size);
      case "staged":
        return this.#publish(stored, now);
      case "finishing":
        return this.#finish(stored, now, size);
      case "undoing":
        return this.#undo(stored, now, size);
      case "discarding":
        return this.#discard(stored, now, size);
      default:
        return null;
    }
  }

  async #check(stored: StoredImport, now: number, size: BatchSize): Promise<Batch> {
    const { id } = stored;
    const isNew = this.#job?.version !== stored.version;
    // What was looked through before a restart is not remembered: rows are compared with the ones before them.
    if (stored.phase === "clear" || isNew) {
      await clearImportChecks(this.#store, { id, now });
      // The one before holds the rows of a whole file.
      this.#job = null;
      this.#job = { job: await ImportJob.begin(this.#store, stored), version: stored.version };
      return { rows: 1, ms: 0 };
    }
    const job = await this.#jobOf(stored);
    const batch = await checkImportBatch(this.#store, job, {
      id,
      now,
      size: size.rows,
      after: stored.doneTo,
    });
    if (batch.rows === 0) {
      job.forgetRows();
      await this.#go(stored, "review", "rows", now);
    }
    return batch;
  }

  async #stage(stored: StoredImport, now: number, size: BatchSize): Promise<Batch> {
    if (stored.phase === "records") {
      const { claimer } = this.#memory;
      const args = { now, size: size.rows };
      const batch = await addStagedRecords(this.#store, { stored, claimer }, args);
      if (batch.rows === 0) await this.#go(stored, "staging", "rows", now);
      return batch;
    }
    const job = await this.#jobOf(stored);
    const args = { id: stored.id, now, size: size.rows };
    const batch = await stageImportBatch(this.#store, { job, memory: this.#memory, stored }, args);
    if (batch.rows === 0) await this.#go(stored, "staged", "rows", now);
    return batch;
  }

  async #publish(stored: StoredImport, now: number): Promise<Batch | null> {
    if (stored.publishBy === null) return null;
    const actor = await readActor(this.#store, stored.publishBy);
    if (actor === null) return null;
    await makeImportVisible(this.#store, { actor, id: stored.id, now });
    return nothing;
  }

  async #finish(stored: StoredImport, now: number, size: BatchSize): Promise<Batch> {
    if (stored.phase === "updates") {
      const job = await this.#jobOf(stored);
      const actor = await readActor(this.#store, stored.publishBy);
      if (await updateFromImport(this.#store, { job, stored, actor }, now)) return { rows: 1, ms: 0 };
      return this.#go(stored, "finishing", "rows", now);
    }
    if (stored.phase === "rows") {
      const batch = await finishImportBatch(this.#store, stored, { now, size: size.rows });
      return batch.rows > 0 ? batch : this.#go(stored, "finishing", "tidy", now);
    }
    const batch = await tidyImportBatch(this.#store, stored, { size: size.rows });
    return batch.rows > 0 ? batch : this.#go(stored, "imported", "rows", now);
  }

  async #undo(stored: StoredImport, now: number, size: BatchSize): Promise<Batch> {
    const args = { now, size: size.rows };
    switch (stored.phase) {
      case "prepare": {
        const batch = await prepareUndoBatch(this.#store, stored, args);
        if (batch.rows === 0) await hideImport(this.#store, stored.id, now);
        return batch;
      }
      case "remove": {
        const batch = await removeHiddenEvents(this.#store, stored, args);
        return batch.rows > 0 ? batch : this.#go(stored, "undoing", "updates", now);
      }
      case "updates": {
        const actor = await readActor(this.#store, stored.undoneById);
        if (await takeBackUpdate(this.#store, { stored, actor }, now)) return { rows: 1, ms: 0 };
        return this.#go(stored, "undoing", "unused", now);
      }
      case "unused": {
        const batch = await removeUnusedRecords(this.#store, stored, args);
        return batch.rows > 0 ? batch : this.#go(stored, "undoing", "tidy", now);
      }
      default: {
        const batch = await tidyImportBatch(this.#store, stored, args);
        return batch.rows > 0 ? batch : this.#go(stored, "undone", "rows", now);
      }
    }
  }

  async #discard(stored: StoredImport, now: number, size: BatchSize): Promise<Batch> {
    const args = { now, size: size.rows };
    switch (stored.phase) {
      case "remove": {
        const batch = await removeHiddenEvents(this.#store, stored, args);
        return batch.rows > 0 ? batch : this.#go(stored, "discarding", "unused", now);
      }
      case "unused": {
        const batch = await removeUnusedRecords(this.#store, stored, args);
        return batch.rows > 0 ? batch : this.#go(stored, "discarding", "tidy", now);
      }
      case "tidy": {
        const batch = await tidyImportBatch(this.#store, stored, args);
        return batch.rows > 0 ? batch : this.#go(stored, "discarding", "rows", now);
      }
      default:
        return removeImportRows(this.#store, stored, args);
    }
  }

  async #jobOf(stored: StoredImport): Promise<ImportJob> {
    if (this.#job?.version === stored.version) return this.#job.job;
    // The one before goes first: both at once are a file's names twice.
    this.#job = null;
    const job = await ImportJob.begin(this.#store, stored);
    this.#job = { job, version: stored.version };
    return job;
  }

  async #go(stored: StoredImport, state: ImportState, phase: ImportPhase, now: number): Promise<Batch> {
    await this.#store.write(async ({ db }) => {
      const [current] = await db
        .select({ version: imports.version })
        .from(imports)
        .where(eq(imports.id, stored.id));
      // Somebody decided something meanwhile, which asks for another way.
      if (current?.version !== stored.version) return;
      const isAtRest = !isWorkingImport(state);
      const counts = isAtRest ? { counts: await countRowStates(db, stored.id) } : {};
      await db
        .update(imports)
        .set({ state, phase, doneTo: 0, touchedAt: now, problem: null, ...counts })
        .where(eq(imports.id, stored.id));
    });
    return nothing;
  }
}

/** Who asked for it, with the role that they have now; null for the system itself, and for somebody who may not sign in any more. */
async function readActor(store: Store, id: string | null): Promise<Actor | null> {
  if (id === null) return null;
  const [user] = await store.read(({ db }) =>
    db
      .select({ id: users.id, name: users.name, role: users.role, suspendedAt: users.suspendedAt })
      .from(users)
      .where(eq(users.id, id)),
  );
  if (user === undefined || user.suspendedAt !== null) return null;
  return { id: user.id, name: user.name, role: user.role };
}

async function countRowStates(db: Reader, id: string): Promise<Partial<Record<ImportRowState, number>>> {
  const rows = await db
    .select({ state: importOutcomes.state, rows: count() })
    .from(importOutcomes)
    .where(eq(importOutcomes.importId, id))
    .groupBy(importOutcomes.state);
  return Object.fromEntries(rows.map(({ state, rows: number }) => [state, number]));
}
