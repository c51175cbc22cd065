import type { AnnouncementEntry } from "./announcement";
import type { ContactEntry } from "./contact";

type Duplicate<Entry> = Partial<Entry> & { takesZone: boolean };

/**
 * What a new contact takes over from a stored one: everything but its dates, its sources, and what anybody said about it. The
 * parties asked about stay, whether they were informed is not known; topics stay, by nobody's word.
 */
export function duplicateContact(entry: ContactEntry): Duplicate<ContactEntry> {
  return {
    ...shared(entry),
    format: entry.format,
    level: entry.level,
    status: "held",
    placeId: entry.placeId,
    participations: (entry.participations ?? []).map(({ printed: _printed, ...row }) => row),
    trackIds: entry.trackIds,
    topics: (entry.topics ?? []).map(({ topicId }) => ({ topicId, basis: "reported" })),
    notifications: (entry.notifications ?? []).map(({ partyId }) => ({ partyId, standing: "unknown" })),
  };
}

/** What a new announcement takes over from a stored one: everything but its dates, its sources, and what anybody said about it. */
export function duplicateAnnouncement(entry: AnnouncementEntry): Duplicate<AnnouncementEntry> {
  return {
    ...shared(entry),
    kind: entry.kind,
    announcedBy: entry.announcedBy,
    placeIds: entry.placeIds,
  };
}

function shared({ title, summary, note, confidence, zone }: ContactEntry | AnnouncementEntry) {
  return { title, summary, note, confidence, zone, takesZone: true };
}
