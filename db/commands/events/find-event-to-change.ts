import { and, eq, ne } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { EventType } from "@/lib/records/vocabularies";
import { events } from "../../schema/events";
import type { Reader } from "../../store";
import { changedMeanwhile } from "../history/changed-meanwhile";

/**
 * The stored event, of this type where one is named, in its version `baseVersion`; throws NotFoundError or ConflictError. One of an
 * import that is not visible yet is not to be found.
 */
export async function findEventToChange(
  db: Reader,
  wanted: { id: string; baseVersion: number; type?: EventType },
): Promise<typeof events.$inferSelect> {
  const [stored] = await db
    .select()
    .from(events)
    .where(
      and(
        eq(events.id, wanted.id),
        ne(events.state, "staged"),
        wanted.type === undefined ? undefined : eq(events.type, wanted.type),
      ),
    );
  if (!stored) throw new NotFoundError("There is no such event.");
  if (stored.version !== wanted.baseVersion) throw changedMeanwhile(stored.version);
  return stored;
}
