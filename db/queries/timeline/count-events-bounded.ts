import { firstCivilDay, lastCivilDay } from "@/lib/dates/civil-day";
import type { EventFilter } from "@/lib/records/event-filter";
import type { BoundedCount } from "@/lib/timeline/timeline-window";
import type { Dialect } from "../../dialect";
import type { Reader, Store } from "../../store";
import { withCurrentSlugs } from "../records/with-current-slugs";
import { countFromBins, isCountedByBins } from "./bin-counts";
import { type FacetFilter, readFacetFilter } from "./facet-filter";
import { countMatches, mostExact } from "./match-numbers";
import { numberRange } from "./ordered-numbers";
import { listReachingEvents } from "./reaching-events";

type Context = { db: Reader; dialect: Dialect };

/**
 * How many published events a filter selects, as `countEvents` tells it: exact where bins can say it, and otherwise up to
 * 10,000, beyond which it says only that there are more; nor is it exact where thousands reach into the first day.
 */
export function countEventsBounded(store: Store, filter: EventFilter): Promise<BoundedCount> {
  return store.read(async (context) => {
    const present = await withCurrentSlugs(context.db, filter);
    const facets = await readFacetFilter(context.db, present);
    const beginning = await countBeginning(context, present, facets);
    if (present.from === null) return beginning;
    return addToCount(beginning, await listReachingEvents(context, facets, present.from));
  });
}

/** Events that begin on one of the filter's days; those that reach into them from before are left out. */
export async function countBeginning(
  context: Context,
  filter: EventFilter,
  facets: FacetFilter,
): Promise<BoundedCount> {
  const { from, to } = filter;
  if (isCountedByBins(filter)) {
    const span = { from: from ?? firstCivilDay, to: to ?? lastCivilDay };
    return { count: await countFromBins(context.db, filter, span), isAtLeast: false };
  }
  return countMatches(context, facets, numberRange(from, to));
}

/** A count with what reaches in counted beside it; of beginnings that are not exact it says no more than 10,000. */
export function addToCount(
  { count, isAtLeast }: BoundedCount,
  { reaching, isMore }: { reaching: readonly unknown[]; isMore: boolean },
): BoundedCount {
  if (isAtLeast) return { count: mostExact, isAtLeast };
  return { count: count + reaching.length, isAtLeast: isMore };
}
