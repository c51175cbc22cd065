import type { NumberedIn } from "@/lib/timeline/figure-numbers";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import type { Store } from "../../store";
import { readYearNumbers } from "./read-window-numbers";

/** Most pairs of people that are numbered for one page: so many stand in no record that somebody keeps by hand. */
const mostPairs = 200;

/**
 * The numbers of the contacts of one page, by event id: what a figure draws, and those of the series `numbering` wherever they
 * stand. Only the years of these contacts are read, however large the record is.
 */
export function readDrawnNumbers(
  store: Store,
  shown: readonly TimelineEvent[],
  numbering: string | null,
): Promise<Map<string, NumberedIn>> {
  return store.read(async ({ db }) => new Map(await readYearNumbers(db, shown, { numbering, mostPairs })));
}
