import { and, eq, inArray, sql } from "drizzle-orm";
import { numbersOfDay } from "@/lib/records/event-number";
import type { Dialect } from "../../dialect";
import { binnedKinds, type EventToCount, facetsOf } from "../../rows/facets-of";
import { inChunks } from "../../rows/in-chunks";
import { insertRows } from "../../rows/insert-rows";
import { eventFacets } from "../../schema/event-facets";
import { type FacetKind, facets } from "../../schema/facets";
import { hiddenEvents } from "../../schema/hidden-events";
import { searchDocs } from "../../schema/search-docs";
import type { Reader, Writer } from "../../store";
import { addImportCounts } from "./import-counts";

type Context = { db: Writer; dialect: Dialect };

/** An event of an import, as far as it is found and counted. */
export interface EventToPlace {
  eventId: string;
  /** Its folded search text. */
  body: string;
  counted: EventToCount;
}

/** Days that one statement asks for the last number of; engines limit the parts of a compound select. */
const daysAtOnce = 200;

/**
 * Writes the search documents and facets of events that are stored and not visible yet, and adds up what they will add to the
 * public counts. The ids of facets are kept from batch to batch.
 */
export class StagedCounts {
  readonly #facetIds = new Map<string, number>();

  async place(context: Context, importId: string, events: readonly EventToPlace[]): Promise<void> {
    const counted = events.map(({ eventId, body, counted: event }) => ({
      eventId,
      body,
      day: event.earliestDay,
      ...facetsOf(event),
    }));
    await this.#learnFacets(
      context.db,
      counted.flatMap(({ facets: own }) => own),
    );
    const numbers = await nextNumbers(context.db, new Set(counted.map(({ day }) => day)));
    const places = counted.map(({ eventId, body, day, standing, facets: own }) => {
      const n = numbers.get(day) ?? numbersOfDay(day).from;
      numbers.set(day, n + 1);
      const ids = own.map(([kind, value]) => ({ id: this.#idOf(kind, value), kind }));
      return {
        ...{ n, eventId, standing, body },
        facets: ids.map(({ id }) => id).sort((a, b) => a - b),
        binned: ids.filter(({ kind }) => binnedKinds.has(kind)).map(({ id }) => id),
      };
    });
    // Numbers in order, in which index and table take them best.
    places.sort((a, b) => a.n - b.n);
    await insertRows(
      context,
      hiddenEvents,
      places.map(({ n, eventId }) => ({ n, eventId, importId })),
    );
    await insertRows(context, searchDocs, places);
    const borne = places.flatMap(({ n, facets: own }) => own.map((facetId) => ({ facetId, n })));
    borne.sort((a, b) => a.facetId - b.facetId || a.n - b.n);
    await insertRows(context, eventFacets, borne);
    await addImportCounts(context, importId, places);
  }

  #idOf(kind: FacetKind, value: string): number {
    const id = this.#facetIds.get(`${kind} ${value}`);
    if (id === undefined) throw new Error(`The facet ${kind} was not stored.`);
    return id;
  }

  async #learnFacets(db: Writer, wanted: readonly (readonly [FacetKind, string])[]): Promise<void> {
    const missing = new Map<FacetKind, Set<string>>();
    for (const [kind, value] of wanted) {
      if (this.#facetIds.has(`${kind} ${value}`)) continue;
      missing.set(kind, (missing.get(kind) ?? new Set()).add(value));
    }
    for (const [kind, values] of missing) {
      await db
        .insert(facets)
        .values([...values].map((value) => ({ kind, value })))
        .onConflictDoNothing();
      const rows = await inChunks(values, (chunk) =>
        db
          .select({ id: facets.id, value: facets.value })
          .from(facets)
          .where(and(eq(facets.kind, kind), inArray(facets.value, chunk))),
      );
      for (const { id, value } of rows) this.#facetIds.set(`${kind} ${value}`, id);
    }
  }
}

/** The first number of each day that no event has yet. */
async function nextNumbers(db: Reader, days: ReadonlySet<string>): Promise<Map<string, number>> {
  const next = new Map<string, number>();
  const all = [...days];
  for (let start = 0; start < all.length; start += daysAtOnce) {
    const part = all.slice(start, start + daysAtOnce);
    const lasts = part.map((day) => {
      const { from, before } = numbersOfDay(day);
      return sql`select ${day} as day, (
        select max(${searchDocs.n}) from ${searchDocs} where ${searchDocs.n} >= ${from} and ${searchDocs.n} < ${before}
      ) as last`;
    });
    const rows = await db
      .select({ day: sql<string>`lasts.day`, last: sql<number | null>`lasts.last` })
      .from(sql`(${sql.join(lasts, sql` union all `)}) as lasts`);
    for (const { day, last } of rows) next.set(day, last === null ? numbersOfDay(day).from : last + 1);
  }
  return next;
}
