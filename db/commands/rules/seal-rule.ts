import { createHash } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { ConflictError, NotFoundError, ValidationError } from "@/lib/errors";
import { endedDaysFault, lastDayOf, sealedText } from "@/lib/records/rule-seal";
import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import { rules } from "../../schema/rules";
import type { Store } from "../../store";
import { changedFields } from "../history/changed-fields";
import type { SavedRecord } from "../history/saved-record";
import { writeRevision } from "../history/write-revision";
import { readRuleSnapshot } from "./read-rule-snapshot";

/**
 * Seals a stored rule at `now` (epoch milliseconds): from then on it never changes, and counts only events dated after that
 * day. Throws ForbiddenError below editor, NotFoundError where there is no such rule, ConflictError where it is sealed
 * already, ValidationError where it gives no reason or its days end before the first that could count.
 */
export async function sealRule(
  store: Store,
  args: { actor: Actor | null; id: string; now: number },
): Promise<SavedRecord> {
  const { actor, id, now } = args;
  requirePublisher(actor);
  return store.write(async ({ db }) => {
    const [rule] = await db.select().from(rules).where(eq(rules.id, id));
    if (!rule) throw new NotFoundError("There is no such rule.");
    if (rule.sealedAt !== null) throw new ConflictError("This rule is sealed already.", rule.version);
    assertSealable(rule, now);
    const before = await readRuleSnapshot(db, id);
    const hash = createHash("sha256").update(sealedText(rule, now)).digest("hex");
    const sealed = await db
      .update(rules)
      .set({ sealedAt: now, sealHash: hash, updatedAt: now, version: sql`${rules.version} + 1` })
      .where(and(eq(rules.id, id), isNull(rules.sealedAt)))
      .returning({ slug: rules.slug, version: rules.version });
    const [row] = sealed;
    if (!row) throw new ConflictError("This rule is sealed already.");
    const snapshot = await readRuleSnapshot(db, id);
    await writeRevision(db, {
      recordType: "rule",
      recordId: id,
      version: row.version,
      state: null,
      snapshot,
      changed: changedFields(before, snapshot),
      reason: "Sealed",
      actor,
      now,
    });
    return { id, slug: row.slug, version: row.version };
  });
}

function assertSealable(rule: typeof rules.$inferSelect, now: number): void {
  if (rule.reason === "") {
    throw new ValidationError([
      { path: "reason", message: "Say why the rule is asked; the reason is sealed with it." },
    ]);
  }
  const message = endedDaysFault(lastDayOf(rule.definition), now);
  if (message !== null) throw new ValidationError([{ path: "definition.to", message }]);
}
