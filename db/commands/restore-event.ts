import type { Store } from "../store";
import { changeEventState, type EventStateArgs } from "./change-event-state";
import type { SavedRecord } from "./saved-record";

/**
 * Publishes an event again that was in the trash. Throws ForbiddenError below editor, NotFoundError, and ConflictError
 * where it changed meanwhile.
 */
export async function restoreEvent(store: Store, args: EventStateArgs): Promise<SavedRecord> {
  return changeEventState(store, args, "published");
}
