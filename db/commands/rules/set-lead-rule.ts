import { eq } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import { instance } from "../../schema/instance";
import { rules } from "../../schema/rules";
import type { Store } from "../../store";
import { raiseDataVersion } from "../history/raise-data-version";

/**
 * Makes a stored rule the one that pages use where their address names none; null goes back to the default rule. Throws
 * ForbiddenError below editor, NotFoundError where there is no such rule.
 */
export async function setLeadRule(
  store: Store,
  args: { actor: Actor | null; now: number; ruleId: string | null },
): Promise<void> {
  const { actor, ruleId } = args;
  requirePublisher(actor);
  await store.write(async ({ db }) => {
    if (ruleId !== null) {
      const [rule] = await db.select({ id: rules.id }).from(rules).where(eq(rules.id, ruleId));
      if (!rule) throw new NotFoundError("There is no such rule.");
    }
    await db.update(instance).set({ leadRuleId: ruleId }).where(eq(instance.id, 1));
    await raiseDataVersion(db);
  });
}
