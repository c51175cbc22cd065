import type { ContactEntry } from "@/lib/records/contact";
import { readContactRows } from "../../rows/read-contact-rows";
import type { Store } from "../../store";
import { readEventEntry, type StoredEntry } from "../timeline/read-event-entry";

/**
 * A published contact as its form has it: saved again unchanged, it changes nothing. Throws NotFoundError where there is
 * none with this id.
 */
export function findContactEntry(store: Store, id: string): Promise<StoredEntry<ContactEntry>> {
  return store.read(async ({ db }) => {
    const { event, sourceAt, shared } = await readEventEntry(db, "contact", id);
    const rows = await readContactRows(db, id);
    if (!rows) throw new Error(`The contact ${id} has no row of its own type.`);
    const { contact } = rows;
    const entry: ContactEntry = {
      ...shared,
      format: contact.format,
      level: contact.level,
      status: contact.status,
      held: event.date,
      heldPrinted: event.datePrinted,
      madePublic: contact.madePublic,
      madePublicPrinted: contact.madePublicPrinted,
      placeId: contact.placeId,
      durationMinutes: contact.durationMinutes,
      durationPrinted: contact.durationPrinted,
      participations: rows.participations.map(({ personId, groupName, partyId, role, printed }) => ({
        personId,
        groupName,
        partyId,
        role,
        printed,
      })),
      trackIds: rows.tracks.map((track) => track.id),
      topics: rows.topics.map(({ topicId, basis, partyId }) => ({ topicId, basis, partyId })),
      notifications: rows.notifications.map(({ partyId, standing, note, sourceId }) => ({
        partyId,
        standing,
        note,
        source: sourceAt(sourceId),
      })),
      acknowledgements: rows.acknowledgements.map(
        ({ partyId, standing, date, datePrinted, note, sourceId }) => ({
          partyId,
          standing,
          date,
          datePrinted,
          note,
          source: sourceAt(sourceId),
        }),
      ),
      readouts: rows.readouts.map(({ partyId, date, datePrinted, summary, sourceId }) => ({
        partyId,
        date,
        datePrinted,
        summary,
        source: sourceAt(sourceId),
      })),
      outsideCounts: rows.outsideCounts.map(({ count, what, countedBy, sourceId }) => ({
        count,
        what,
        countedBy,
        source: sourceAt(sourceId),
      })),
    };
    return { version: event.version, slug: event.slug, entry };
  });
}
