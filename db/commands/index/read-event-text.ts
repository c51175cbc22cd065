import { eq, inArray } from "drizzle-orm";
import { inChunks } from "../../rows/in-chunks";
import { announcements } from "../../schema/announcements";
import { contactTopics } from "../../schema/contact-topics";
import { contactTracks } from "../../schema/contact-tracks";
import { eventSources } from "../../schema/event-sources";
import { events } from "../../schema/events";
import { participations } from "../../schema/participations";
import { parties } from "../../schema/parties";
import { partyAliases } from "../../schema/party-aliases";
import { people } from "../../schema/people";
import { personAliases } from "../../schema/person-aliases";
import { placeAliases } from "../../schema/place-aliases";
import { places } from "../../schema/places";
import { sources } from "../../schema/sources";
import { topics } from "../../schema/topics";
import { tracks } from "../../schema/tracks";
import { verifications } from "../../schema/verifications";
import type { Reader } from "../../store";
import { type EventLink, partiesNamedIn, peopleNamedIn, placesNamedIn } from "./links-of-events";

export interface EventText {
  eventId: string;
  text: string;
}

/** Every text under which the events are to be found, unfolded: their own words first, then names and spellings. */
export async function readEventText(db: Reader, eventIds: string[]): Promise<EventText[]> {
  return [
    ...(await readOwnText(db, eventIds)),
    ...(await namesOf(await placesNamedIn(db, eventIds), {
      names: (ids) =>
        db.select({ id: places.id, name: places.name }).from(places).where(inArray(places.id, ids)),
      aliases: (ids) =>
        db
          .select({ id: placeAliases.placeId, name: placeAliases.name })
          .from(placeAliases)
          .where(inArray(placeAliases.placeId, ids)),
    })),
    ...(await namesOf(await peopleNamedIn(db, eventIds), {
      names: (ids) =>
        db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids)),
      aliases: (ids) =>
        db
          .select({ id: personAliases.personId, name: personAliases.name })
          .from(personAliases)
          .where(inArray(personAliases.personId, ids)),
    })),
    ...(await namesOf(await partiesNamedIn(db, eventIds), {
      names: (ids) =>
        db.select({ id: parties.id, name: parties.name }).from(parties).where(inArray(parties.id, ids)),
      aliases: (ids) =>
        db
          .select({ id: partyAliases.partyId, name: partyAliases.name })
          .from(partyAliases)
          .where(inArray(partyAliases.partyId, ids)),
    })),
    ...(await readLinkedText(db, eventIds)),
  ];
}

async function readOwnText(db: Reader, eventIds: string[]): Promise<EventText[]> {
  const own = await db
    .select({ eventId: events.id, title: events.title, summary: events.summary, note: events.note })
    .from(events)
    .where(inArray(events.id, eventIds));
  const taking = await db
    .select({
      eventId: participations.eventId,
      printed: participations.printed,
      groupName: participations.groupName,
    })
    .from(participations)
    .where(inArray(participations.eventId, eventIds));
  const announcing = await db
    .select({ eventId: announcements.eventId, body: announcements.announcedByBody })
    .from(announcements)
    .where(inArray(announcements.eventId, eventIds));
  const assessing = await db
    .select({ eventId: verifications.eventId, assessor: verifications.assessor })
    .from(verifications)
    .where(inArray(verifications.eventId, eventIds));
  return [...own, ...taking, ...announcing, ...assessing].flatMap(({ eventId, ...texts }) =>
    Object.values(texts)
      .filter((text) => text !== null)
      .map((text) => ({ eventId, text })),
  );
}

async function readLinkedText(db: Reader, eventIds: string[]): Promise<EventText[]> {
  return [
    ...(await db
      .select({ eventId: contactTracks.eventId, text: tracks.name })
      .from(contactTracks)
      .innerJoin(tracks, eq(tracks.id, contactTracks.trackId))
      .where(inArray(contactTracks.eventId, eventIds))),
    ...(await db
      .select({ eventId: contactTopics.eventId, text: topics.name })
      .from(contactTopics)
      .innerJoin(topics, eq(topics.id, contactTopics.topicId))
      .where(inArray(contactTopics.eventId, eventIds))),
    ...(await db
      .select({ eventId: eventSources.eventId, text: sources.publisher })
      .from(eventSources)
      .innerJoin(sources, eq(sources.id, eventSources.sourceId))
      .where(inArray(eventSources.eventId, eventIds))),
  ];
}

type ReadNames = (ids: string[]) => PromiseLike<{ id: string; name: string }[]>;

async function namesOf(
  links: readonly EventLink[],
  read: { names: ReadNames; aliases: ReadNames },
): Promise<EventText[]> {
  const ids = links.map((link) => link.recordId);
  const names = [...(await inChunks(ids, read.names)), ...(await inChunks(ids, read.aliases))];
  const namesById = new Map<string, string[]>();
  for (const { id, name } of names) namesById.set(id, [...(namesById.get(id) ?? []), name]);
  return links.flatMap(({ eventId, recordId }) =>
    (namesById.get(recordId) ?? []).map((text) => ({ eventId, text })),
  );
}
