import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import { eventSources } from "../../schema/event-sources";
import { searchDocs } from "../../schema/search-docs";
import { sources } from "../../schema/sources";
import { staleNames, unindexed, withCopies } from "../../schema/stale-names";
import type { Writer } from "../../store";
import { settleFirstSources, settleThese } from "../sources/settle-sources";
import { placeEventInBins } from "./place-event-in-bins";

/** Events placed anew, and sources looked at, in one transaction, so that no other write waits long. */
const mostPlaced = 50;
const mostSources = 100;

const ofSources = eq(staleNames.recordType, "source");

/**
 * Brings up to date what follows from sources that changed, called in that same transaction: where they and all that is derived from
 * them stand in lists, what the events that cite any of these are found by, and on which work lists they stand. The first at once,
 * and where there are more, marks for `indexNewNames`.
 */
export async function placeSources(db: Writer, ids: readonly string[]): Promise<void> {
  const settled = await settleChanged(db, ids);
  await placeEvents(
    db,
    settled.map((recordId) => ({ recordId, indexedTo: unindexed })),
  );
}

/**
 * As `placeSources` for a source of a single event, which the caller places when it is whole: of the others all is left to
 * `indexNewNames`.
 */
export async function placeOwnSource(db: Writer, id: string): Promise<void> {
  const copies = (await settleChanged(db, [id])).filter((settled) => settled !== id);
  for (const recordId of copies) await mark(db, { recordId, indexedTo: unindexed });
}

/** Goes on with the sources that are marked. True where these were the last, false where there are more, or were none. */
export async function placeStaleSources(db: Writer): Promise<boolean> {
  if (await followCopies(db)) return false;
  const stale = await db.select().from(staleNames).where(ofSources).limit(mostSources);
  if (stale.length === 0) return false;
  await settleThese(
    db,
    stale.filter(({ indexedTo }) => indexedTo < 0).map(({ recordId }) => recordId),
  );
  await placeEvents(db, stale);
  const further = await db.select({ id: staleNames.recordId }).from(staleNames).where(ofSources).limit(1);
  return further.length === 0;
}

/** Marks what is derived from the next sources whose mark asks for it; false where none does. */
async function followCopies(db: Writer): Promise<boolean> {
  const isAsked = and(ofSources, eq(staleNames.indexedTo, withCopies));
  const stale = await db
    .select({ id: staleNames.recordId })
    .from(staleNames)
    .where(isAsked)
    .limit(mostSources);
  if (stale.length === 0) return false;
  const ids = stale.map(({ id }) => id);
  await db
    .update(staleNames)
    .set({ indexedTo: unindexed })
    .where(and(ofSources, inArray(staleNames.recordId, ids)));
  await markCopies(db, ids);
  return true;
}

/** The sources that have their place in lists, of those and what is derived from them; the others are marked. */
async function settleChanged(db: Writer, ids: readonly string[]): Promise<string[]> {
  const { settled, unfollowed } = await settleFirstSources(db, ids, Math.max(mostSources, ids.length));
  await markCopies(db, unfollowed);
  return settled;
}

/** Places the next events that cite any of these sources, which are settled; the mark of a source goes with the last one. */
async function placeEvents(
  db: Writer,
  stale: readonly { recordId: string; indexedTo: number }[],
): Promise<void> {
  // An event that cites several of them is placed once.
  const placed = new Set<string>();
  for (const { recordId, indexedTo } of stale) {
    const citing = await db
      .select({ n: searchDocs.n, eventId: searchDocs.eventId })
      .from(eventSources)
      .innerJoin(searchDocs, eq(searchDocs.eventId, eventSources.eventId))
      .where(and(eq(eventSources.sourceId, recordId), gt(searchDocs.n, indexedTo)))
      .orderBy(asc(searchDocs.n))
      .limit(mostPlaced + 1);
    let done = 0;
    for (const { eventId } of citing.slice(0, mostPlaced)) {
      if (!placed.has(eventId)) {
        if (placed.size >= mostPlaced) break;
        await placeEventInBins(db, eventId);
        placed.add(eventId);
      }
      done += 1;
    }
    if (done < citing.length) await mark(db, { recordId, indexedTo: citing[done - 1]?.n ?? indexedTo });
    else await db.delete(staleNames).where(and(ofSources, eq(staleNames.recordId, recordId)));
  }
}

async function mark(db: Writer, stale: { recordId: string; indexedTo: number }): Promise<void> {
  await db
    .insert(staleNames)
    .values({ recordType: "source", ...stale })
    .onConflictDoUpdate({
      target: [staleNames.recordType, staleNames.recordId],
      set: { indexedTo: stale.indexedTo },
    });
}

/** Marks all that is derived from these sources, with what is derived from that. */
async function markCopies(db: Writer, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .insert(staleNames)
    .select(
      db
        .select({
          recordType: sql<"source">`'source'`.as("record_type"),
          recordId: sources.id,
          indexedTo: sql<number>`${withCopies}`.as("indexed_to"),
        })
        .from(sources)
        .where(inArray(sources.derivedFromId, [...ids])),
    )
    .onConflictDoUpdate({
      target: [staleNames.recordType, staleNames.recordId],
      set: { indexedTo: withCopies },
    });
}
