import { findAnnouncementEntry } from "@/db/queries/events/find-announcement-entry";
import { findContactEntry } from "@/db/queries/events/find-contact-entry";
import type { Store } from "@/db/store";
import { datesInWords } from "@/lib/records/dates-in-words";
import type { EventType } from "@/lib/records/vocabularies";

/** A published record as its form shows it, vague dates in words. @throws NotFoundError where there is none. */
export async function readStoredEntry(
  store: Store,
  type: EventType,
  id: string,
): Promise<{ version: number; slug: string; entry: Record<string, unknown> }> {
  const find = type === "contact" ? findContactEntry : findAnnouncementEntry;
  const { version, slug, entry } = await find(store, id);
  return { version, slug, entry: datesInWords({ ...entry }) };
}
