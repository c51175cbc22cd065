import type { Store } from "../../store";
import type { SavedRecord } from "../history/saved-record";
import { contactPlan } from "./contact-plan";
import { type CreateEventArgs, publishEvent } from "./publish-event";

/** Publishes a new contact from a form entry; see publishEvent for the errors. `now` is in epoch milliseconds. */
export async function createContact(store: Store, args: CreateEventArgs): Promise<SavedRecord> {
  return publishEvent(store, args, contactPlan);
}
