import { NotFoundError, ValidationError } from "@/lib/errors";
import { slugFrom } from "@/lib/records/slug";
import type { Actor } from "@/lib/records/user";
import type { RevisionKind } from "@/lib/records/vocabularies";
import { readStoredRecord } from "../../rows/record-tables";
import type { Store } from "../../store";
import { changedFields } from "../history/changed-fields";
import { changedMeanwhile } from "../history/changed-meanwhile";
import { claimSlug } from "../history/claim-slug";
import type { SavedRecord } from "../history/saved-record";
import { writeRevision } from "../history/write-revision";
import { indexFirstNames } from "../index/index-new-names";
import { checkReferences } from "../input/check-references";
import { raiseRecordVersion } from "./raise-record-version";
import type { RevisablePlan } from "./record-plan";

export interface UpdateRecordArgs {
  actor: Actor | null;
  id: string;
  now: number;
  /** The version that was changed. */
  baseVersion: number;
  input: unknown;
  reason?: string;
}

/** What the events that name a record are found by: its name and spellings. Of a series nothing is. */
const foundBy = ["name", "aliases"];

/**
 * Stores a record of a vocabulary over its version `baseVersion`. Where nothing differs there is no new version. A changed
 * name gives a new slug, the old one goes on leading to the record, and the events that name it are found under its new
 * spellings at once; in a large record the first of them, and the others when `indexNewNames` has been there. The caller has
 * authorised and parsed.
 */
export async function reviseRecord(
  store: Store,
  args: {
    actor: Actor | null;
    id: string;
    now: number;
    baseVersion: number;
    reason: string | null;
    /** Left out, an update. */
    kind?: RevisionKind;
    publicNote?: string | null;
  },
  plan: RevisablePlan,
): Promise<SavedRecord> {
  const { actor, id, now, baseVersion, reason, kind = "update", publicNote = null } = args;
  const { recordType } = plan;
  return store.write(async ({ db }) => {
    const stored = await readStoredRecord(db, recordType, id);
    if (!stored) throw new NotFoundError(`There is no such ${recordType}.`);
    if (stored.version !== baseVersion) throw changedMeanwhile(stored.version);
    await checkReferences(db, plan.references);
    const faults = (await plan.findFaults?.(db, id)) ?? [];
    if (faults.length > 0) throw new ValidationError(faults);

    const before = await plan.readSnapshot(db, id);
    const slug =
      plan.name === stored.name
        ? stored.slug
        : await claimSlug(db, { recordType, recordId: id, wanted: slugFrom(plan.name), now });
    await plan.update(db, { id, slug });
    const snapshot = await plan.readSnapshot(db, id);
    const changed = changedFields(before, snapshot);
    if (changed.length === 0) return { id, slug, version: stored.version };

    const version = await raiseRecordVersion(db, recordType, id, { baseVersion, now });
    if (recordType !== "series" && changed.some((field) => foundBy.includes(field))) {
      await indexFirstNames(db, { recordType, recordId: id });
    }
    await writeRevision(db, {
      recordType,
      recordId: id,
      version,
      state: null,
      kind,
      publicNote,
      snapshot,
      changed,
      reason,
      actor,
      now,
    });
    return { id, slug, version };
  });
}
