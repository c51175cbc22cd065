import type { CivilDay } from "@/lib/dates/civil-day";
import type { EventFilter } from "@/lib/records/event-filter";
import { dayNumberOf } from "@/lib/records/event-number";
import { binOf, levelForBins, wholeBins } from "@/lib/timeline/bin-level";
import type { DensityBin } from "@/lib/timeline/timeline-window";
import type { Store } from "../../store";
import { withCurrentSlugs } from "../records/with-current-slugs";
import { densityFromBins, isCountedByBins, readBinnedFacets } from "./bin-counts";
import { readFacetFilter } from "./facet-filter";
import { readFoundEvents } from "./found-events";
import { matchNumbers } from "./match-numbers";
import { numberRange } from "./ordered-numbers";

/** Bars that an overview has room for. */
const mostDensityBins = 240;

/** How many events begin in each bin of a period. */
export interface Density {
  /** Bins are 2^level days long. */
  level: number;
  /** By bin; bins without events are left out. */
  bins: DensityBin[];
  /** Only the latest 10,000 matches are in the bins: there are more. */
  isAtLeast: boolean;
}

/**
 * Contacts and announcements of a period in at most 240 bins, each in the bin of its earliest day. The filter's own days are
 * left out; the first and the last bin may reach beyond the period.
 */
export function readDensity(
  store: Store,
  { filter, from, to }: { filter: EventFilter; from: CivilDay; to: CivilDay },
): Promise<Density> {
  return store.read(async (context) => {
    const { db } = context;
    const present = await withCurrentSlugs(db, filter);
    const level = levelForBins({ from, to }, mostDensityBins);
    const span = wholeBins({ from, to }, level);
    const density = new Map<number, DensityBin>();
    const add = (bin: number, isContact: boolean, count: number) => {
      const known = density.get(bin) ?? { bin, contacts: 0, announcements: 0 };
      if (isContact) known.contacts += count;
      else known.announcements += count;
      density.set(bin, known);
    };
    let isAtLeast = false;
    if (isCountedByBins(present)) {
      const counted = await densityFromBins(db, present, span, level);
      for (const { bin, isContact, count } of counted) add(bin, isContact, count);
    } else {
      const facets = await readFacetFilter(db, present);
      const { numbers, isMore } = await matchNumbers(context, facets, numberRange(span.from, span.to));
      const contactIds = new Set(
        (await readBinnedFacets(db)).filter(({ isContact }) => isContact).map(({ id }) => id),
      );
      for (const found of await readFoundEvents(db, numbers)) {
        add(
          binOf(dayNumberOf(found.n), level),
          found.facets.some((id) => contactIds.has(id)),
          1,
        );
      }
      isAtLeast = isMore;
    }
    return { level, bins: [...density.values()].sort((a, b) => a.bin - b.bin), isAtLeast };
  });
}
