import { eq, inArray, sql } from "drizzle-orm";
import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import { requireSecondPerson } from "../../access/require-second-person";
import { events } from "../../schema/events";
import { hiddenEvents } from "../../schema/hidden-events";
import { importRecords } from "../../schema/import-records";
import { imports } from "../../schema/imports";
import type { Store } from "../../store";
import { raiseDataVersion } from "../history/raise-data-version";
import { applyImportCounts } from "./apply-import-counts";
import { findImport } from "./find-import";

/** Shown as who made an import of the command line visible. */
const systemName = "Command line";

/**
 * Makes a prepared import visible, all of it in one transaction: its events are published, counts and bins hold them, and search
 * and facets, which know them already, pass them over no longer. Everything of which there is much was written before. Throws
 * ForbiddenError below editor, and for whoever began it where another person must publish; NotFoundError, ConflictError.
 */
export async function makeImportVisible(
  store: Store,
  args: { actor: Actor | null; id: string; now: number },
): Promise<void> {
  const { actor, id, now } = args;
  requirePublisher(actor);
  await store.write(async ({ db }) => {
    const stored = await findImport(db, id, ["staged"]);
    await requireSecondPerson(db, actor, [stored.createdBy]);
    const own = eq(hiddenEvents.importId, id);
    await db
      .update(events)
      .set({ state: "published", publishedAt: now, updatedAt: now })
      .where(inArray(events.id, db.select({ id: hiddenEvents.eventId }).from(hiddenEvents).where(own)));
    await applyImportCounts(db, id, 1);
    await db.delete(hiddenEvents).where(own);
    await db.update(importRecords).set({ isHidden: false }).where(eq(importRecords.importId, id));
    const dataVersion = await raiseDataVersion(db);
    await db
      .update(imports)
      .set({
        ...{ state: "finishing", phase: "updates", doneTo: 0, problem: null, touchedAt: now, dataVersion },
        ...{ visibleAt: now, visibleByName: actor?.name ?? systemName, publishBy: actor?.id ?? null },
        version: sql`${imports.version} + 1`,
      })
      .where(eq(imports.id, id));
  });
}
