import { eq } from "drizzle-orm";
import { ruleInput } from "@/lib/records/rule";
import type { Actor } from "@/lib/records/user";
import { rules } from "../schema/rules";
import { findFilterFaults } from "./find-filter-faults";
import { parseInput } from "./parse-input";
import type { RecordPlan } from "./record-plan";

/** Parses a rule that `author` makes; throws ValidationError with every fault. */
export function rulePlan(entry: unknown, author: Actor | null): RecordPlan {
  const input = parseInput(ruleInput, entry);
  return {
    recordType: "rule",
    name: input.name,
    references: [],
    async findFaults(db) {
      const { antecedent, consequent } = input.definition;
      return [
        ...(await findFilterFaults(db, "definition.antecedent", antecedent)),
        ...(await findFilterFaults(db, "definition.consequent", consequent)),
      ];
    },
    async insert(db, { id, slug, now }) {
      await db
        .insert(rules)
        .values({ ...input, id, slug, createdAt: now, createdBy: author?.id ?? null, updatedAt: now });
    },
    async readSnapshot(db, id) {
      const [rule] = await db.select().from(rules).where(eq(rules.id, id));
      if (!rule) throw new Error("The rule of a snapshot does not exist.");
      return {
        slug: rule.slug,
        name: rule.name,
        reason: rule.reason,
        words: rule.words,
        definition: rule.definition,
        sealedAt: rule.sealedAt,
        sealHash: rule.sealHash,
      };
    },
  };
}
