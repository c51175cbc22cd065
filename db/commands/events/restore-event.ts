import type { Store } from "../../store";
import type { SavedRecord } from "../history/saved-record";
import { changeEventState, type EventStateArgs } from "./change-event-state";

/**
 * Publishes an event again that was in the trash. Throws ForbiddenError below editor, NotFoundError, and ConflictError
 * where it changed meanwhile.
 */
export async function restoreEvent(store: Store, args: EventStateArgs): Promise<SavedRecord> {
  return changeEventState(store, args, "published");
}
