import { requireDraftWriter } from "../../access/authorise";
import type { Store } from "../../store";
import type { SavedRecord } from "../history/saved-record";
import { addRecord, type CreateRecordArgs } from "./add-record";
import { partyPlan } from "./party-plan";

/**
 * Adds a party. Throws ForbiddenError below researcher, ValidationError on faults of the input, ConflictError where the id
 * exists. `now` is in epoch milliseconds.
 */
export async function createParty(store: Store, args: CreateRecordArgs): Promise<SavedRecord> {
  requireDraftWriter(args.actor);
  return addRecord(store, args, partyPlan(args.input));
}
