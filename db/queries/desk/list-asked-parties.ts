import { asc, desc, eq, sql } from "drizzle-orm";
import { notifications } from "../../schema/notifications";
import { parties } from "../../schema/parties";
import type { Store } from "../../store";

/** Ids of the parties for which it was asked most often whether they were informed, the most frequent first. */
export function listAskedParties(store: Store, limit: number): Promise<string[]> {
  return store.read(async ({ db }) => {
    const rows = await db
      .select({ id: parties.id })
      .from(notifications)
      .innerJoin(parties, eq(parties.id, notifications.partyId))
      .groupBy(parties.id, parties.name)
      .orderBy(desc(sql`count(*)`), asc(parties.name))
      .limit(limit);
    return rows.map((row) => row.id);
  });
}
