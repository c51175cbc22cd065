import type { Store } from "../../store";
import type { SavedRecord } from "../history/saved-record";
import { changeEventState, type EventStateArgs } from "./change-event-state";

/**
 * Takes a published event off the public pages; its versions are kept. Throws ForbiddenError below editor, NotFoundError,
 * and ConflictError where it changed meanwhile.
 */
export async function trashEvent(store: Store, args: EventStateArgs): Promise<SavedRecord> {
  return changeEventState(store, args, "trashed");
}
