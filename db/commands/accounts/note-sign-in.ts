import { eq } from "drizzle-orm";
import { users } from "../../schema/users";
import type { Store } from "../../store";

/** Notes that a user signed in at `now` (epoch milliseconds). No part of the record, so the data version stays. */
export async function noteSignIn(
  store: Store,
  { userId, now }: { userId: string; now: number },
): Promise<void> {
  await store.write(async ({ db }) => {
    await db.update(users).set({ lastSignedInAt: now }).where(eq(users.id, userId));
  });
}
