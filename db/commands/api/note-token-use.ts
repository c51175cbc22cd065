import { eq } from "drizzle-orm";
import { apiTokens } from "../../schema/api-tokens";
import type { Store } from "../../store";

/** Stores when a token was last used; `now` is in epoch milliseconds. The server's own note, which nobody asks for. */
export async function noteTokenUse(store: Store, { id, now }: { id: string; now: number }): Promise<void> {
  await store.write(async ({ db }) => {
    await db.update(apiTokens).set({ lastUsedAt: now }).where(eq(apiTokens.id, id));
  });
}
