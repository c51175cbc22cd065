import { eq } from "drizzle-orm";
import { rules } from "../../schema/rules";
import type { Reader } from "../../store";
import type { Snapshot } from "../history/changed-fields";

/** A rule as a revision keeps it; throws where there is none. */
export async function readRuleSnapshot(db: Reader, id: string): Promise<Snapshot> {
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
}
