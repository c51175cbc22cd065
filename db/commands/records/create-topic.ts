import { requireDraftWriter } from "../../access/authorise";
import type { Store } from "../../store";
import type { SavedRecord } from "../history/saved-record";
import { addRecord, type CreateRecordArgs } from "./add-record";
import { topicPlan } from "./topic-plan";

/**
 * Adds a topic. Throws ForbiddenError below researcher, ValidationError on faults of the input, ConflictError where the id
 * exists. `now` is in epoch milliseconds.
 */
export async function createTopic(store: Store, args: CreateRecordArgs): Promise<SavedRecord> {
  requireDraftWriter(args.actor);
  return addRecord(store, args, topicPlan(args.input));
}
