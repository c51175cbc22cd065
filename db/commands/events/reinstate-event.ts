import type { Store } from "../../store";
import type { SavedRecord } from "../history/saved-record";
import { changeEventState, type EventStateArgs } from "./change-event-state";

/** Publishes a retracted event again; its retraction stays in its history. For the errors see changeEventState. */
export async function reinstateEvent(store: Store, args: EventStateArgs): Promise<SavedRecord> {
  return changeEventState(store, args, {
    kind: "reinstatement",
    from: ["retracted"],
    missingNote: null,
    to: () => "published",
  });
}
