import { and, asc, eq, inArray } from "drizzle-orm";
import type { EventFilter } from "@/lib/records/event-filter";
import type { Dialect } from "../../dialect";
import { announcementPlaces } from "../../schema/announcement-places";
import { announcements } from "../../schema/announcements";
import { contactTracks } from "../../schema/contact-tracks";
import { contacts } from "../../schema/contacts";
import { events } from "../../schema/events";
import { participations } from "../../schema/participations";
import { parties } from "../../schema/parties";
import { people } from "../../schema/people";
import { places } from "../../schema/places";
import { series } from "../../schema/series";
import { tracks } from "../../schema/tracks";
import type { Reader } from "../../store";
import { selectSeriesMembers, seriesMemberEventId } from "../series/series-members";
import { type DaySelection, eventConditions } from "./event-conditions";

type Context = { db: Reader; dialect: Dialect };

/** What a row holds beside what hangs on the event. */
const timelineColumns = {
  id: events.id,
  slug: events.slug,
  type: events.type,
  title: events.title,
  date: events.date,
  earliestDay: events.earliestDay,
  latestStartDay: events.latestStartDay,
  latestDay: events.latestDay,
  clockAt: events.clockAt,
  clockZone: events.clockZone,
  contact: {
    eventId: contacts.eventId,
    format: contacts.format,
    level: contacts.level,
    status: contacts.status,
    madePublic: contacts.madePublic,
  },
  place: { slug: places.slug, name: places.name },
  announcement: {
    eventId: announcements.eventId,
    kind: announcements.kind,
    standing: announcements.standing,
    saidToHaveHappened: announcements.saidToHaveHappened,
  },
  announcedBy: { slug: parties.slug, name: parties.name },
};

function selectRows(db: Reader) {
  return db
    .select(timelineColumns)
    .from(events)
    .leftJoin(contacts, eq(contacts.eventId, events.id))
    .leftJoin(places, eq(places.id, contacts.placeId))
    .leftJoin(announcements, eq(announcements.eventId, events.id))
    .leftJoin(parties, eq(parties.id, announcements.announcedByPartyId));
}

/** The list's main select, in the order (earliestDay, id) that the index has. */
export function selectTimelineRows(
  context: Context,
  filter: EventFilter,
  daySelection: DaySelection = "span",
) {
  return selectRows(context.db)
    .where(eventConditions(context, filter, daySelection))
    .orderBy(asc(events.earliestDay), asc(events.id));
}

/** The published ones among these events, in no order. */
export function selectTimelineRowsOf(db: Reader, eventIds: string[]) {
  return selectRows(db).where(and(inArray(events.id, eventIds), eq(events.state, "published")));
}

export type TimelineRow = Awaited<ReturnType<typeof selectTimelineRows>>[number];

/** The tracks of contacts, in the order of the tracks. */
export function selectTracksOf(db: Reader, eventIds: string[]) {
  return db
    .select({ eventId: contactTracks.eventId, slug: tracks.slug, name: tracks.name })
    .from(contactTracks)
    .innerJoin(tracks, eq(tracks.id, contactTracks.trackId))
    .where(inArray(contactTracks.eventId, eventIds))
    .orderBy(asc(tracks.position), asc(tracks.id));
}

/** The series of contacts, by name. */
export function selectSeriesOf(db: Reader, eventIds: string[]) {
  return selectSeriesMembers(db)
    .where(inArray(seriesMemberEventId, eventIds))
    .orderBy(asc(series.name), asc(series.id));
}

/** Who took part for whom, in the order of the record. */
export function selectParticipantsOf(db: Reader, eventIds: string[]) {
  return db
    .select({
      eventId: participations.eventId,
      role: participations.role,
      groupName: participations.groupName,
      party: parties.slug,
      person: { slug: people.slug, name: people.name },
    })
    .from(participations)
    .innerJoin(parties, eq(parties.id, participations.partyId))
    .leftJoin(people, eq(people.id, participations.personId))
    .where(inArray(participations.eventId, eventIds))
    .orderBy(asc(participations.eventId), asc(participations.position));
}

/** The places of announcements, in the order of the record. */
export function selectPlacesOf(db: Reader, eventIds: string[]) {
  return db
    .select({ eventId: announcementPlaces.eventId, slug: places.slug, name: places.name })
    .from(announcementPlaces)
    .innerJoin(places, eq(places.id, announcementPlaces.placeId))
    .where(inArray(announcementPlaces.eventId, eventIds))
    .orderBy(asc(announcementPlaces.eventId), asc(announcementPlaces.position));
}
