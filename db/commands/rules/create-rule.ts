import { requirePublisher } from "../../access/authorise";
import type { Store } from "../../store";
import type { SavedRecord } from "../history/saved-record";
import { addRecord, type CreateRecordArgs } from "../records/add-record";
import { rulePlan } from "./rule-plan";

/**
 * Adds a rule. Throws ForbiddenError below editor, ValidationError on faults of the input, ConflictError where the id
 * exists. `now` is in epoch milliseconds.
 */
export async function createRule(store: Store, args: CreateRecordArgs): Promise<SavedRecord> {
  requirePublisher(args.actor);
  return addRecord(store, args, rulePlan(args.input, args.actor));
}
