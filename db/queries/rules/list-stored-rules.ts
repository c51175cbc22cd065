import { asc, desc, eq } from "drizzle-orm";
import type { RuleSeal } from "@/lib/records/rule-seal";
import { instance } from "../../schema/instance";
import { rules } from "../../schema/rules";
import { users } from "../../schema/users";
import type { Store } from "../../store";
import { ruleSealOf } from "./rule-seal-of";

/** A stored rule as the public list shows it. */
export interface ListedRule {
  id: string;
  slug: string;
  name: string;
  reason: string;
  isLead: boolean;
  seal: RuleSeal | null;
  /** Who made it; null: the system. */
  madeBy: string | null;
  /** Raised by every change; who corrects the rule says which version was opened. */
  version: number;
  /** Epoch milliseconds. */
  createdAt: number;
}

/** All stored rules: the latest sealed first, then the others by name. The default rule is not among them. */
export function listStoredRules(store: Store): Promise<ListedRule[]> {
  return store.read(async ({ db }) => {
    const rows = await db
      .select({ rule: rules, leadRuleId: instance.leadRuleId, madeBy: users.name })
      .from(rules)
      .leftJoin(instance, eq(instance.id, 1))
      .leftJoin(users, eq(users.id, rules.createdBy))
      .orderBy(desc(rules.sealedAt), asc(rules.name), asc(rules.id));
    return rows.map(({ rule, leadRuleId, madeBy }) => ({
      id: rule.id,
      slug: rule.slug,
      name: rule.name,
      reason: rule.reason,
      isLead: rule.id === leadRuleId,
      seal: ruleSealOf(rule),
      madeBy,
      version: rule.version,
      createdAt: rule.createdAt,
    }));
  });
}
