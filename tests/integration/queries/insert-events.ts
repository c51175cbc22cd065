import { eq } from "drizzle-orm";
import { placeEventInBins } from "@/db/commands/index/place-event-in-bins";
import { announcementPlaces } from "@/db/schema/announcement-places";
import { announcements } from "@/db/schema/announcements";
import { contactTopics } from "@/db/schema/contact-topics";
import { contactTracks } from "@/db/schema/contact-tracks";
import { contacts } from "@/db/schema/contacts";
import { events } from "@/db/schema/events";
import { notifications } from "@/db/schema/notifications";
import { participations } from "@/db/schema/participations";
import { searchDocs } from "@/db/schema/search-docs";
import type { Store } from "@/db/store";
import { lastCivilDay } from "@/lib/dates/civil-day";
import { dayBounds } from "@/lib/dates/edtf-date";
import { foldText } from "@/lib/records/folded-text";
import type { ParticipationRole } from "@/lib/records/vocabularies";

interface TestEvent {
  id: string;
  date: string;
  state?: "published" | "trashed";
  text?: string;
  clock?: { at: string; zone: string };
}

export interface TestContact extends TestEvent {
  contact?: Partial<Omit<typeof contacts.$inferInsert, "eventId">>;
  /** Person, party, role. */
  people?: [person: string, party: string, role: ParticipationRole][];
  tracks?: string[];
  topics?: string[];
  informed?: { party: string; standing: "before" | "after" | "notInformed" | "unknown" }[];
}

export interface TestAnnouncement extends TestEvent {
  announcement?: Partial<Omit<typeof announcements.$inferInsert, "eventId">>;
  places?: string[];
}

function eventRow(type: "contact" | "announcement", { id, date, state, text, clock }: TestEvent) {
  return {
    id,
    type,
    slug: id,
    state: state ?? ("published" as const),
    title: text ?? id,
    confidence: "high" as const,
    date,
    ...dayBounds(date, lastCivilDay),
    clockAt: clock?.at ?? null,
    clockZone: clock?.zone ?? null,
    createdAt: 0,
    updatedAt: 0,
    publishedAt: 0,
  };
}

const principals: [string, string, ParticipationRole][] = [
  ["witkoff", "us", "principal"],
  ["putin", "ru", "principal"],
];

/** Stores contacts straight into the tables; by default meetings in person of Witkoff and Putin that were held. */
export async function insertContacts(store: Store, ...list: TestContact[]): Promise<void> {
  await store.write(async ({ db }) => {
    for (const event of list) {
      const eventId = event.id;
      const madePublic = event.contact?.madePublic ?? null;
      const days = madePublic === null ? null : dayBounds(madePublic, lastCivilDay);
      await db.insert(events).values(eventRow("contact", event));
      await db.insert(contacts).values({
        eventId,
        format: "inPerson",
        level: "leader",
        status: "held",
        madePublicEarliestDay: days?.earliestDay ?? null,
        madePublicLatestDay: days?.latestDay ?? null,
        ...event.contact,
      });
      for (const [position, [personId, partyId, role]] of (event.people ?? principals).entries()) {
        await db
          .insert(participations)
          .values({ id: `${eventId}:${position}`, eventId, personId, partyId, role, position });
      }
      for (const trackId of event.tracks ?? []) await db.insert(contactTracks).values({ eventId, trackId });
      for (const [position, topicId] of (event.topics ?? []).entries()) {
        await db
          .insert(contactTopics)
          .values({ id: `${eventId}:${position}`, eventId, topicId, basis: "reported", position });
      }
      for (const [position, { party, standing }] of (event.informed ?? []).entries()) {
        await db
          .insert(notifications)
          .values({ id: `${eventId}:${position}`, eventId, partyId: party, standing, position });
      }
      await placeEventInBins(db, eventId);
      await db
        .update(searchDocs)
        .set({ body: foldText(event.text ?? eventId) })
        .where(eq(searchDocs.eventId, eventId));
    }
  });
}

/** Stores announcements straight into the tables; by default captures that Russia claims. */
export async function insertAnnouncements(store: Store, ...list: TestAnnouncement[]): Promise<void> {
  await store.write(async ({ db }) => {
    for (const event of list) {
      const eventId = event.id;
      await db.insert(events).values(eventRow("announcement", event));
      await db.insert(announcements).values({
        eventId,
        kind: "capture",
        announcedByPartyId: "ru",
        standing: "claimed",
        ...event.announcement,
      });
      for (const [position, placeId] of (event.places ?? []).entries()) {
        await db.insert(announcementPlaces).values({ eventId, placeId, position });
      }
      await placeEventInBins(db, eventId);
      await db
        .update(searchDocs)
        .set({ body: foldText(event.text ?? eventId) })
        .where(eq(searchDocs.eventId, eventId));
    }
  });
}
