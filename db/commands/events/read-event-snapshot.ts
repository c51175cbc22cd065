import { asc, eq } from "drizzle-orm";
import { readNames } from "../../rows/read-names";
import { readReactions } from "../../rows/read-reactions";
import { eventSources } from "../../schema/event-sources";
import { events } from "../../schema/events";
import { sources } from "../../schema/sources";
import type { Reader } from "../../store";
import type { Snapshot } from "../history/changed-fields";
import { readAnnouncementSnapshot } from "./read-announcement-snapshot";
import { readContactSnapshot } from "./read-contact-snapshot";
import { placeOfSource, shapeEventSnapshot } from "./shape-event-snapshot";

/**
 * A stored event, whole: its fields under the names of the form, what it links to as { id, slug, name }, and its sources.
 * `source` in a row is the place of a source in `sources`, counted from 0.
 */
export async function readEventSnapshot(db: Reader, eventId: string): Promise<Snapshot> {
  const [event] = await db.select().from(events).where(eq(events.id, eventId));
  if (!event) throw new Error("The event of a snapshot does not exist.");
  const linked = await db
    .select({ supports: eventSources.supports, source: sources })
    .from(eventSources)
    .innerJoin(sources, eq(sources.id, eventSources.sourceId))
    .where(eq(eventSources.eventId, eventId))
    .orderBy(asc(eventSources.position));
  const sourceAt = placeOfSource(linked);
  const special =
    event.type === "contact"
      ? await readContactSnapshot(db, eventId, sourceAt)
      : await readAnnouncementSnapshot(db, eventId, sourceAt);
  const reactions = await readReactions(db, eventId);
  const parties = await readNames(
    db,
    "party",
    reactions.map((row) => row.partyId),
  );
  return shapeEventSnapshot(event, special, reactions, linked, parties);
}
