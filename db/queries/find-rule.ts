import { and, eq } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import { ruleDefinition } from "@/lib/records/rule";
import { defaultRuleSlug, type StoredRule, storedDefaultRule } from "@/lib/records/stored-rule";
import { instance } from "../schema/instance";
import { rules } from "../schema/rules";
import { slugs } from "../schema/slugs";
import type { Store } from "../store";

/**
 * The rule with this public identifier, present or former; null asks for the lead rule of the instance, which is the
 * default rule where none is set. Throws NotFoundError where there is no such rule.
 */
export function findRule(store: Store, slug: string | null): Promise<StoredRule> {
  return store.read(async ({ db }) => {
    if (slug === null) {
      const [lead] = await db
        .select({ rule: rules })
        .from(instance)
        .innerJoin(rules, eq(rules.id, instance.leadRuleId));
      return lead ? toStoredRule(lead.rule) : storedDefaultRule;
    }
    if (slug === defaultRuleSlug) return storedDefaultRule;
    const [current] = await db.select().from(rules).where(eq(rules.slug, slug));
    if (current) return toStoredRule(current);
    const [former] = await db
      .select({ rule: rules })
      .from(slugs)
      .innerJoin(rules, eq(rules.id, slugs.recordId))
      .where(and(eq(slugs.recordType, "rule"), eq(slugs.slug, slug)));
    if (former) return toStoredRule(former.rule);
    throw new NotFoundError("There is no such rule.");
  });
}

function toStoredRule(row: typeof rules.$inferSelect): StoredRule {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    reason: row.reason,
    words: row.words,
    // Stored as JSON: a definition of an earlier version gets the defaults of what it lacks.
    definition: ruleDefinition.parse(row.definition),
  };
}
