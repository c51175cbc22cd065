import { and, count, eq, or } from "drizzle-orm";
import { ValidationError } from "@/lib/errors";
import { canPublish } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import { requireSecondPerson } from "../../access/require-second-person";
import { isIncludedRow, isUpdatingRow } from "../../rows/import-row-conditions";
import { importOutcomes } from "../../schema/import-outcomes";
import { imports } from "../../schema/imports";
import type { Store } from "../../store";
import type { ImportArgs } from "./create-import";
import { findImport } from "./find-import";

export interface StageImportArgs extends ImportArgs {
  /** Begins the ids of the events that come of it. */
  runId: string;
  /** Whether it is to be made visible as soon as it is prepared. */
  isToBeVisible: boolean;
}

/**
 * Has the chosen rows of an import prepared as events that no reader sees, and then, where asked for, made visible. Throws
 * ForbiddenError below researcher (below editor where it is to be visible, or for whoever began it where another person must
 * publish), ValidationError where no row is chosen, NotFoundError, ConflictError.
 */
export async function stageImport(store: Store, args: StageImportArgs): Promise<void> {
  const { actor, id, now, runId, isToBeVisible } = args;
  requireDraftWriter(actor);
  const publishes = isToBeVisible && (actor === null || canPublish(actor.role));
  await store.write(async ({ db }) => {
    const stored = await findImport(db, id, ["review"]);
    if (publishes) await requireSecondPerson(db, actor, [stored.createdBy]);
    const [chosen] = await db
      .select({ rows: count() })
      .from(importOutcomes)
      .where(and(eq(importOutcomes.importId, id), or(isIncludedRow(), isUpdatingRow())));
    if ((chosen?.rows ?? 0) === 0) {
      throw new ValidationError([{ path: "rows", message: "No row is ready to be imported." }]);
    }
    await db
      .update(imports)
      .set({
        ...{ state: "staging", phase: "records", doneTo: 0, runId, problem: null, touchedAt: now },
        publishBy: publishes ? (actor?.id ?? null) : null,
        version: stored.version + 1,
      })
      .where(eq(imports.id, id));
  });
}
