import { eq } from "drizzle-orm";
import { BackchannelError } from "@/lib/errors";
import { type ImportPhase, type ImportState, isWorkingImport } from "@/lib/records/import-state";
import { imports } from "../../schema/imports";
import type { Store } from "../../store";
import { BatchSize } from "./batch-size";
import { ImportSteps } from "./import-steps";
import type { Batch } from "./timed-write";

export interface RunImportArgs {
  id: string;
  /** The time, in epoch milliseconds, asked anew for each batch. */
  clock: () => number;
  /** Awaited between batches, so that others get their turn; left out, until whatever waits in this process was served. */
  pause?: () => Promise<void>;
  onBatch?: (batch: Batch & { state: ImportState; phase: ImportPhase }) => void;
}

const serveOthers = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Leads an import on until somebody has to decide something, or it is done. It may end at any moment: what a batch did stays done,
 * and another run goes on from there. What stops it is noted with the import; an error of which nothing is known passes on.
 */
export async function runImport(store: Store, args: RunImportArgs): Promise<void> {
  const { id, clock, pause = serveOthers, onBatch } = args;
  const steps = new ImportSteps(store);
  const sizes = new Map<string, BatchSize>();
  try {
    for (;;) {
      const [stored] = await store.read(({ db }) => db.select().from(imports).where(eq(imports.id, id)));
      if (stored === undefined) return;
      const { state, phase } = stored;
      if (!isWorkingImport(state) && state !== "staged") return;
      const kind = `${state} ${phase}`;
      const size = sizes.get(kind) ?? new BatchSize();
      sizes.set(kind, size);
      const batch = await steps.next(stored, clock(), size);
      if (batch === null) return;
      if (batch.ms > 0) size.note(batch.rows, batch.ms);
      onBatch?.({ ...batch, state, phase });
      await pause();
    }
  } catch (error) {
    const problem =
      error instanceof BackchannelError
        ? error.message
        : "It ended with an error that the server's log names.";
    await store.write(async ({ db }) => {
      await db.update(imports).set({ problem, touchedAt: clock() }).where(eq(imports.id, id));
    });
    if (!(error instanceof BackchannelError)) throw error;
  }
}
