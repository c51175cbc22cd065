import { ne } from "drizzle-orm";
import type { FieldIssue } from "@/lib/errors";
import { ruleInput } from "@/lib/records/rule";
import type { Actor } from "@/lib/records/user";
import { rules } from "../../schema/rules";
import type { Reader } from "../../store";
import { parseInput } from "../input/parse-input";
import type { RecordPlan } from "../records/record-plan";
import { findFilterFaults } from "./find-filter-faults";
import { readRuleSnapshot } from "./read-rule-snapshot";

/** Parses a rule that `author` makes; throws ValidationError with every fault. */
export function rulePlan(entry: unknown, author: Actor | null): RecordPlan {
  const input = parseInput(ruleInput, entry);
  return {
    recordType: "rule",
    name: input.name,
    references: [],
    async findFaults(db, id) {
      const { antecedent, consequent } = input.definition;
      return [
        ...(await findRuleNameFaults(db, input.name, id)),
        ...(await findFilterFaults(db, "definition.antecedent", antecedent)),
        ...(await findFilterFaults(db, "definition.consequent", consequent)),
      ];
    },
    async insert(db, { id, slug, now }) {
      await db
        .insert(rules)
        .values({ ...input, id, slug, createdAt: now, createdBy: author?.id ?? null, updatedAt: now });
    },
    readSnapshot: readRuleSnapshot,
  };
}

/** Two rules of one name could not be told apart in a list or a citation; `ownId` is the rule that is to bear the name. */
export async function findRuleNameFaults(db: Reader, name: string, ownId: string): Promise<FieldIssue[]> {
  const stored = await db.select({ name: rules.name }).from(rules).where(ne(rules.id, ownId));
  // SQLite's lower() knows ASCII only.
  const same = stored.find((rule) => folded(rule.name) === folded(name));
  if (same === undefined) return [];
  return [{ path: "name", message: `Another rule is named “${same.name}”. Choose another name.` }];
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
