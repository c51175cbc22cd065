import { asc, eq } from "drizzle-orm";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { eventSources } from "@/db/schema/event-sources";
import { revisions } from "@/db/schema/revisions";
import { sources } from "@/db/schema/sources";
import type { Store } from "@/db/store";
import type { ContactEntry } from "@/lib/records/contact";
import { claimEntry, contactEntry } from "../commands/small-world";

type Sources = NonNullable<ContactEntry["sources"]>;

/** Publishes a contact with these sources, past any role. Rows that cite a source cite the first. */
export function publishContact(store: Store, id: string, list: Sources, changes: Partial<ContactEntry> = {}) {
  const input = contactEntry({
    title: `Contact ${id}`,
    notifications: [{ partyId: "ua", standing: "unknown", source: 0 }],
    acknowledgements: [{ partyId: "ru", standing: "confirmed", source: 0 }],
    readouts: [{ partyId: "us", summary: "Useful.", source: 0 }],
    reactions: [{ partyId: "ua", date: "2025-12-03", summary: "Asked for details.", source: 0 }],
    outsideCounts: [{ count: 6, what: "meetings", countedBy: "Yuri Ushakov", source: 0 }],
    sources: list,
    ...changes,
  });
  return createContact(store, { actor: null, id, now: 5_000, input });
}

/** Publishes a claim with these sources, whose one assessment cites the first. */
export function publishClaim(store: Store, id: string, list: Sources) {
  const input = claimEntry({
    title: `Claim ${id}`,
    verifications: [{ date: "2025-12-01", standing: "claimed", assessor: "Ministry", source: 0 }],
    sources: list,
  });
  return createAnnouncement(store, { actor: null, id, now: 5_000, input });
}

/** The stored sources of an event, in its order, with what each supports there. */
export function sourcesOf(store: Store, eventId: string) {
  return store.read(async ({ db }) => {
    const rows = await db
      .select({ source: sources, supports: eventSources.supports, position: eventSources.position })
      .from(eventSources)
      .innerJoin(sources, eq(sources.id, eventSources.sourceId))
      .where(eq(eventSources.eventId, eventId))
      .orderBy(asc(eventSources.position));
    return rows.map(({ source, ...link }) => ({ ...source, ...link }));
  });
}

/** The one source of an event at a place. */
export async function sourceAt(store: Store, eventId: string, place = 0) {
  const source = (await sourcesOf(store, eventId))[place];
  if (source === undefined) throw new Error(`The event ${eventId} has no source ${place}.`);
  return source;
}

/** The saved versions of a source, the earliest first. */
export function versionsOf(store: Store, id: string) {
  return store.read(
    async ({ db }) =>
      await db.select().from(revisions).where(eq(revisions.recordId, id)).orderBy(asc(revisions.version)),
  );
}
