import { and, eq } from "drizzle-orm";
import { NotFoundError, ValidationError } from "@/lib/errors";
import { coverageInput } from "@/lib/records/coverage";
import { slugFrom } from "@/lib/records/slug";
import { requirePublisher } from "../../access/authorise";
import { coverages } from "../../schema/coverages";
import type { Store } from "../../store";
import { changedFields } from "../history/changed-fields";
import { changedMeanwhile } from "../history/changed-meanwhile";
import { claimSlug } from "../history/claim-slug";
import type { SavedRecord } from "../history/saved-record";
import { writeRevision } from "../history/write-revision";
import { parseInput, parseReason } from "../input/parse-input";
import type { UpdateRecordArgs } from "../records/revise-record";
import { coveragePlan } from "./coverage-plan";

/**
 * Stores a declaration of coverage over its version `baseVersion`; where nothing differs there is no new version. `now` is in
 * epoch milliseconds. Throws ForbiddenError below editor, ValidationError on faults of the input, NotFoundError, and
 * ConflictError where it changed meanwhile.
 */
export async function updateCoverage(store: Store, args: UpdateRecordArgs): Promise<SavedRecord> {
  const { actor, id, now, baseVersion } = args;
  requirePublisher(actor);
  const plan = coveragePlan(args.input, now);
  const input = parseInput(coverageInput, args.input);
  const reason = parseReason(args.reason);
  return store.write(async ({ db }) => {
    const [stored] = await db.select().from(coverages).where(eq(coverages.id, id));
    if (!stored) throw new NotFoundError("There is no such declaration of coverage.");
    if (stored.version !== baseVersion) throw changedMeanwhile(stored.version);
    const faults = (await plan.findFaults?.(db, id)) ?? [];
    if (faults.length > 0) throw new ValidationError(faults);

    const before = await plan.readSnapshot(db, id);
    const slug =
      input.name === stored.name
        ? stored.slug
        : await claimSlug(db, { recordType: "coverage", recordId: id, wanted: slugFrom(input.name), now });
    const version = baseVersion + 1;
    const isSame = changedFields(before, { ...before, ...input }).length === 0;
    if (isSame) return { id, slug: stored.slug, version: stored.version };
    const written = await db
      .update(coverages)
      .set({ ...input, slug, version, updatedAt: now })
      .where(and(eq(coverages.id, id), eq(coverages.version, baseVersion)))
      .returning({ id: coverages.id });
    if (written.length === 0) throw changedMeanwhile(null);
    const snapshot = await plan.readSnapshot(db, id);
    await writeRevision(db, {
      recordType: "coverage",
      recordId: id,
      version,
      state: null,
      snapshot,
      changed: changedFields(before, snapshot),
      reason,
      actor,
      now,
    });
    return { id, slug, version };
  });
}
