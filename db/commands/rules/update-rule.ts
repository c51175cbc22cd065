import { and, eq, isNull } from "drizzle-orm";
import { ConflictError, NotFoundError, ValidationError } from "@/lib/errors";
import { ruleNameAndWords } from "@/lib/records/rule";
import { slugFrom } from "@/lib/records/slug";
import { requirePublisher } from "../../access/authorise";
import { rules } from "../../schema/rules";
import type { Store } from "../../store";
import { changedFields } from "../history/changed-fields";
import { changedMeanwhile } from "../history/changed-meanwhile";
import { claimSlug } from "../history/claim-slug";
import type { SavedRecord } from "../history/saved-record";
import { writeRevision } from "../history/write-revision";
import { parseInput, parseReason } from "../input/parse-input";
import type { UpdateRecordArgs } from "../records/revise-record";
import { readRuleSnapshot } from "./read-rule-snapshot";
import { findRuleNameFaults } from "./rule-plan";

/**
 * Corrects the name, the reason and the words of a rule that is not sealed; its definition stays. Where nothing differs there
 * is no new version. A changed name gives a new slug, and the old one goes on leading to the rule. `now` is in epoch
 * milliseconds. Throws ForbiddenError below editor, ValidationError on faults of the input, NotFoundError, and ConflictError
 * where the rule is sealed or the stored version is not `baseVersion`.
 */
export async function updateRule(store: Store, args: UpdateRecordArgs): Promise<SavedRecord> {
  const { actor, id, now, baseVersion } = args;
  requirePublisher(actor);
  const input = parseInput(ruleNameAndWords, args.input);
  const reason = parseReason(args.reason);
  return store.write(async ({ db }) => {
    const [stored] = await db.select().from(rules).where(eq(rules.id, id));
    if (!stored) throw new NotFoundError("There is no such rule.");
    if (stored.sealedAt !== null) {
      throw new ConflictError("This rule is sealed; it can never be changed.", stored.version);
    }
    if (stored.version !== baseVersion) throw changedMeanwhile(stored.version);
    const faults = await findRuleNameFaults(db, input.name, id);
    if (faults.length > 0) throw new ValidationError(faults);

    const before = await readRuleSnapshot(db, id);
    if (changedFields(before, { ...before, ...input }).length === 0) {
      return { id, slug: stored.slug, version: stored.version };
    }
    const slug =
      input.name === stored.name
        ? stored.slug
        : await claimSlug(db, { recordType: "rule", recordId: id, wanted: slugFrom(input.name), now });
    const version = baseVersion + 1;
    const written = await db
      .update(rules)
      .set({ ...input, slug, version, updatedAt: now })
      .where(and(eq(rules.id, id), eq(rules.version, baseVersion), isNull(rules.sealedAt)))
      .returning({ id: rules.id });
    if (written.length === 0) throw changedMeanwhile(null);
    const snapshot = await readRuleSnapshot(db, id);
    await writeRevision(db, {
      recordType: "rule",
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
