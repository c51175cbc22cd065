import { LRUCache } from "lru-cache";
import { after } from "next/server";
import { noteSessionUse, sessionUseStepMs } from "@/db/commands/accounts/note-session-use";
import { getStore } from "../store";

/** Sessions whose use was noted within the last minutes, so that most pages do not ask the database to write at all. */
const noted = new LRUCache<string, true>({ max: 5_000, ttl: sessionUseStepMs });

/** Notes that a session is used, once the answer is out: nobody waits for a note. To be called while a request is answered. */
export function noteUse(sessionId: string): void {
  if (noted.has(sessionId)) return;
  noted.set(sessionId, true);
  after(() => noteSessionUse(getStore(), { sessionId, now: Date.now() }));
}
