import { and, eq, gte, inArray, lt, lte, max, or } from "drizzle-orm";
import { numbersOfDay } from "@/lib/records/event-number";
import { eventFacets } from "../../schema/event-facets";
import { facets } from "../../schema/facets";
import { hiddenEvents } from "../../schema/hidden-events";
import { importOutcomes } from "../../schema/import-outcomes";
import { imports } from "../../schema/imports";
import { searchDocs } from "../../schema/search-docs";
import type { Reader, Writer } from "../../store";
import { changeBinCounts, changeFacetCounts } from "./change-counts";
import { readFoldedText } from "./index-event-text";
import { type CountedEvent, readEventFacets } from "./read-event-facets";

/** Where an event stands in search and counts. */
interface Place {
  n: number;
  standing: string;
  /** Facet ids, ascending. */
  facets: number[];
}

/** Counts that hold an event: the public ones, or those of an import. */
type Counts = string | null;

/**
 * Brings search, facets and bins up to what is stored of an event, after it was created, changed, trashed or restored; called
 * in that same transaction. Only the difference is written. Of an event of an import that is not visible, what is counted goes to
 * what that import will add; of one that is about to be hidden, also to what that will take away.
 */
export async function placeEventInBins(db: Writer, eventId: string): Promise<void> {
  const [stored] = await db
    .select({ n: searchDocs.n, standing: searchDocs.standing, facets: searchDocs.facets })
    .from(searchDocs)
    .where(eq(searchDocs.eventId, eventId));
  const before: Place | null = stored ?? null;
  const importId = before === null ? null : await findHidingImport(db, before.n);
  const counts = importId === null ? [null, ...(await findUndoneImports(db, eventId))] : [importId];
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
  await moveFacets(db, before, after, counts);
  const leaves = (id: number) => isMoved || !after?.facets.includes(id);
  const enters = (id: number) => isMoved || !before?.facets.includes(id);
  for (const held of counts) {
    if (before !== null) await changeBinCounts(db, before, before.facets.filter(leaves), -1, held);
    if (after !== null) await changeBinCounts(db, after, after.facets.filter(enters), 1, held);
  }
  if (importId !== null && before !== null) await moveHidden(db, { importId, eventId }, before, after);
}

/** The import that is not visible and has the event of this number; null where the event is not hidden. */
async function findHidingImport(db: Reader, n: number): Promise<string | null> {
  const [hidden] = await db
    .select({ importId: hiddenEvents.importId })
    .from(hiddenEvents)
    .where(eq(hiddenEvents.n, n));
  return hidden?.importId ?? null;
}

/** The imports being undone that have added up already what they will take away with the event. */
async function findUndoneImports(db: Reader, eventId: string): Promise<string[]> {
  const rows = await db
    .select({ id: imports.id })
    .from(imports)
    .innerJoin(
      importOutcomes,
      and(eq(importOutcomes.importId, imports.id), eq(importOutcomes.eventId, eventId)),
    )
    .where(
      and(
        eq(imports.state, "undoing"),
        eq(imports.phase, "prepare"),
        eq(importOutcomes.state, "imported"),
        lte(importOutcomes.rowNumber, imports.doneTo),
      ),
    );
  return rows.map(({ id }) => id);
}

/** A hidden event stays hidden under the number that it gets. */
async function moveHidden(
  db: Writer,
  hidden: { importId: string; eventId: string },
  before: Place,
  after: Place | null,
): Promise<void> {
  if (before.n === after?.n) return;
  await db.delete(hiddenEvents).where(eq(hiddenEvents.n, before.n));
  if (after !== null) await db.insert(hiddenEvents).values({ n: after.n, ...hidden });
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

async function moveFacets(
  db: Writer,
  before: Place | null,
  after: Place | null,
  counts: readonly Counts[],
): Promise<void> {
  const isNumberKept = before?.n === after?.n;
  const gone = before?.facets.filter((id) => !isNumberKept || !after?.facets.includes(id)) ?? [];
  const added = after?.facets.filter((id) => !isNumberKept || !before?.facets.includes(id)) ?? [];
  if (before !== null && gone.length > 0) {
    await db.delete(eventFacets).where(and(inArray(eventFacets.facetId, gone), eq(eventFacets.n, before.n)));
    for (const held of counts) await changeFacetCounts(db, gone, -1, held);
  }
  if (after !== null && added.length > 0) {
    await db.insert(eventFacets).values(added.map((facetId) => ({ facetId, n: after.n })));
    for (const held of counts) await changeFacetCounts(db, added, 1, held);
  }
}
