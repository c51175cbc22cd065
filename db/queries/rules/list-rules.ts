import { asc, eq } from "drizzle-orm";
import { defaultRuleSlug, storedDefaultRule } from "@/lib/records/stored-rule";
import type { Named } from "@/lib/timeline/timeline-event";
import { instance } from "../../schema/instance";
import { rules } from "../../schema/rules";
import type { Store } from "../../store";

/** The stored rules, the lead rule first, then by name; the default rule last, for it is always there. */
export function listRules(store: Store): Promise<Named[]> {
  return store.read(async ({ db }) => {
    const rows = await db
      .select({ id: rules.id, slug: rules.slug, name: rules.name, leadRuleId: instance.leadRuleId })
      .from(rules)
      .leftJoin(instance, eq(instance.id, 1))
      .orderBy(asc(rules.name), asc(rules.slug));
    const named = rows.map(({ slug, name }) => ({ slug, name }));
    const lead = rows.find((row) => row.id === row.leadRuleId);
    const ordered = lead
      ? [{ slug: lead.slug, name: lead.name }, ...named.filter((rule) => rule.slug !== lead.slug)]
      : named;
    return [...ordered, { slug: defaultRuleSlug, name: storedDefaultRule.name }];
  });
}
