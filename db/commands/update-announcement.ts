import type { Store } from "../store";
import { announcementPlan } from "./announcement-plan";
import { reviseEvent, type UpdateEventArgs } from "./revise-event";
import type { SavedRecord } from "./saved-record";

/** Stores a published announcement over version `baseVersion`; see reviseEvent for what comes back and the errors. */
export async function updateAnnouncement(store: Store, args: UpdateEventArgs): Promise<SavedRecord> {
  return reviseEvent(store, args, announcementPlan);
}
