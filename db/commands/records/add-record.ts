import { ValidationError } from "@/lib/errors";
import { slugFrom } from "@/lib/records/slug";
import type { Actor } from "@/lib/records/user";
import type { Store } from "../../store";
import { changedFields } from "../history/changed-fields";
import { claimSlug } from "../history/claim-slug";
import type { SavedRecord } from "../history/saved-record";
import { writeRevision } from "../history/write-revision";
import { checkReferences } from "../input/check-references";
import type { RecordPlan } from "./record-plan";

export interface CreateRecordArgs {
  actor: Actor | null;
  id: string;
  now: number;
  input: unknown;
}

/** Stores a new record that is no event, with its first revision. The caller has authorised and parsed. */
export async function addRecord(
  store: Store,
  args: { actor: Actor | null; id: string; now: number },
  plan: RecordPlan,
): Promise<SavedRecord> {
  const { actor, id, now } = args;
  return store.write(async ({ db }) => {
    await checkReferences(db, plan.references);
    const faults = (await plan.findFaults?.(db, id)) ?? [];
    if (faults.length > 0) throw new ValidationError(faults);
    const slug = await claimSlug(db, {
      recordType: plan.recordType,
      recordId: id,
      wanted: slugFrom(plan.name),
      now,
    });
    await plan.insert(db, { id, slug, now });
    const snapshot = await plan.readSnapshot(db, id);
    await writeRevision(db, {
      recordType: plan.recordType,
      recordId: id,
      version: 1,
      state: null,
      snapshot,
      changed: changedFields(null, snapshot),
      reason: null,
      actor,
      now,
    });
    return { id, slug, version: 1 };
  });
}
