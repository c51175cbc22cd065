import { eq, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { ListTable, SingleTable } from "@/lib/merging/change";
import { acknowledgements } from "../schema/acknowledgements";
import { announcementPlaces } from "../schema/announcement-places";
import { announcements } from "../schema/announcements";
import { contactTopics } from "../schema/contact-topics";
import { contactTracks } from "../schema/contact-tracks";
import { contacts } from "../schema/contacts";
import { notifications } from "../schema/notifications";
import { offices } from "../schema/offices";
import { participations } from "../schema/participations";
import { people } from "../schema/people";
import { places } from "../schema/places";
import { reactions } from "../schema/reactions";
import { readouts } from "../schema/readouts";
import { series } from "../schema/series";
import { tracks } from "../schema/tracks";
import { verifications } from "../schema/verifications";
import type { Reader } from "../store";
import type { NamedKind } from "./read-names";

/** A kind of record that names others. */
export type OwnerType = "event" | "person" | "place" | "series" | "track";

/** A column by which one record names another. */
export interface RecordLink {
  ownerType: OwnerType;
  table: SQLiteTable;
  owner: SQLiteColumn;
  column: SQLiteColumn;
  /** How a merge finds it: the table's name there and the column's property. Null where what it names cannot be merged. */
  merged: { list: ListTable; link: string } | { single: SingleTable; link: string } | null;
}

const participant = { table: participations, owner: participations.eventId, ownerType: "event" } as const;
const announcer = { table: announcements, owner: announcements.eventId, ownerType: "event" } as const;
const ofSeries = { table: series, owner: series.id, ownerType: "series" } as const;

function partyOfList(
  list: ListTable,
  table: SQLiteTable & { eventId: SQLiteColumn; partyId: SQLiteColumn },
): RecordLink {
  return {
    ownerType: "event",
    table,
    owner: table.eventId,
    column: table.partyId,
    merged: { list, link: "partyId" },
  };
}

/**
 * Every column by which records name a person, place, party, topic, track or series. What a record has of its own (its aliases, a
 * person's offices) is no link to it. A test holds this against the foreign keys of the schema.
 */
export const recordLinks: Record<NamedKind, RecordLink[]> = {
  person: [
    { ...participant, column: participations.personId, merged: { list: "participations", link: "personId" } },
    {
      ...announcer,
      column: announcements.announcedByPersonId,
      merged: { single: "announcements", link: "announcedByPersonId" },
    },
    { ...ofSeries, column: series.firstPersonId, merged: { single: "series", link: "firstPersonId" } },
    { ...ofSeries, column: series.secondPersonId, merged: { single: "series", link: "secondPersonId" } },
  ],
  place: [
    {
      ownerType: "event",
      table: contacts,
      owner: contacts.eventId,
      column: contacts.placeId,
      merged: { single: "contacts", link: "placeId" },
    },
    {
      ownerType: "event",
      table: announcementPlaces,
      owner: announcementPlaces.eventId,
      column: announcementPlaces.placeId,
      merged: { list: "announcementPlaces", link: "placeId" },
    },
  ],
  party: [
    partyOfList("participations", participations),
    {
      ...announcer,
      column: announcements.announcedByPartyId,
      merged: { single: "announcements", link: "announcedByPartyId" },
    },
    partyOfList("contactTopics", contactTopics),
    partyOfList("notifications", notifications),
    partyOfList("acknowledgements", acknowledgements),
    partyOfList("readouts", readouts),
    partyOfList("reactions", reactions),
    partyOfList("verifications", verifications),
    {
      ownerType: "person",
      table: people,
      owner: people.id,
      column: people.partyId,
      merged: { single: "people", link: "partyId" },
    },
    {
      ownerType: "person",
      table: offices,
      owner: offices.personId,
      column: offices.partyId,
      merged: { list: "offices", link: "partyId" },
    },
    {
      ownerType: "place",
      table: places,
      owner: places.id,
      column: places.countryId,
      merged: { single: "places", link: "countryId" },
    },
  ],
  topic: [
    {
      ownerType: "event",
      table: contactTopics,
      owner: contactTopics.eventId,
      column: contactTopics.topicId,
      merged: { list: "contactTopics", link: "topicId" },
    },
  ],
  track: [
    {
      ownerType: "event",
      table: contactTracks,
      owner: contactTracks.eventId,
      column: contactTracks.trackId,
      merged: null,
    },
  ],
  series: [
    {
      ownerType: "track",
      table: tracks,
      owner: tracks.id,
      column: tracks.seriesId,
      merged: null,
    },
  ],
};

/** A record that names another. */
export interface LinkOwner {
  type: OwnerType;
  id: string;
}

/** The records that name this one, each once, in whatever state; `most` of each column at most, so as not to read on for ever. */
export async function listLinkOwners(
  db: Reader,
  kind: NamedKind,
  id: string,
  most: number,
): Promise<LinkOwner[]> {
  const owners = new Map<string, LinkOwner>();
  for (const { ownerType, table, owner, column } of recordLinks[kind]) {
    const rows = await db
      .selectDistinct({ id: sql<string>`${owner}` })
      .from(table)
      .where(eq(column, id))
      .limit(most);
    for (const found of rows) owners.set(`${ownerType} ${found.id}`, { type: ownerType, id: found.id });
  }
  return [...owners.values()];
}
