import { and, asc, eq, exists, or, type SQL, sql } from "drizzle-orm";
import type { FilterOptions } from "@/lib/timeline/filter-options";
import { announcementPlaces } from "../schema/announcement-places";
import { announcements } from "../schema/announcements";
import { contactTopics } from "../schema/contact-topics";
import { contacts } from "../schema/contacts";
import { events } from "../schema/events";
import { participations } from "../schema/participations";
import { parties } from "../schema/parties";
import { people } from "../schema/people";
import { places } from "../schema/places";
import { series } from "../schema/series";
import { topics } from "../schema/topics";
import { tracks } from "../schema/tracks";
import type { Reader, Store } from "../store";
import { selectSeriesMembers, seriesMemberEventId } from "./series-members";

/** Everything that a reader can filter by. */
export function listFilterOptions(store: Store): Promise<FilterOptions> {
  return store.read(async ({ db }) => ({
    tracks: await db
      .select({
        slug: tracks.slug,
        name: tracks.name,
        description: tracks.description,
        position: tracks.position,
        series: series.slug,
      })
      .from(tracks)
      .leftJoin(series, eq(series.id, tracks.seriesId))
      .orderBy(asc(tracks.position), asc(tracks.id)),
    parties: await selectUsedParties(db),
    people: await selectUsedPeople(db),
    places: await selectUsedPlaces(db),
    topics: await selectUsedTopics(db),
    series: await selectUsedSeries(db),
  }));
}

const one = { one: sql`1` };

function isPublished(eventId: SQL): SQL | undefined {
  return and(eq(events.id, eventId), eq(events.state, "published"));
}

function selectUsedParties(db: Reader) {
  const tookPart = db
    .select(one)
    .from(participations)
    .innerJoin(events, isPublished(participations.eventId.getSQL()))
    .where(eq(participations.partyId, parties.id));
  const announced = db
    .select(one)
    .from(announcements)
    .innerJoin(events, isPublished(announcements.eventId.getSQL()))
    .where(eq(announcements.announcedByPartyId, parties.id));
  return db
    .select({ slug: parties.slug, name: parties.name })
    .from(parties)
    .where(or(exists(tookPart), exists(announced)))
    .orderBy(asc(parties.name), asc(parties.id));
}

function selectUsedPeople(db: Reader) {
  const tookPart = db
    .select(one)
    .from(participations)
    .innerJoin(events, isPublished(participations.eventId.getSQL()))
    .where(eq(participations.personId, people.id));
  const announced = db
    .select(one)
    .from(announcements)
    .innerJoin(events, isPublished(announcements.eventId.getSQL()))
    .where(eq(announcements.announcedByPersonId, people.id));
  return db
    .select({ slug: people.slug, name: people.name })
    .from(people)
    .where(or(exists(tookPart), exists(announced)))
    .orderBy(asc(people.name), asc(people.id));
}

function selectUsedPlaces(db: Reader) {
  const heldAt = db
    .select(one)
    .from(contacts)
    .innerJoin(events, isPublished(contacts.eventId.getSQL()))
    .where(eq(contacts.placeId, places.id));
  const about = db
    .select(one)
    .from(announcementPlaces)
    .innerJoin(events, isPublished(announcementPlaces.eventId.getSQL()))
    .where(eq(announcementPlaces.placeId, places.id));
  return db
    .select({ slug: places.slug, name: places.name })
    .from(places)
    .where(or(exists(heldAt), exists(about)))
    .orderBy(asc(places.name), asc(places.id));
}

function selectUsedTopics(db: Reader) {
  const dealtWith = db
    .select(one)
    .from(contactTopics)
    .innerJoin(events, isPublished(contactTopics.eventId.getSQL()))
    .where(eq(contactTopics.topicId, topics.id));
  return db
    .select({ slug: topics.slug, name: topics.name })
    .from(topics)
    .where(exists(dealtWith))
    .orderBy(asc(topics.position), asc(topics.name));
}

function selectUsedSeries(db: Reader) {
  const members = selectSeriesMembers(db)
    .innerJoin(events, isPublished(seriesMemberEventId.getSQL()))
    .as("members");
  return db
    .selectDistinct({ slug: members.slug, name: members.name })
    .from(members)
    .orderBy(asc(members.name), asc(members.slug));
}
