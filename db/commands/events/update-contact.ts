import type { Store } from "../../store";
import type { SavedRecord } from "../history/saved-record";
import { contactPlan } from "./contact-plan";
import { reviseEvent, type UpdateEventArgs } from "./revise-event";

/** Stores a published contact over version `baseVersion`; see reviseEvent for what comes back and the errors. */
export async function updateContact(store: Store, args: UpdateEventArgs): Promise<SavedRecord> {
  return reviseEvent(store, args, contactPlan);
}
