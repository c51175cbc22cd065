import { and, asc, eq, inArray } from "drizzle-orm";
import { ConflictError, ForbiddenError, NotFoundError, ValidationError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { readMergedEvents } from "../../rows/merged-events";
import { events } from "../../schema/events";
import { externalIds } from "../../schema/external-ids";
import { importOutcomes } from "../../schema/import-outcomes";
import type { Store } from "../../store";
import { type RevertRecordArgs, revertRecord } from "../history/revert-record";
import type { StoredImport } from "./find-import";

/**
 * Gives the next event that an import brought up to date its earlier version back, unless somebody edited it since. False where
 * none is left.
 */
export async function takeBackUpdate(
  store: Store,
  { stored, actor }: { stored: StoredImport; actor: Actor | null },
  now: number,
): Promise<boolean> {
  const next = await store.read(async ({ db }) => {
    const [row] = await db
      .select({ outcome: importOutcomes, version: events.version })
      .from(importOutcomes)
      .leftJoin(events, eq(events.id, importOutcomes.eventId))
      // Only rows for which somebody chose it are brought up to date; said here, the rows come in the order of their index.
      .where(
        and(
          eq(importOutcomes.importId, stored.id),
          eq(importOutcomes.state, "updated"),
          eq(importOutcomes.choice, "update"),
        ),
      )
      .orderBy(asc(importOutcomes.rowNumber))
      .limit(1);
    return row ?? null;
  });
  if (next === null) return false;
  const { outcome, version } = next;
  const { eventId, versionBefore, versionAfter } = outcome;
  const own = and(eq(importOutcomes.importId, stored.id), eq(importOutcomes.rowNumber, outcome.rowNumber));
  const keep = (reason: string) =>
    store.write(async ({ db }) => {
      await db
        .update(importOutcomes)
        .set({ state: "kept", reasons: [reason] })
        .where(own);
    });
  if (eventId === null || versionBefore === null || version !== versionAfter) {
    await keep("It was edited since it was brought up to date.");
    return true;
  }
  try {
    await revert(store, {
      ...{ actor, recordType: "event", id: eventId, now },
      ...{ baseVersion: version ?? 0, toVersion: versionBefore },
      reason: stored.undoReason === null ? "Import undone" : `Import undone: ${stored.undoReason}`,
      keepWith: async (db) => {
        await db
          .update(importOutcomes)
          .set({ state: "removed", reasons: [`Version ${versionBefore} was brought back.`] })
          .where(own);
        // The state that it has now came before any stamp: the next import may bring it up to date again.
        const merged = await readMergedEvents(db, [eventId]);
        const ids = [eventId, ...merged.map(({ otherId }) => otherId)];
        await db.update(externalIds).set({ stamp: "" }).where(inArray(externalIds.eventId, ids));
      },
    });
  } catch (error) {
    if (
      error instanceof ConflictError ||
      error instanceof NotFoundError ||
      error instanceof ValidationError
    ) {
      await keep(error.message);
    } else throw error;
  }
  return true;
}

/** Somebody who may undid the import: where another person must publish, the system writes what follows from it. */
async function revert(store: Store, args: RevertRecordArgs): Promise<void> {
  try {
    await revertRecord(store, args);
  } catch (error) {
    if (!(error instanceof ForbiddenError)) throw error;
    await revertRecord(store, { ...args, actor: null });
  }
}
