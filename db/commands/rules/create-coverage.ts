import { requirePublisher } from "../../access/authorise";
import type { Store } from "../../store";
import type { SavedRecord } from "../history/saved-record";
import { addRecord, type CreateRecordArgs } from "../records/add-record";
import { coveragePlan } from "./coverage-plan";

/**
 * Adds a coverage. Throws ForbiddenError below editor, ValidationError on faults of the input, ConflictError where the id
 * exists. `now` is in epoch milliseconds.
 */
export async function createCoverage(store: Store, args: CreateRecordArgs): Promise<SavedRecord> {
  requirePublisher(args.actor);
  return addRecord(store, args, coveragePlan(args.input, args.now));
}
