import { and, eq } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { sessions } from "../../schema/sessions";
import type { Store } from "../../store";

/** Ends one session of the actor. Throws NotFoundError where it ended already or is somebody else's. */
export async function endOwnSession(store: Store, args: { actor: Actor; sessionId: string }): Promise<void> {
  await store.write(async ({ db }) => {
    const ended = await db
      .delete(sessions)
      .where(and(eq(sessions.id, args.sessionId), eq(sessions.userId, args.actor.id)))
      .returning({ id: sessions.id });
    if (ended.length === 0) throw new NotFoundError("This session has ended already.");
  });
}
