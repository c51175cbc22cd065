import type { PartyKind, PlaceKind } from "@/lib/records/vocabularies";
import type { Drawn } from "./drawn";

export interface GeneratedRecord {
  id: string;
  slug: string;
  name: string;
}
export interface GeneratedParty extends GeneratedRecord {
  kind: PartyKind;
}
export interface GeneratedPerson extends GeneratedRecord {
  partyId: string;
  aliases: string[];
}
export interface GeneratedPlace extends GeneratedRecord {
  kind: PlaceKind;
  countryId: string;
  zone: string;
  population: number;
  aliases: string[];
}
export interface GeneratedSeries extends GeneratedRecord {
  people: readonly [GeneratedPerson, GeneratedPerson];
}
export interface GeneratedTrack extends GeneratedRecord {
  series: GeneratedSeries | null;
}

/** The records that generated events name; in each list the first ones are named most. */
export interface GeneratedWorld {
  parties: GeneratedParty[];
  people: GeneratedPerson[];
  places: GeneratedPlace[];
  topics: GeneratedRecord[];
  series: GeneratedSeries[];
  tracks: GeneratedTrack[];
}

const sizes = { parties: 40, people: 600, places: 500, topics: 12, tracks: 8, numberedTracks: 6 };
const zones = ["Europe/Moscow", "Europe/Kyiv", "Europe/Warsaw", "America/New_York", "Asia/Riyadh"];
const placeKinds = ["city", "town", "village", "village", "region", "site"] as const;

/** Hundreds of people and places, several tracks with and without a series; every name says that it is generated. */
export function generateWorld(drawn: Drawn): GeneratedWorld {
  const record = (kind: string, number: number): GeneratedRecord => ({
    id: `generated-${kind}-${number}`,
    slug: `generated-${kind}-${number}`,
    name: `Generated ${kind} ${number}`,
  });
  const list = <Item>(length: number, make: (number: number) => Item) =>
    Array.from({ length }, (_, at) => make(at + 1));

  const parties = list(
    sizes.parties,
    (number): GeneratedParty => ({
      ...record("party", number),
      kind: number % 8 === 7 ? "armedForce" : number % 8 === 0 ? "organisation" : "state",
    }),
  );
  const people = list(
    sizes.people,
    (number): GeneratedPerson => ({
      ...record("person", number),
      // The two first people of a series are of different parties.
      partyId: parties[number <= sizes.parties ? number - 1 : drawn.whole(0, sizes.parties - 1)]?.id ?? "",
      aliases: number % 3 === 1 ? [`Созданное лицо ${number}`] : [],
    }),
  );
  const places = list(
    sizes.places,
    (number): GeneratedPlace => ({
      ...record("place", number),
      kind: drawn.one(placeKinds),
      countryId: drawn.oneOfFirst(parties).id,
      zone: drawn.one(zones),
      population: Math.round(300 * 10 ** (3 * drawn.fraction())),
      aliases: number % 3 === 1 ? [`Созданное место ${number}`] : [],
    }),
  );
  const series = list(sizes.numberedTracks, (number): GeneratedSeries => {
    const [first, second] = [people[2 * number - 2], people[2 * number - 1]];
    if (first === undefined || second === undefined)
      throw new Error("There are too few people for the series.");
    return { ...record("series", number), people: [first, second] };
  });
  return {
    parties,
    people,
    places,
    topics: list(sizes.topics, (number) => record("topic", number)),
    series,
    tracks: list(sizes.tracks, (number) => ({
      ...record("track", number),
      series: series[number - 1] ?? null,
    })),
  };
}
