import { requirePublisher } from "../../access/authorise";
import type { Store } from "../../store";
import type { SavedRecord } from "../history/saved-record";
import { parseReason } from "../input/parse-input";
import { partyPlan } from "./party-plan";
import { reviseRecord, type UpdateRecordArgs } from "./revise-record";

/**
 * Corrects a party; see reviseRecord for what comes back. Throws ForbiddenError below editor, ValidationError on faults of
 * the input, NotFoundError, and ConflictError where the stored version is not `baseVersion`.
 */
export async function updateParty(store: Store, args: UpdateRecordArgs): Promise<SavedRecord> {
  requirePublisher(args.actor);
  const plan = partyPlan(args.input);
  return reviseRecord(store, { ...args, reason: parseReason(args.reason) }, plan);
}
