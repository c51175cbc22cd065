import { and, asc, eq, isNotNull } from "drizzle-orm";
import { numberSeries, type SeriesContact, type SeriesEntry } from "@/lib/sequence/number-series";
import { isUncertainDate } from "@/lib/timeline/dated-event-of";
import { contactTracks } from "../schema/contact-tracks";
import { contacts } from "../schema/contacts";
import { events } from "../schema/events";
import { participations } from "../schema/participations";
import { people } from "../schema/people";
import { tracks } from "../schema/tracks";
import type { Reader, Store } from "../store";
import { groupBy } from "./group-by";
import { selectSeriesMembers } from "./series-members";

/** The place of a contact in the series that numbers it; `slug` is null for a pair of principals that nobody has named. */
export interface SeriesNumber {
  series: { slug: string | null; name: string };
  entry: SeriesEntry;
}

/**
 * The ordinals of all held contacts that stand in a series, by event id. A contact of several series is numbered by the one
 * that numbers the first of its tracks, else by the first by name. Ordinals count from the beginning of a contact, which no
 * open end moves, so the day of the data, taken as every list takes it, plays no part.
 */
export function listSeriesNumbers(store: Store): Promise<Map<string, SeriesNumber>> {
  return store.read(async ({ db }) => {
    const members = await selectMembers(db);
    const chosen = chooseSeries(members, await selectTrackSeries(db));
    const numbers = new Map<string, SeriesNumber>();
    for (const [seriesId, rows] of groupBy(members, (member) => member.seriesId)) {
      const first = rows[0];
      if (!first) continue;
      for (const entry of numberSeries(rows.map(toSeriesContact))) {
        if (chosen.get(entry.id) === seriesId) {
          numbers.set(entry.id, { series: { slug: first.slug, name: first.name }, entry });
        }
      }
    }
    const pairs = pairsOf(await selectPrincipals(db), new Set(chosen.keys()));
    for (const { name, contacts: rows } of pairs) {
      for (const entry of numberSeries(rows.map(toSeriesContact))) {
        numbers.set(entry.id, { series: { slug: null, name }, entry });
      }
    }
    return numbers;
  });
}

/** Every principal of every published contact who is named, the contacts by id. */
function selectPrincipals(db: Reader) {
  return db
    .select({
      id: events.id,
      personId: people.id,
      personName: people.name,
      partyId: participations.partyId,
      format: contacts.format,
      status: contacts.status,
      date: events.date,
      earliestDay: events.earliestDay,
      latestStartDay: events.latestStartDay,
      clockAt: events.clockAt,
      clockZone: events.clockZone,
    })
    .from(participations)
    .innerJoin(people, eq(people.id, participations.personId))
    .innerJoin(events, and(eq(events.id, participations.eventId), eq(events.state, "published")))
    .innerJoin(contacts, eq(contacts.eventId, events.id))
    .where(eq(participations.role, "principal"))
    .orderBy(asc(people.name), asc(people.id));
}

type Principal = Awaited<ReturnType<typeof selectPrincipals>>[number];

const formatWords: Record<Principal["format"], string> = {
  inPerson: "in person",
  phone: "by phone",
  video: "by video",
  written: "in writing",
};

/** The contacts of each pair of principals and format that no stored series holds. */
function pairsOf(
  principals: readonly Principal[],
  numbered: ReadonlySet<string>,
): { name: string; contacts: Principal[] }[] {
  const pairs = new Map<string, { name: string; contacts: Principal[] }>();
  for (const [id, rows] of groupBy(principals, (row) => row.id)) {
    const [first, second, ...others] = rows;
    if (numbered.has(id) || first === undefined || second === undefined || others.length > 0) continue;
    if (first.partyId === second.partyId) continue;
    const key = `${first.personId} ${second.personId} ${first.format}`;
    const name = `${first.personName} – ${second.personName}, ${formatWords[first.format]}`;
    const pair = pairs.get(key) ?? { name, contacts: [] };
    pair.contacts.push(first);
    pairs.set(key, pair);
  }
  return [...pairs.values()];
}

/** All published contacts of all series, the series by name. */
function selectMembers(db: Reader) {
  const members = selectSeriesMembers(db).as("members");
  return db
    .select({
      id: events.id,
      seriesId: members.seriesId,
      slug: members.slug,
      name: members.name,
      status: contacts.status,
      date: events.date,
      earliestDay: events.earliestDay,
      latestStartDay: events.latestStartDay,
      clockAt: events.clockAt,
      clockZone: events.clockZone,
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

function toSeriesContact(
  row: Pick<Member, "id" | "status" | "date" | "earliestDay" | "latestStartDay" | "clockAt" | "clockZone">,
): SeriesContact {
  return {
    id: row.id,
    status: row.status,
    start: { earliest: row.earliestDay, latest: row.latestStartDay },
    isUncertain: isUncertainDate(row.date),
    clock: row.clockAt === null || row.clockZone === null ? null : { at: row.clockAt, zone: row.clockZone },
  };
}
