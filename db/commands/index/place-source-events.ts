import { and, asc, eq, gt } from "drizzle-orm";
import { eventSources } from "../../schema/event-sources";
import { searchDocs } from "../../schema/search-docs";
import type { Writer } from "../../store";
import { settleSources } from "../sources/settle-sources";
import { placeEventInBins } from "./place-event-in-bins";

/** Events placed anew in one transaction, so that no other write waits long. */
const mostPlaced = 50;

/**
 * Places the next events anew that cite a source, behind the number `indexedTo`: what they are found by and the work lists on
 * which they stand follow from their sources. Returns the number up to which it is done; null where that was all.
 */
export async function placeSourceEvents(
  db: Writer,
  { recordId, indexedTo }: { recordId: string; indexedTo: number },
): Promise<number | null> {
  // A source that was stored before it had a place in lists gets one.
  if (indexedTo < 0) await settleSources(db, [recordId]);
  const citing = await db
    .select({ n: searchDocs.n, eventId: searchDocs.eventId })
    .from(eventSources)
    .innerJoin(searchDocs, eq(searchDocs.eventId, eventSources.eventId))
    .where(and(eq(eventSources.sourceId, recordId), gt(searchDocs.n, indexedTo)))
    .orderBy(asc(searchDocs.n))
    .limit(mostPlaced);
  for (const { eventId } of citing) await placeEventInBins(db, eventId);
  return citing.length < mostPlaced ? null : (citing.at(-1)?.n ?? null);
}
