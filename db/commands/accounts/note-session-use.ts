import { and, eq, isNull, lt, or } from "drizzle-orm";
import { sessions } from "../../schema/sessions";
import type { Store } from "../../store";

/** How exactly the last use of a session is known, in milliseconds: looking at a page shall seldom write. */
export const sessionUseStepMs = 5 * 60_000;

/** Notes that a session was used at `now` (epoch milliseconds), unless that was noted within the last five minutes. */
export async function noteSessionUse(
  store: Store,
  { sessionId, now }: { sessionId: string; now: number },
): Promise<void> {
  await store.write(async ({ db }) => {
    await db
      .update(sessions)
      .set({ lastUsedAt: now })
      .where(
        and(
          eq(sessions.id, sessionId),
          or(isNull(sessions.lastUsedAt), lt(sessions.lastUsedAt, now - sessionUseStepMs)),
        ),
      );
  });
}
