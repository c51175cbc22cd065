import { asc, eq } from "drizzle-orm";
import { announcements } from "../../schema/announcements";
import { verifications } from "../../schema/verifications";
import type { Writer } from "../../store";

/** Brings the standing of an announcement up to the last row of its verification history; of a contact it changes nothing. */
export async function keepStanding(db: Writer, eventId: string): Promise<void> {
  const history = await db
    .select({ standing: verifications.standing })
    .from(verifications)
    .where(eq(verifications.eventId, eventId))
    .orderBy(asc(verifications.position));
  await db
    .update(announcements)
    .set({ standing: history.at(-1)?.standing ?? "claimed" })
    .where(eq(announcements.eventId, eventId));
}
