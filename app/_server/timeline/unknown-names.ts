import type { ChosenOptions } from "@/db/queries/timeline/list-filter-options";
import type { ViewFault } from "@/lib/timeline/address-reader";
import type { FilterOptions } from "@/lib/timeline/filter-options";
import { criterionParameters, type FilterChanges } from "@/lib/timeline/filter-parameters";
import type { Named } from "@/lib/timeline/timeline-event";

/**
 * Names in an address that nothing published bears: a filter by one selects nothing, and the reader should learn why. `prefix`
 * stands before the parameters, such as "consequent.".
 */
export function unknownNames(filter: FilterChanges, options: FilterOptions, prefix = ""): ViewFault[] {
  const asked: [parameter: string, noun: string, slugs: readonly string[], known: readonly Named[]][] = [
    [criterionParameters.tracks, "track", filter.tracks ?? [], options.tracks],
    [criterionParameters.parties, "party", filter.parties ?? [], options.parties],
    [criterionParameters.announcedBy, "party", filter.announcedBy ?? [], options.parties],
    [criterionParameters.people, "person", filter.people ?? [], options.people],
    [criterionParameters.places, "place", filter.places ?? [], options.places],
    [criterionParameters.topics, "topic", filter.topics ?? [], options.topics],
    [criterionParameters.series, "series", listOf(filter.series), options.series],
  ];
  return asked.flatMap(([parameter, noun, slugs, known]) =>
    slugs
      .filter((slug) => !known.some((record) => record.slug === slug))
      .map((slug) => ({
        parameter: `${prefix}${parameter}`,
        message: `No published event names the ${noun} “${slug}”.`,
      })),
  );
}

function listOf(slug: string | null | undefined): string[] {
  return slug === null || slug === undefined ? [] : [slug];
}

/** What some filters name, so that the options hold it however seldom events do. */
export function namedBy(...filters: readonly FilterChanges[]): ChosenOptions {
  return {
    parties: filters.flatMap(({ parties = [], announcedBy = [] }) => [...parties, ...announcedBy]),
    people: filters.flatMap(({ people = [] }) => people),
    places: filters.flatMap(({ places = [] }) => places),
  };
}
