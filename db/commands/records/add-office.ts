import { officeInput } from "@/lib/records/person";
import type { Actor } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import { readPersonEntry } from "../../rows/read-person-entry";
import type { Store } from "../../store";
import type { SavedRecord } from "../history/saved-record";
import { parseInput } from "../input/parse-input";
import { personPlan } from "./person-plan";
import { reviseRecord } from "./revise-record";

export interface AddOfficeArgs {
  actor: Actor | null;
  personId: string;
  now: number;
  /** Title, party and, where known, from and until when it was held. */
  input: unknown;
}

/**
 * Adds an office to a person, as researchers do who log an event of those days; everything else of the person stays. Throws
 * ForbiddenError below researcher, ValidationError on faults of the office (paths "title", "partyId", "from", "to"),
 * NotFoundError where there is no such person, ConflictError where they were changed at this very moment.
 */
export async function addOffice(store: Store, args: AddOfficeArgs): Promise<SavedRecord> {
  const { actor, personId, now } = args;
  requireDraftWriter(actor);
  const office = parseInput(officeInput, args.input);
  const { version, entry } = await store.read(({ db }) => readPersonEntry(db, personId));
  const plan = personPlan({ ...entry, offices: [...entry.offices, office] });
  const reason = "Office added while an event was logged.";
  return reviseRecord(store, { actor, id: personId, now, baseVersion: version, reason }, plan);
}
