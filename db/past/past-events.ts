import { z } from "zod";
import { announcementRowsOf } from "../commands/events/announcement-rows-of";
import { contactRowsOf } from "../commands/events/contact-rows-of";
import { edtfDays } from "../commands/events/edtf-days";
import { eventLinkRowsOf } from "../commands/events/event-link-rows-of";
import { insertRows } from "../rows/insert-rows";
import { acknowledgements } from "../schema/acknowledgements";
import { announcementPlaces } from "../schema/announcement-places";
import { announcements } from "../schema/announcements";
import { contactTopics } from "../schema/contact-topics";
import { contactTracks } from "../schema/contact-tracks";
import { contacts } from "../schema/contacts";
import { eventSources } from "../schema/event-sources";
import { events } from "../schema/events";
import { notifications } from "../schema/notifications";
import { outsideCounts } from "../schema/outside-counts";
import { participations } from "../schema/participations";
import { reactions } from "../schema/reactions";
import { readouts } from "../schema/readouts";
import { verifications } from "../schema/verifications";
import { type EventOfSnapshot, eventOfSnapshot } from "./event-of-snapshot";
import { deleteListed, listIds, type PastCopy } from "./past-copy";
import { citedAfter, type SourceMerge } from "./source-merges";
import { firstVersion, type StoredVersion, versionAt } from "./version-at";

/** An event as it stood. */
export interface PastEvent {
  id: string;
  stored: StoredVersion;
  event: EventOfSnapshot;
}

/** What of an event is in no version. */
interface KeptColumns {
  createdAt: number;
  createdBy: string | null;
  publishedAt: number;
}

const keptColumns = z.object({
  createdAt: z.number(),
  createdBy: z.string().nullable(),
  publishedAt: z.number(),
});
const listed = z.array(z.object({ id: z.string() }));

/**
 * Lists the events that are not as they were, in the temporary table past_events: those with a later version, and those that cite
 * a source into which another one was merged since. To be called before staged events are removed.
 */
export function listChangedEvents(
  { connection, dataVersion }: PastCopy,
  laterMerges: readonly SourceMerge[],
): void {
  listIds(connection, "past_events");
  connection
    .prepare(
      "INSERT INTO temp.past_events SELECT DISTINCT record_id FROM revisions WHERE data_version > ? AND record_type = 'event'",
    )
    .run(dataVersion);
  // An import that is being undone hides its events before they get a last version.
  connection
    .prepare(
      `INSERT OR IGNORE INTO temp.past_events SELECT e.id FROM events e
       JOIN revisions r ON r.record_type = 'event' AND r.record_id = e.id AND r.data_version BETWEEN 1 AND ?
       WHERE e.state = 'staged'`,
    )
    .run(dataVersion);
  const citing = connection.prepare(
    "INSERT OR IGNORE INTO temp.past_events SELECT event_id FROM event_sources WHERE source_id = ?",
  );
  for (const { keptId } of laterMerges) citing.run(keptId);
}

/** The listed events as they stood with the data version of the copy; those that did not exist are left out. */
export function readPastEvents(copy: PastCopy, leftOut: ReadonlySet<string>): PastEvent[] {
  const ids = listed.parse(copy.connection.prepare("SELECT id FROM temp.past_events").all());
  return ids.flatMap(({ id }) => {
    const stored = leftOut.has(id) ? null : versionAt(copy, "event", id);
    if (stored === null) return [];
    return [{ id, stored, event: eventOfSnapshot(stored.snapshot) }];
  });
}

/** Writes the listed events back as they stood; the others of the list are gone afterwards. */
export async function restoreEvents(
  copy: PastCopy,
  past: readonly PastEvent[],
  merges: readonly SourceMerge[],
): Promise<void> {
  const kept = new Map(past.map(({ id }) => [id, keptColumnsOf(copy, id)]));
  // What an event is found and counted by is brought up to date afterwards, as a difference.
  deleteListed(copy.connection, { table: "events", listed: "past_events", except: ["search_docs"] });
  for (const { id, stored, event } of past) {
    const columns = kept.get(id);
    if (columns !== undefined) await writeEvent(copy, { id, stored, event }, columns, merges);
  }
}

function keptColumnsOf(copy: PastCopy, id: string): KeptColumns {
  const row = copy.connection
    .prepare(
      "SELECT created_at AS createdAt, created_by AS createdBy, published_at AS publishedAt FROM events WHERE id = ?",
    )
    .get(id);
  if (row !== undefined) return keptColumns.parse(row);
  const at = firstVersion(copy, "event", id)?.at ?? 0;
  return { createdAt: at, createdBy: null, publishedAt: at };
}

async function writeEvent(
  copy: PastCopy,
  { id, stored, event }: PastEvent,
  kept: KeptColumns,
  merges: readonly SourceMerge[],
): Promise<void> {
  const { db } = copy;
  await db.insert(events).values({
    id,
    type: event.type,
    slug: event.slug,
    state: stored.state ?? "published",
    title: event.title,
    summary: event.summary,
    note: event.note,
    confidence: event.confidence,
    date: event.date,
    datePrinted: event.datePrinted,
    ...edtfDays(event.date),
    clockAt: event.clock?.at ?? null,
    clockZone: event.clock?.zone ?? null,
    zone: event.zone,
    version: stored.version,
    updatedAt: stored.at,
    ...kept,
  });
  const { cited, sourceIds } = citedAfter(event.sources, stored.dataVersion, copy.dataVersion, merges);
  const links = eventLinkRowsOf(id, { reactions: event.reactions, sources: [] }, sourceIds);
  const write = async (table: Parameters<typeof insertRows>[1], rows: readonly object[]) => {
    if (rows.length > 0) await insertRows(copy, table, rows);
  };
  await write(reactions, links.reactions);
  await write(
    eventSources,
    cited.map(({ sourceId, supports }, position) => ({ eventId: id, sourceId, position, supports })),
  );
  if (event.type === "contact") {
    const rows = contactRowsOf(id, event, sourceIds);
    await write(contacts, [rows.contact]);
    await write(participations, rows.participations);
    await write(contactTracks, rows.tracks);
    await write(contactTopics, rows.topics);
    await write(notifications, rows.notifications);
    await write(acknowledgements, rows.acknowledgements);
    await write(readouts, rows.readouts);
    await write(outsideCounts, rows.outsideCounts);
    return;
  }
  const rows = announcementRowsOf(id, event, sourceIds);
  await write(announcements, [{ ...rows.announcement, standing: event.standing }]);
  await write(announcementPlaces, rows.places);
  await write(verifications, rows.verifications);
}
