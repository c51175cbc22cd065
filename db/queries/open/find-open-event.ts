import { and, eq, inArray, or } from "drizzle-orm";
import type { EventDocument } from "@/lib/exchange/open/event-document";
import { shownStates } from "../../rows/shown-states";
import { events } from "../../schema/events";
import { slugs } from "../../schema/slugs";
import type { Reader, Store } from "../../store";
import { readEventDocuments } from "./read-event-documents";

/**
 * The document of a published or retracted event, by its id or its public identifier, present or former; null where there is
 * none. `site` is the origin of this instance.
 */
export function findOpenEvent(store: Store, name: string, site: string): Promise<EventDocument | null> {
  return store.read(async ({ db }) => {
    const id = await idOf(db, name);
    if (id === null) return null;
    const [document] = await readEventDocuments(db, [id], site);
    return document ?? null;
  });
}

/** The id of such an event, without anything else of it being read; null where there is none. */
export function findOpenEventId(store: Store, name: string): Promise<string | null> {
  return store.read(({ db }) => idOf(db, name));
}

async function idOf(db: Reader, name: string): Promise<string | null> {
  const named = db
    .select({ id: slugs.recordId })
    .from(slugs)
    .where(and(eq(slugs.recordType, "event"), eq(slugs.slug, name)));
  const [event] = await db
    .select({ id: events.id })
    .from(events)
    .where(and(or(eq(events.id, name), eq(events.id, named)), inArray(events.state, shownStates)))
    .limit(1);
  return event?.id ?? null;
}
