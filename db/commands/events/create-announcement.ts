import type { Store } from "../../store";
import type { SavedRecord } from "../history/saved-record";
import { announcementPlan } from "./announcement-plan";
import { type CreateEventArgs, publishEvent } from "./publish-event";

/** Publishes a new announcement from a form entry; see publishEvent for the errors. `now` is in epoch milliseconds. */
export async function createAnnouncement(store: Store, args: CreateEventArgs): Promise<SavedRecord> {
  return publishEvent(store, args, announcementPlan);
}
