import type { EventFilter } from "./event-filter";
import type { RecordDetail } from "./record-detail";

/**
 * Whether a declaration of coverage concerns a record: its filter names it, or a series that counts its contacts; for a place
 * also where the filter's criteria of places select it.
 */
export function concernsRecord(filter: EventFilter, record: RecordDetail): boolean {
  switch (record.kind) {
    case "person":
      return (
        filter.people.includes(record.slug) || record.series.some((series) => series.slug === filter.series)
      );
    case "track":
      return (
        filter.tracks.includes(record.slug) ||
        (record.series !== null && record.series.slug === filter.series)
      );
    case "party":
      return [...filter.parties, ...filter.announcedBy, ...filter.placeCountries].includes(record.slug);
    case "place":
      return filter.places.length > 0
        ? filter.places.includes(record.slug)
        : selectsPlace(filter, record.detail);
  }
}

type PlaceCriteria = Extract<RecordDetail, { kind: "place" }>["detail"];

/** As entry-facts.ts has it for an entry: all criteria of places hold, and there is one at least. */
function selectsPlace(filter: EventFilter, place: PlaceCriteria): boolean {
  const { placeKinds, placeCountries, populationOver, populationAsOf } = filter;
  const criteria = [
    placeKinds.length === 0 || placeKinds.includes(place.kind),
    placeCountries.length === 0 || (place.country !== null && placeCountries.includes(place.country.slug)),
    populationOver === null || (place.population !== null && place.population.count > populationOver),
    populationAsOf === null || place.population?.asOf === populationAsOf,
  ];
  const isAsked =
    placeKinds.length > 0 || placeCountries.length > 0 || populationOver !== null || populationAsOf !== null;
  return isAsked && criteria.every((holds) => holds);
}
