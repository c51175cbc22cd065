import { findNamedEvent } from "@/db/queries/api/find-named-event";
import { findAnnouncementEntry } from "@/db/queries/events/find-announcement-entry";
import { findContactEntry } from "@/db/queries/events/find-contact-entry";
import type { Store } from "@/db/store";
import type { AnnouncementEntry } from "@/lib/records/announcement";
import type { ContactEntry } from "@/lib/records/contact";
import type { EventType } from "@/lib/records/vocabularies";

/** A published event as a request writes it. */
export interface ApiEvent {
  id: string;
  slug: string;
  type: EventType;
  version: number;
  entry: ContactEntry | AnnouncementEntry;
}

/** A published event by id or slug, present or former. Throws NotFoundError where none is published under the name. */
export async function findApiEvent(store: Store, name: string): Promise<ApiEvent> {
  const { id, type } = await findNamedEvent(store, name);
  const stored = await (type === "contact" ? findContactEntry : findAnnouncementEntry)(store, id);
  return { id, type, ...stored };
}
