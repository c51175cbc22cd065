import { eq } from "drizzle-orm";
import type { Actor } from "@/lib/records/user";
import { requireAdmin } from "../../access/authorise";
import { instance } from "../../schema/instance";
import type { Store } from "../../store";

/**
 * Sets whether everything is published by somebody else than its author. What is published already stays. Throws ForbiddenError
 * below administrator.
 */
export async function setSecondPerson(
  store: Store,
  args: { actor: Actor | null; isNeeded: boolean },
): Promise<void> {
  requireAdmin(args.actor);
  await store.write(async ({ db }) => {
    await db.update(instance).set({ needsSecondPerson: args.isNeeded }).where(eq(instance.id, 1));
  });
}
