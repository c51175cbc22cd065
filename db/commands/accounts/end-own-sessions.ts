import { eq } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { sessions } from "../../schema/sessions";
import type { Store } from "../../store";

/** Signs the actor out everywhere. Throws NotFoundError where they have no session any more. */
export async function endOwnSessions(store: Store, args: { actor: Actor }): Promise<void> {
  await store.write(async ({ db }) => {
    const ended = await db
      .delete(sessions)
      .where(eq(sessions.userId, args.actor.id))
      .returning({ id: sessions.id });
    if (ended.length === 0) throw new NotFoundError("No session is open any more.");
  });
}
