import type { Store } from "../store";
import { contactPlan } from "./contact-plan";
import { reviseEvent, type UpdateEventArgs } from "./revise-event";
import type { SavedRecord } from "./saved-record";

/** Stores a published contact over version `baseVersion`; see reviseEvent for what comes back and the errors. */
export async function updateContact(store: Store, args: UpdateEventArgs): Promise<SavedRecord> {
  return reviseEvent(store, args, contactPlan);
}
