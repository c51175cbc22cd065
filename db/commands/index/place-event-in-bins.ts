import { and, eq, gte, inArray, lt, max, or, sql } from "drizzle-orm";
import { dayNumberOf, numbersOfDay } from "@/lib/records/event-number";
import { binOf, mostLevel } from "@/lib/timeline/bin-level";
import { binnedKinds } from "../../rows/facets-of";
import { dayBins } from "../../schema/day-bins";
import { eventFacets } from "../../schema/event-facets";
import { facets } from "../../schema/facets";
import { searchDocs } from "../../schema/search-docs";
import type { Reader, Writer } from "../../store";
import { readFoldedText } from "./index-event-text";
import { type CountedEvent, readEventFacets } from "./read-event-facets";

/** Where an event stands in search and counts. */
interface Place {
  n: number;
  standing: string;
  /** Facet ids, ascending. */
  facets: number[];
}

/**
 * Brings search, facets and bins up to what is stored of an event, after it was created, changed, trashed or restored; called
 * in that same transaction. Only the difference is written.
 */
export async function placeEventInBins(db: Writer, eventId: string): Promise<void> {
  const [stored] = await db
    .select({ n: searchDocs.n, standing: searchDocs.standing, facets: searchDocs.facets })
    .from(searchDocs)
    .where(eq(searchDocs.eventId, eventId));
  const before: Place | null = stored ?? null;
  const counted = await readEventFacets(db, eventId);
  const after = counted === null ? null : await placeOf(db, counted, before);

  if (before !== null && before.n !== after?.n) await db.delete(searchDocs).where(eq(searchDocs.n, before.n));
  if (after !== null) {
    const body = (await readFoldedText(db, [eventId])).get(eventId) ?? "";
    const doc = { standing: after.standing, facets: after.facets, body };
    await db
      .insert(searchDocs)
      .values({ n: after.n, eventId, ...doc })
      .onConflictDoUpdate({ target: searchDocs.n, set: doc });
  }
  const isMoved = before?.n !== after?.n || before?.standing !== after?.standing;
  await moveFacets(db, before, after);
  const leaves = (id: number) => isMoved || !after?.facets.includes(id);
  const enters = (id: number) => isMoved || !before?.facets.includes(id);
  if (before !== null) await addToBins(db, before, before.facets.filter(leaves), -1);
  if (after !== null) await addToBins(db, after, after.facets.filter(enters), 1);
}

/** An event keeps its number as long as it keeps its day. */
async function placeOf(db: Writer, event: CountedEvent, before: Place | null): Promise<Place> {
  const day = numbersOfDay(event.earliestDay);
  const keepsDay = before !== null && before.n >= day.from && before.n < day.before;
  return {
    n: keepsDay ? before.n : await nextNumber(db, day),
    standing: event.standing,
    facets: await facetIds(db, event.facets),
  };
}

async function nextNumber(db: Reader, day: { from: number; before: number }): Promise<number> {
  const [row] = await db
    .select({ last: max(searchDocs.n) })
    .from(searchDocs)
    .where(and(gte(searchDocs.n, day.from), lt(searchDocs.n, day.before)));
  return (row?.last ?? day.from - 1) + 1;
}

async function facetIds(db: Writer, wanted: CountedEvent["facets"]): Promise<number[]> {
  const values = wanted.map(([kind, value]) => ({ kind, value }));
  await db.insert(facets).values(values).onConflictDoNothing();
  const rows = await db
    .select({ id: facets.id })
    .from(facets)
    .where(or(...values.map(({ kind, value }) => and(eq(facets.kind, kind), eq(facets.value, value)))));
  return rows.map((row) => row.id).sort((a, b) => a - b);
}

async function moveFacets(db: Writer, before: Place | null, after: Place | null): Promise<void> {
  const isNumberKept = before?.n === after?.n;
  const gone = before?.facets.filter((id) => !isNumberKept || !after?.facets.includes(id)) ?? [];
  const added = after?.facets.filter((id) => !isNumberKept || !before?.facets.includes(id)) ?? [];
  if (before !== null && gone.length > 0) {
    await db.delete(eventFacets).where(and(inArray(eventFacets.facetId, gone), eq(eventFacets.n, before.n)));
    await db
      .update(facets)
      .set({ count: sql`${facets.count} - 1` })
      .where(inArray(facets.id, gone));
  }
  if (after !== null && added.length > 0) {
    await db.insert(eventFacets).values(added.map((facetId) => ({ facetId, n: after.n })));
    await db
      .update(facets)
      .set({ count: sql`${facets.count} + 1` })
      .where(inArray(facets.id, added));
  }
}

/** Adds 1 or −1 to the bins of every level for those of the facets that have bins. */
async function addToBins(db: Writer, place: Place, ids: readonly number[], change: 1 | -1): Promise<void> {
  if (ids.length === 0) return;
  const binned = await db
    .select({ id: facets.id })
    .from(facets)
    .where(and(inArray(facets.id, [...ids]), inArray(facets.kind, [...binnedKinds])));
  if (binned.length === 0) return;
  const day = dayNumberOf(place.n);
  const { standing } = place;
  const bins = Array.from({ length: mostLevel + 1 }, (_, level) => ({ level, bin: binOf(day, level) }));
  if (change === 1) {
    const rows = binned.flatMap(({ id: facetId }) =>
      bins.map((bin) => ({ ...bin, facetId, standing, count: 1 })),
    );
    await db
      .insert(dayBins)
      .values(rows)
      .onConflictDoUpdate({
        target: [dayBins.level, dayBins.facetId, dayBins.bin, dayBins.standing],
        set: { count: sql`${dayBins.count} + 1` },
      });
    return;
  }
  const own = and(
    inArray(
      dayBins.facetId,
      binned.map((row) => row.id),
    ),
    eq(dayBins.standing, standing),
    or(...bins.map(({ level, bin }) => and(eq(dayBins.level, level), eq(dayBins.bin, bin)))),
  );
  await db
    .update(dayBins)
    .set({ count: sql`${dayBins.count} - 1` })
    .where(own);
  await db.delete(dayBins).where(and(own, eq(dayBins.count, 0)));
}
