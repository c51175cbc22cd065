import { and, eq, exists, gt, gte, inArray, isNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { alias, type SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { EventFilter } from "@/lib/records/event-filter";
import { foldedWords, searchPhrases } from "@/lib/records/folded-text";
import type { EventType } from "@/lib/records/vocabularies";
import type { Dialect } from "../../dialect";
import { announcementPlaces } from "../../schema/announcement-places";
import { announcements } from "../../schema/announcements";
import { contactTopics } from "../../schema/contact-topics";
import { contactTracks } from "../../schema/contact-tracks";
import { contacts } from "../../schema/contacts";
import { events } from "../../schema/events";
import { notifications } from "../../schema/notifications";
import { participations } from "../../schema/participations";
import { parties } from "../../schema/parties";
import { people } from "../../schema/people";
import { places } from "../../schema/places";
import { searchDocs } from "../../schema/search-docs";
import { series } from "../../schema/series";
import { topics } from "../../schema/topics";
import { tracks } from "../../schema/tracks";
import type { Reader } from "../../store";

/**
 * How `from` and `to` choose. `span`: any day that the event can mean (a reader's span of days). `start`: the days on
 * which it can have begun, which is what lags count from (a rule's days).
 */
export type DaySelection = "span" | "start";

/**
 * The one translation of a filter into SQL, for a select over `events`; only published events pass. Page, rules and
 * coverage use it alike; lib/records/event-filter.ts says what each criterion means.
 *
 * Tables with one key that begins with the event are asked by `exists`, event by event. Those with an index by party, person
 * or topic beside it are asked once, by `in`: event by event, SQLite would take that other index and read all contacts of
 * a person for each event.
 */
export function eventConditions(
  { db, dialect }: { db: Reader; dialect: Dialect },
  filter: EventFilter,
  daySelection: DaySelection = "span",
): SQL | undefined {
  return and(
    eq(events.state, "published"),
    filter.type === null ? undefined : eq(events.type, filter.type),
    dayConditions(filter, daySelection),
    ofType(filter, "contact", contactConditions(db, filter)),
    ofType(filter, "announcement", announcementConditions(db, filter)),
    filter.people.length > 0 ? namesPerson(db, filter.people) : undefined,
    filter.parties.length > 0 ? namesParty(db, filter.parties) : undefined,
    filter.places.length > 0 ? namesPlace(db, filter.places) : undefined,
    textCondition(db, dialect, filter.text),
  );
}

function dayConditions({ from, to }: EventFilter, daySelection: DaySelection): SQL | undefined {
  const lastDay = daySelection === "span" ? events.latestDay : events.latestStartDay;
  return and(
    to === null ? undefined : lte(events.earliestDay, to),
    from === null ? undefined : gte(lastDay, from),
  );
}

/** Criteria of one type leave the other type alone, unless the filter asks for a type. */
function ofType(filter: EventFilter, type: EventType, conditions: SQL[]): SQL | undefined {
  if (conditions.length === 0 || (filter.type !== null && filter.type !== type)) return undefined;
  const all = and(...conditions);
  return filter.type === type ? all : or(ne(events.type, type), all);
}

const one = { one: sql`1` };

function contactConditions(db: Reader, filter: EventFilter): SQL[] {
  const own = [
    filter.formats.length > 0 ? inArray(contacts.format, filter.formats) : undefined,
    filter.levels.length > 0 ? inArray(contacts.level, filter.levels) : undefined,
    filter.statuses.length > 0 ? inArray(contacts.status, filter.statuses) : undefined,
  ].filter((condition) => condition !== undefined);
  const conditions: SQL[] = [];
  if (own.length > 0) {
    conditions.push(
      exists(
        db
          .select(one)
          .from(contacts)
          .where(and(eq(contacts.eventId, events.id), ...own)),
      ),
    );
  }
  if (filter.tracks.length > 0) {
    const standsOn = db
      .select(one)
      .from(contactTracks)
      .innerJoin(tracks, eq(tracks.id, contactTracks.trackId))
      .where(and(eq(contactTracks.eventId, events.id), inArray(tracks.slug, filter.tracks)));
    conditions.push(exists(standsOn));
  }
  if (filter.topics.length > 0) {
    const dealtWith = db
      .select({ eventId: contactTopics.eventId })
      .from(contactTopics)
      .innerJoin(topics, eq(topics.id, contactTopics.topicId))
      .where(inArray(topics.slug, filter.topics));
    conditions.push(inArray(events.id, dealtWith));
  }
  if (filter.series !== null) {
    conditions.push(exists(selectMembership(db, filter.series)));
  }
  if (filter.informed !== null) {
    const told = db
      .select({ eventId: notifications.eventId })
      .from(notifications)
      .innerJoin(parties, eq(parties.id, notifications.partyId))
      .where(
        and(eq(notifications.standing, filter.informed.standing), eq(parties.slug, filter.informed.party)),
      );
    conditions.push(inArray(events.id, told));
  }
  return conditions;
}

const first = alias(participations, "first_of_series");
const second = alias(participations, "second_of_series");
const joined = alias(contacts, "contact_of_series");

/** As series-members.ts says it, for one event: whether it belongs to a series. */
function selectMembership(db: Reader, slug: string) {
  const ofPerson = (row: typeof first | typeof second, person: SQLiteColumn) =>
    and(
      eq(row.eventId, events.id),
      eq(row.role, "principal"),
      // Found by the event: by the person, SQLite would read all that they ever took part in.
      eq(sql`+${row.personId}`, person),
    );
  return db
    .select(one)
    .from(series)
    .innerJoin(first, ofPerson(first, series.firstPersonId))
    .innerJoin(second, and(ofPerson(second, series.secondPersonId), ne(second.partyId, first.partyId)))
    .innerJoin(
      joined,
      and(eq(joined.eventId, events.id), or(isNull(series.format), eq(series.format, joined.format))),
    )
    .where(eq(series.slug, slug));
}

function announcementConditions(db: Reader, filter: EventFilter): SQL[] {
  const own = [
    filter.kinds.length > 0 ? inArray(announcements.kind, filter.kinds) : undefined,
    filter.standings.length > 0 ? inArray(announcements.standing, filter.standings) : undefined,
    // A list of its own: a join would look every announcement's party up, which costs as much again.
    filter.announcedBy.length > 0
      ? inArray(
          announcements.announcedByPartyId,
          db.select({ id: parties.id }).from(parties).where(inArray(parties.slug, filter.announcedBy)),
        )
      : undefined,
  ].filter((condition) => condition !== undefined);
  const conditions: SQL[] = [];
  if (own.length > 0) {
    const announced = db
      .select(one)
      .from(announcements)
      .where(and(eq(announcements.eventId, events.id), ...own));
    conditions.push(exists(announced));
  }
  const ofPlace = [
    filter.placeKinds.length > 0 ? inArray(places.kind, filter.placeKinds) : undefined,
    filter.populationOver !== null ? gt(places.population, filter.populationOver) : undefined,
    filter.populationAsOf !== null ? eq(places.populationAsOf, filter.populationAsOf) : undefined,
    filter.placeCountries.length > 0 ? inArray(parties.slug, filter.placeCountries) : undefined,
  ].filter((condition) => condition !== undefined);
  if (ofPlace.length > 0) {
    // One and the same place must meet them all: a large city and a village are no large village.
    const somewhere = db
      .select(one)
      .from(announcementPlaces)
      .innerJoin(places, eq(places.id, announcementPlaces.placeId))
      .leftJoin(parties, eq(parties.id, places.countryId))
      .where(and(eq(announcementPlaces.eventId, events.id), ...ofPlace));
    conditions.push(exists(somewhere));
  }
  return conditions;
}

/** Took part in the contact in whatever role, or made the announcement. */
function namesPerson(db: Reader, slugs: string[]): SQL | undefined {
  const tookPart = db
    .select({ eventId: participations.eventId })
    .from(participations)
    .innerJoin(people, eq(people.id, participations.personId))
    .where(inArray(people.slug, slugs));
  const announced = db
    .select(one)
    .from(announcements)
    .innerJoin(people, eq(people.id, announcements.announcedByPersonId))
    .where(and(eq(announcements.eventId, events.id), inArray(people.slug, slugs)));
  return or(inArray(events.id, tookPart), exists(announced));
}

/** Took part in the contact, or made the announcement. */
function namesParty(db: Reader, slugs: string[]): SQL | undefined {
  const tookPart = db
    .select({ eventId: participations.eventId })
    .from(participations)
    .innerJoin(parties, eq(parties.id, participations.partyId))
    .where(inArray(parties.slug, slugs));
  const announced = db
    .select(one)
    .from(announcements)
    .innerJoin(parties, eq(parties.id, announcements.announcedByPartyId))
    .where(and(eq(announcements.eventId, events.id), inArray(parties.slug, slugs)));
  return or(inArray(events.id, tookPart), exists(announced));
}

/** The contact was held there, or the announcement is about it. */
function namesPlace(db: Reader, slugs: string[]): SQL | undefined {
  const heldAt = db
    .select(one)
    .from(contacts)
    .innerJoin(places, eq(places.id, contacts.placeId))
    .where(and(eq(contacts.eventId, events.id), inArray(places.slug, slugs)));
  const about = db
    .select(one)
    .from(announcementPlaces)
    .innerJoin(places, eq(places.id, announcementPlaces.placeId))
    .where(and(eq(announcementPlaces.eventId, events.id), inArray(places.slug, slugs)));
  return or(exists(heldAt), exists(about));
}

/** Every word must occur as the beginning of one, in any order, in either script; a text without any word finds nothing. */
function textCondition(db: Reader, dialect: Dialect, text: string): SQL | undefined {
  const words = foldedWords(text);
  if (words.length === 0) return undefined;
  const { table, n, condition } = dialect.foundTexts(searchPhrases(words));
  const found = db.select({ n }).from(table).where(condition);
  return inArray(
    events.id,
    db.select({ eventId: searchDocs.eventId }).from(searchDocs).where(inArray(searchDocs.n, found)),
  );
}
