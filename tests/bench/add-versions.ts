import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { updateAnnouncement } from "@/db/commands/events/update-announcement";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import type { Store } from "@/db/store";
import type { AnnouncementEntry } from "@/lib/records/announcement";

const entry: AnnouncementEntry = {
  title: "A claim that is changed later",
  confidence: "high",
  announced: "2026-10-30",
  kind: "capture",
  announcedBy: { partyId: "generated-party-1" },
  placeIds: ["generated-place-1"],
  verifications: [{ date: "2026-10-30", standing: "claimed", assessor: "Generated", source: 0 }],
  sources: [
    { url: "https://example.org/later", title: "A claim", publisher: "A paper", supports: ["announced"] },
  ],
};

/**
 * Publishes so many announcements in a generated database and changes each, unless that was done before; returns the data version
 * between.
 */
export async function addVersions(store: Store, count: number): Promise<number> {
  const system = { actor: null, now: Date.UTC(2026, 10, 1) };
  const present = await readDataVersion(store);
  if (present > count) return present - count;
  const ids = Array.from({ length: count }, (_, at) => `later-${at}`);
  for (const id of ids) await createAnnouncement(store, { ...system, id, input: entry });
  const between = await readDataVersion(store);
  const input = { ...entry, title: "A claim that was changed" };
  for (const id of ids) await updateAnnouncement(store, { ...system, id, baseVersion: 1, input });
  return between;
}
