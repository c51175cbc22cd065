import { requireDraftWriter } from "../../access/authorise";
import type { Store } from "../../store";
import type { SavedRecord } from "../history/saved-record";
import { addRecord, type CreateRecordArgs } from "./add-record";
import { placePlan } from "./place-plan";

/**
 * Adds a place. Throws ForbiddenError below researcher, ValidationError on faults of the input, ConflictError where the id
 * exists. `now` is in epoch milliseconds.
 */
export async function createPlace(store: Store, args: CreateRecordArgs): Promise<SavedRecord> {
  requireDraftWriter(args.actor);
  return addRecord(store, args, placePlan(args.input));
}
