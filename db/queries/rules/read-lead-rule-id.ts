import { instance } from "../../schema/instance";
import type { Store } from "../../store";

/** The id of the rule that leads; null: the default rule does. No version of the data keeps which one led with it. */
export function readLeadRuleId(store: Store): Promise<string | null> {
  return store.read(async ({ db }) => {
    const [row] = await db.select({ leadRuleId: instance.leadRuleId }).from(instance);
    return row?.leadRuleId ?? null;
  });
}
