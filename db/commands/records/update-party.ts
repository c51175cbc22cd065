import { requirePublisher } from "../../access/authorise";
import type { Store } from "../../store";
import type { SavedRecord } from "../history/saved-record";
import { parseChangeReason } from "../input/parse-change";
import { parseTogether } from "../input/parse-together";
import { partyPlan } from "./party-plan";
import { reviseRecord, type UpdateRecordArgs } from "./revise-record";

/**
 * Corrects a party; see reviseRecord for what comes back. Throws ForbiddenError below editor, ValidationError on faults of
 * the input or without a reason, NotFoundError, and ConflictError where the stored version is not `baseVersion`.
 */
export async function updateParty(store: Store, args: UpdateRecordArgs): Promise<SavedRecord> {
  requirePublisher(args.actor);
  const [plan, reason] = parseTogether(
    () => partyPlan(args.input),
    () => parseChangeReason(args.actor, args.reason),
  );
  return reviseRecord(store, { ...args, reason }, plan);
}
