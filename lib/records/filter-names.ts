import type { EventFilter } from "./event-filter";

/** The kinds of record that a filter can name. */
export type FilterNamedType = "person" | "party" | "place" | "series" | "topic" | "track";

/** A record that a filter names, by its public identifier, and where: "people.0". */
export interface FilterName {
  path: string;
  recordType: FilterNamedType;
  slug: string;
}

/** Every record that a filter names, in the order of its criteria. */
export function filterNames(filter: EventFilter): FilterName[] {
  const list = (field: keyof EventFilter, recordType: FilterNamedType, values: readonly string[]) =>
    values.map((slug, index) => ({ path: `${field}.${index}`, recordType, slug }));
  return [
    ...list("tracks", "track", filter.tracks),
    ...list("topics", "topic", filter.topics),
    ...list("announcedBy", "party", filter.announcedBy),
    ...list("placeCountries", "party", filter.placeCountries),
    ...list("people", "person", filter.people),
    ...list("parties", "party", filter.parties),
    ...list("places", "place", filter.places),
    ...(filter.series === null
      ? []
      : [{ path: "series", recordType: "series" as const, slug: filter.series }]),
    ...(filter.informed === null
      ? []
      : [{ path: "informed.party", recordType: "party" as const, slug: filter.informed.party }]),
  ];
}
