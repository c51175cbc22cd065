import { listKnownParties } from "@/db/queries/records/list-known-parties";
import { withCurrentSlugs } from "@/db/queries/records/with-current-slugs";
import { listFilterOptions } from "@/db/queries/timeline/list-filter-options";
import { type EventFilter, everyEvent } from "@/lib/records/event-filter";
import type { ViewFault } from "@/lib/timeline/address-reader";
import { criterionParameters, type FilterChanges } from "@/lib/timeline/filter-parameters";
import { getStore } from "../store";
import { namedBy, unknownNames } from "./unknown-names";

/**
 * Names of a filter that select nothing, as `unknownNames` has them, but with a record's former names taken for what they are: links
 * and embeds that were made before it was renamed go on. `prefix` stands before the parameters, such as "consequent.".
 */
export async function findUnknownNames(asked: FilterChanges, prefix = ""): Promise<ViewFault[]> {
  const named = { ...everyEvent, ...asked };
  if (!namesAny(named)) return [];
  const store = getStore();
  const current = await store.read(({ db }) => withCurrentSlugs(db, named));
  const options = await listFilterOptions(store, namedBy(current));
  return [...unknownNames(current, options, prefix), ...(await unknownParties(asked, prefix))];
}

function namesAny(filter: EventFilter): boolean {
  const { tracks, parties, announcedBy, people, places, topics, placeCountries, series, informed } = filter;
  const lists = [tracks, parties, announcedBy, people, places, topics, placeCountries];
  return series !== null || informed !== null || lists.some((list) => list.length > 0);
}

/** Parties that events are not counted by: that there is such a party is all that can be asked. */
async function unknownParties({ informed, placeCountries = [] }: FilterChanges, prefix: string) {
  const asked: [parameter: string, slug: string][] = placeCountries.map((slug) => [
    criterionParameters.placeCountries,
    slug,
  ]);
  if (informed) asked.push([criterionParameters.informed, informed.party]);
  if (asked.length === 0) return [];
  const known = await listKnownParties(
    getStore(),
    asked.map(([, slug]) => slug),
  );
  return asked
    .filter(([, slug]) => !known.includes(slug))
    .map(([parameter, slug]): ViewFault => {
      return { parameter: `${prefix}${parameter}`, message: `There is no party “${slug}”.` };
    });
}
