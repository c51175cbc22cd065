import { eq } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import { sealedText } from "@/lib/records/rule-seal";
import { rules } from "../../schema/rules";
import type { Store } from "../../store";

/** The text that the hash of a sealed rule is taken of; throws NotFoundError where there is no sealed rule of this slug. */
export function readSealedText(store: Store, slug: string): Promise<string> {
  return store.read(async ({ db }) => {
    const [rule] = await db.select().from(rules).where(eq(rules.slug, slug));
    if (!rule || rule.sealedAt === null) throw new NotFoundError("There is no such sealed rule.");
    return sealedText(rule, rule.sealedAt);
  });
}
