import type { Store } from "../../store";
import type { SavedRecord } from "../history/saved-record";
import { changeEventState, type EventStateArgs } from "./change-event-state";

/**
 * Takes an event, published or retracted, off every public page; its versions are kept, and its address answers that it was
 * withdrawn, with the public note where there is one. For the errors see changeEventState.
 */
export async function trashEvent(store: Store, args: EventStateArgs): Promise<SavedRecord> {
  return changeEventState(store, args, {
    kind: "removal",
    from: ["published", "retracted"],
    missingNote: null,
    to: () => "trashed",
  });
}
