import { requirePublisher } from "../../access/authorise";
import type { Store } from "../../store";
import type { SavedRecord } from "../history/saved-record";
import { addRecord, type CreateRecordArgs } from "./add-record";
import { trackPlan } from "./track-plan";

/**
 * Adds a track. Throws ForbiddenError below editor, ValidationError on faults of the input, ConflictError where the id
 * exists. `now` is in epoch milliseconds.
 */
export async function createTrack(store: Store, args: CreateRecordArgs): Promise<SavedRecord> {
  requirePublisher(args.actor);
  return addRecord(store, args, trackPlan(args.input));
}
