import { asc, eq } from "drizzle-orm";
import { readNames } from "../../rows/read-names";
import { readReactions } from "../../rows/read-reactions";
import { eventSources } from "../../schema/event-sources";
import { events } from "../../schema/events";
import { sources } from "../../schema/sources";
import type { Reader } from "../../store";
import type { Snapshot } from "../history/changed-fields";
import { readAnnouncementSnapshot } from "./read-announcement-snapshot";
import { readContactSnapshot } from "./read-contact-snapshot";

/**
 * A stored event, whole: its fields under the names of the form, what it links to as { id, slug, name }, and its sources.
 * `source` in a row is the place of a source in `sources`, counted from 0.
 */
export async function readEventSnapshot(db: Reader, eventId: string): Promise<Snapshot> {
  const [event] = await db.select().from(events).where(eq(events.id, eventId));
  if (!event) throw new Error("The event of a snapshot does not exist.");
  const linked = await db
    .select({ supports: eventSources.supports, source: sources })
    .from(eventSources)
    .innerJoin(sources, eq(sources.id, eventSources.sourceId))
    .where(eq(eventSources.eventId, eventId))
    .orderBy(asc(eventSources.position));
  const positions = new Map(linked.map((row, index) => [row.source.id, index]));
  const sourceAt = (sourceId: string | null) =>
    sourceId === null ? null : (positions.get(sourceId) ?? null);
  const isContact = event.type === "contact";
  const special = isContact
    ? await readContactSnapshot(db, eventId, sourceAt)
    : await readAnnouncementSnapshot(db, eventId, sourceAt);
  return {
    type: event.type,
    slug: event.slug,
    state: event.state,
    title: event.title,
    summary: event.summary,
    note: event.note,
    confidence: event.confidence,
    [isContact ? "held" : "announced"]: event.date,
    [isContact ? "heldPrinted" : "announcedPrinted"]: event.datePrinted,
    clock:
      event.clockAt === null || event.clockZone === null
        ? null
        : { at: event.clockAt, zone: event.clockZone },
    zone: event.zone,
    ...special,
    reactions: await readReactionsShown(db, eventId, sourceAt),
    sources: linked.map(({ supports, source }) => {
      const { createdAt: _createdAt, updatedAt: _updatedAt, ...fields } = source;
      return { ...fields, supports };
    }),
  };
}

async function readReactionsShown(
  db: Reader,
  eventId: string,
  sourceAt: (sourceId: string | null) => number | null,
) {
  const rows = await readReactions(db, eventId);
  const parties = await readNames(
    db,
    "party",
    rows.map((row) => row.partyId),
  );
  return rows.map((row) => ({
    party: parties.get(row.partyId) ?? null,
    date: row.date,
    datePrinted: row.datePrinted,
    summary: row.summary,
    source: sourceAt(row.sourceId),
  }));
}
