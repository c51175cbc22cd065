import { and, asc, eq, isNotNull } from "drizzle-orm";
import { selectPrincipalPairs } from "@/db/queries/series/principal-pairs";
import { seriesContactColumns, toSeriesContact } from "@/db/queries/series/series-contact";
import { selectSeriesMembers } from "@/db/queries/series/series-members";
import { groupBy } from "@/db/queries/timeline/group-by";
import { contactTracks } from "@/db/schema/contact-tracks";
import { contacts } from "@/db/schema/contacts";
import { events } from "@/db/schema/events";
import { tracks } from "@/db/schema/tracks";
import type { Reader, Store } from "@/db/store";
import { numberSeries, type SeriesEntry } from "@/lib/sequence/number-series";

/**
 * The place of a contact in the series that numbers it; `slug` is null for a pair of principals that nobody has named.
 * `key` tells series apart, whose names may be alike.
 */
export interface SeriesNumber {
  series: { key: string; slug: string | null; name: string };
  entry: SeriesEntry;
}

/**
 * What the pages' own numbers are checked against, over the whole record at once: the ordinals of all held contacts that stand in a series, by event id. A contact of several series is numbered by the one
 * that numbers the first of its tracks, else by the first by name; one of none, with its pair of principals. Ordinals count from the beginning of a contact, which no
 * open end moves, so the day of the data, taken as every list takes it, plays no part.
 */
export function allSeriesNumbers(store: Store): Promise<Map<string, SeriesNumber>> {
  return store.read(async ({ db }) => {
    const members = await selectMembers(db);
    const chosen = chooseSeries(members, await selectTrackSeries(db));
    const numbers = new Map<string, SeriesNumber>();
    for (const [seriesId, rows] of groupBy(members, (member) => member.seriesId)) {
      const first = rows[0];
      if (!first) continue;
      for (const entry of numberSeries(rows.map(toSeriesContact))) {
        if (chosen.get(entry.id) === seriesId) {
          numbers.set(entry.id, { series: { key: seriesId, slug: first.slug, name: first.name }, entry });
        }
      }
    }
    for (const [key, { name, contacts: rows }] of await selectPrincipalPairs(db)) {
      for (const entry of numberSeries(rows.filter((row) => !chosen.has(row.id)))) {
        numbers.set(entry.id, { series: { key, slug: null, name }, entry });
      }
    }
    return numbers;
  });
}

/** All published contacts of all series, the series by name. */
function selectMembers(db: Reader) {
  const members = selectSeriesMembers(db).as("members");
  return db
    .select({
      ...seriesContactColumns,
      seriesId: members.seriesId,
      slug: members.slug,
      name: members.name,
    })
    .from(members)
    .innerJoin(events, and(eq(events.id, members.eventId), eq(events.state, "published")))
    .innerJoin(contacts, eq(contacts.eventId, events.id))
    .orderBy(asc(members.name), asc(members.seriesId));
}

type Member = Awaited<ReturnType<typeof selectMembers>>[number];

/** The series that numbers a track of a contact, in the order of the tracks. */
function selectTrackSeries(db: Reader) {
  return db
    .select({ eventId: contactTracks.eventId, seriesId: tracks.seriesId })
    .from(contactTracks)
    .innerJoin(tracks, and(eq(tracks.id, contactTracks.trackId), isNotNull(tracks.seriesId)))
    .orderBy(asc(tracks.position), asc(tracks.id));
}

/** The one series that numbers each contact. */
function chooseSeries(
  members: readonly Member[],
  trackSeries: readonly { eventId: string; seriesId: string | null }[],
): Map<string, string> {
  const memberships = groupBy(members, (member) => member.id);
  const chosen = new Map<string, string>();
  for (const { eventId, seriesId } of trackSeries) {
    if (seriesId === null || chosen.has(eventId)) continue;
    const isMember = memberships.get(eventId)?.some((member) => member.seriesId === seriesId);
    if (isMember) chosen.set(eventId, seriesId);
  }
  for (const { id, seriesId } of members) {
    if (!chosen.has(id)) chosen.set(id, seriesId);
  }
  return chosen;
}
