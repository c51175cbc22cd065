import { requirePublisher } from "../../access/authorise";
import type { Store } from "../../store";
import type { SavedRecord } from "../history/saved-record";
import { parseReason } from "../input/parse-input";
import { placePlan } from "./place-plan";
import { reviseRecord, type UpdateRecordArgs } from "./revise-record";

/**
 * Corrects a place; see reviseRecord for what comes back. Throws ForbiddenError below editor, ValidationError on faults of
 * the input, NotFoundError, and ConflictError where the stored version is not `baseVersion`.
 */
export async function updatePlace(store: Store, args: UpdateRecordArgs): Promise<SavedRecord> {
  requirePublisher(args.actor);
  const plan = placePlan(args.input);
  return reviseRecord(store, { ...args, reason: parseReason(args.reason) }, plan);
}
