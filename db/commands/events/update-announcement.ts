import type { Store } from "../../store";
import type { SavedRecord } from "../history/saved-record";
import { announcementPlan } from "./announcement-plan";
import { reviseEvent, type UpdateEventArgs } from "./revise-event";

/** Stores a published announcement over version `baseVersion`; see reviseEvent for what comes back and the errors. */
export async function updateAnnouncement(store: Store, args: UpdateEventArgs): Promise<SavedRecord> {
  return reviseEvent(store, args, announcementPlan);
}
