import { and, eq, inArray } from "drizzle-orm";
import type { EventFilter } from "@/lib/records/event-filter";
import { parties } from "../../schema/parties";
import { people } from "../../schema/people";
import { places } from "../../schema/places";
import { series } from "../../schema/series";
import { slugs } from "../../schema/slugs";
import { topics } from "../../schema/topics";
import { tracks } from "../../schema/tracks";
import type { Reader } from "../../store";

/** The tables whose records a filter names, by the type under which their slugs are kept. */
const tables = {
  party: parties,
  person: people,
  place: places,
  series,
  topic: topics,
  track: tracks,
} as const;
type NamedType = keyof typeof tables;

/**
 * The same filter with every former public identifier replaced by the present one: rules, coverage and links that readers
 * kept go on selecting what they selected when a record is renamed. What names nothing stays as it is, and selects nothing.
 */
export async function withCurrentSlugs(db: Reader, filter: EventFilter): Promise<EventFilter> {
  const present = {
    party: await presentSlugs(db, "party", [
      ...filter.parties,
      ...filter.announcedBy,
      ...filter.placeCountries,
      ...(filter.informed === null ? [] : [filter.informed.party]),
    ]),
    person: await presentSlugs(db, "person", filter.people),
    place: await presentSlugs(db, "place", filter.places),
    series: await presentSlugs(db, "series", filter.series === null ? [] : [filter.series]),
    topic: await presentSlugs(db, "topic", filter.topics),
    track: await presentSlugs(db, "track", filter.tracks),
  };
  const one = (type: NamedType, slug: string) => present[type].get(slug) ?? slug;
  const all = (type: NamedType, list: readonly string[]) => list.map((slug) => one(type, slug));
  return {
    ...filter,
    parties: all("party", filter.parties),
    announcedBy: all("party", filter.announcedBy),
    placeCountries: all("party", filter.placeCountries),
    people: all("person", filter.people),
    places: all("place", filter.places),
    topics: all("topic", filter.topics),
    tracks: all("track", filter.tracks),
    series: filter.series === null ? null : one("series", filter.series),
    informed:
      filter.informed === null ? null : { ...filter.informed, party: one("party", filter.informed.party) },
  };
}

/** Present slugs by the ones asked for, which may be former ones. */
async function presentSlugs(
  db: Reader,
  type: NamedType,
  asked: readonly string[],
): Promise<Map<string, string>> {
  if (asked.length === 0) return new Map();
  const table = tables[type];
  const rows = await db
    .select({ asked: slugs.slug, present: table.slug })
    .from(slugs)
    .innerJoin(table, eq(table.id, slugs.recordId))
    .where(and(eq(slugs.recordType, type), inArray(slugs.slug, [...asked])));
  return new Map(rows.map((row) => [row.asked, row.present]));
}
