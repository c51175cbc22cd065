import type { Store } from "../../store";
import type { SavedRecord } from "../history/saved-record";
import { changeEventState, type EventStateArgs } from "./change-event-state";

/**
 * Retracts a published event: its page stays at its address and says so with the public note, which is needed; it leaves the
 * timeline and every list, count and search. For the errors see changeEventState.
 */
export async function retractEvent(store: Store, args: EventStateArgs): Promise<SavedRecord> {
  return changeEventState(store, args, {
    kind: "retraction",
    from: ["published"],
    missingNote: "Tell readers why the record is retracted; it stands at the head of its page.",
    to: () => "retracted",
  });
}
