import { and, eq, inArray, or, type SQL } from "drizzle-orm";
import { type EventFilter, everyEvent } from "@/lib/records/event-filter";
import { foldedWords, type SearchPhrase, searchPhrases } from "@/lib/records/folded-text";
import { type EventType, eventTypes } from "@/lib/records/vocabularies";
import { type FacetKind, facets } from "../../schema/facets";
import { parties } from "../../schema/parties";
import { people } from "../../schema/people";
import { places } from "../../schema/places";
import { series } from "../../schema/series";
import { topics } from "../../schema/topics";
import { tracks } from "../../schema/tracks";
import type { Reader } from "../../store";

/** Facets of which an event must bear one. */
export interface FacetGroup {
  ids: number[];
  /** Events that bear them, counted once for each facet. */
  size: number;
}

/** A filter without its days, as search and counts can answer it. */
export interface FacetFilter {
  /** Each must be met. */
  groups: FacetGroup[];
  /** What must occur in the text; null where nothing is searched for. */
  phrases: SearchPhrase[] | null;
  /** What facets do not tell, for event-conditions.ts; null where they tell all. */
  rest: EventFilter | null;
}

const recordTables = {
  track: tracks,
  topic: topics,
  person: people,
  party: parties,
  by: parties,
  place: places,
};
type RecordKind = keyof typeof recordTables;

/** Reads the facets of a filter whose slugs are the present ones; its days are left out. */
export async function readFacetFilter(db: Reader, filter: EventFilter): Promise<FacetFilter> {
  const groups: FacetGroup[] = [];
  const typeFacets = await readFacets(
    db,
    and(eq(facets.kind, "type"), inArray(facets.value, [...eventTypes])),
  );
  const ofType = (type: EventType) => typeFacets.filter((facet) => facet.value === type);
  if (filter.type !== null) groups.push(groupOf(ofType(filter.type)));

  // As in event-conditions.ts: a criterion of one type leaves the other alone, unless the filter asks for a type.
  const add = (found: StoredFacet[], type: EventType | null) => {
    if (type === null || filter.type === type) groups.push(groupOf(found));
    else if (filter.type === null) {
      groups.push(groupOf([...found, ...ofType(type === "contact" ? "announcement" : "contact")]));
    }
  };
  const addRecords = async (kind: RecordKind, slugs: readonly string[], type: EventType | null) => {
    if (slugs.length > 0) add(await recordFacets(db, kind, slugs), type);
  };
  const addWords = async (kind: FacetKind, words: readonly string[], type: EventType) => {
    if (words.length > 0) {
      add(await readFacets(db, and(eq(facets.kind, kind), inArray(facets.value, [...words]))), type);
    }
  };
  await addRecords("track", filter.tracks, "contact");
  await addRecords("topic", filter.topics, "contact");
  await addWords("format", filter.formats, "contact");
  await addWords("level", filter.levels, "contact");
  await addWords("status", filter.statuses, "contact");
  await addWords("kind", filter.kinds, "announcement");
  await addWords("standing", filter.standings, "announcement");
  await addRecords("by", filter.announcedBy, "announcement");
  await addRecords("person", filter.people, null);
  await addRecords("party", filter.parties, null);
  await addRecords("place", filter.places, null);
  if (filter.informed !== null) add(await informedFacets(db, filter.informed), "contact");
  if (filter.series !== null) {
    for (const principal of await seriesFacets(db, filter.series)) add(principal, "contact");
  }
  const words = foldedWords(filter.text);
  return { groups, phrases: words.length === 0 ? null : searchPhrases(words), rest: restOf(filter) };
}

/** True where nothing can meet the filter. */
export function isImpossible({ groups, phrases }: FacetFilter): boolean {
  return phrases?.length === 0 || groups.some((group) => group.ids.length === 0);
}

/** Both people of a series are principals; that they stand for different parties, `rest` asks. */
function restOf({
  type,
  series: slug,
  placeKinds,
  populationOver,
  populationAsOf,
  placeCountries,
}: EventFilter): EventFilter | null {
  const isPlaceAsked =
    placeKinds.length > 0 || populationOver !== null || populationAsOf !== null || placeCountries.length > 0;
  if (slug === null && !isPlaceAsked) return null;
  return { ...everyEvent, type, series: slug, placeKinds, populationOver, populationAsOf, placeCountries };
}

interface StoredFacet {
  id: number;
  value: string;
  count: number;
}

const facetColumns = { id: facets.id, value: facets.value, count: facets.count };

async function readFacets(db: Reader, condition: SQL | undefined): Promise<StoredFacet[]> {
  return db.select(facetColumns).from(facets).where(condition);
}

async function recordFacets(db: Reader, kind: RecordKind, slugs: readonly string[]): Promise<StoredFacet[]> {
  const table = recordTables[kind];
  return db
    .select(facetColumns)
    .from(table)
    .innerJoin(facets, and(eq(facets.kind, kind), eq(facets.value, table.id)))
    .where(inArray(table.slug, [...slugs]));
}

async function informedFacets(
  db: Reader,
  { party, standing }: NonNullable<EventFilter["informed"]>,
): Promise<StoredFacet[]> {
  const rows = await db.select({ id: parties.id }).from(parties).where(eq(parties.slug, party));
  const values = rows.map(({ id }) => `${id}:${standing}`);
  return readFacets(db, and(eq(facets.kind, "informed"), inArray(facets.value, values)));
}

/** For each of the two people of a series, that person as a principal. */
async function seriesFacets(db: Reader, slug: string): Promise<StoredFacet[][]> {
  const [row] = await db
    .select({ first: series.firstPersonId, second: series.secondPersonId })
    .from(series)
    .where(eq(series.slug, slug));
  if (row === undefined) return [[]];
  const principals = await readFacets(
    db,
    and(eq(facets.kind, "principal"), or(eq(facets.value, row.first), eq(facets.value, row.second))),
  );
  return [row.first, row.second].map((id) => principals.filter((facet) => facet.value === id));
}

function groupOf(found: readonly StoredFacet[]): FacetGroup {
  return { ids: found.map(({ id }) => id), size: found.reduce((sum, { count }) => sum + count, 0) };
}
