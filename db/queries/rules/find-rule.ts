import { and, eq } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import { NotFoundError } from "@/lib/errors";
import { ruleDefinition } from "@/lib/records/rule";
import type { RuleSeal } from "@/lib/records/rule-seal";
import { defaultRuleSlug, type StoredRule, storedDefaultRule } from "@/lib/records/stored-rule";
import { instance } from "../../schema/instance";
import { rules } from "../../schema/rules";
import { slugs } from "../../schema/slugs";
import type { Reader, Store } from "../../store";
import { withCurrentSlugs } from "../records/with-current-slugs";
import { ruleSealOf } from "./rule-seal-of";

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
      return lead ? toStoredRule(db, lead.rule) : storedDefaultRule;
    }
    if (slug === defaultRuleSlug) return storedDefaultRule;
    const [current] = await db.select().from(rules).where(eq(rules.slug, slug));
    if (current) return toStoredRule(db, current);
    const [former] = await db
      .select({ rule: rules })
      .from(slugs)
      .innerJoin(rules, eq(rules.id, slugs.recordId))
      .where(and(eq(slugs.recordType, "rule"), eq(slugs.slug, slug)));
    if (former) return toStoredRule(db, former.rule);
    throw new NotFoundError("There is no such rule.");
  });
}

async function toStoredRule(db: Reader, row: typeof rules.$inferSelect): Promise<StoredRule> {
  // Stored as JSON: a definition of an earlier version gets the defaults of what it lacks.
  const definition = ruleDefinition.parse(row.definition);
  const seal = ruleSealOf(row);
  return {
    id: row.id,
    slug: row.slug,
    seal,
    name: row.name,
    reason: row.reason,
    words: row.words,
    definition: {
      ...definition,
      from: firstDay(definition.from, seal),
      antecedent: await withCurrentSlugs(db, definition.antecedent),
      consequent: await withCurrentSlugs(db, definition.consequent),
    },
  };
}

/** A sealed rule counts nothing dated before the first day that its seal allows. */
function firstDay(from: CivilDay | null, seal: RuleSeal | null): CivilDay | null {
  if (seal === null) return from;
  return from === null || from < seal.scoredFrom ? seal.scoredFrom : from;
}
