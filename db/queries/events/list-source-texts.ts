import { and, asc, eq, exists, sql } from "drizzle-orm";
import { eventSources } from "../../schema/event-sources";
import { events } from "../../schema/events";
import { sources } from "../../schema/sources";
import type { Reader, Store } from "../../store";

/** A source under the words that it can be found by. */
export interface SourceText {
  id: string;
  title: string | null;
  publisher: string;
  url: string | null;
  /** EDTF. */
  published: string | null;
}

/** Sources of published events in the order of their ids, at most `most`. */
export function listSourceTexts(store: Store, most: number): Promise<SourceText[]> {
  return store.read(
    async ({ db }) =>
      await db
        .select({
          id: sources.id,
          title: sources.title,
          publisher: sources.publisher,
          url: sources.url,
          published: sources.published,
        })
        .from(sources)
        .where(
          exists(
            db
              .select({ one: sql`1` })
              .from(eventSources)
              .innerJoin(events, and(eq(events.id, eventSources.eventId), eq(events.state, "published")))
              .where(eq(eventSources.sourceId, sources.id)),
          ),
        )
        .orderBy(asc(sources.id))
        .limit(most),
  );
}

/** One published event that each of these sources supports, by source id; a source of none is missing. */
export async function readSupportedEvents(
  db: Reader,
  sourceIds: readonly string[],
): Promise<Map<string, { slug: string; title: string }>> {
  const supported = new Map<string, { slug: string; title: string }>();
  // One by one, since a source may support any number of events and one is enough.
  for (const sourceId of sourceIds) {
    const [event] = await db
      .select({ slug: events.slug, title: events.title })
      .from(eventSources)
      .innerJoin(events, and(eq(events.id, eventSources.eventId), eq(events.state, "published")))
      .where(eq(eventSources.sourceId, sourceId))
      .limit(1);
    if (event) supported.set(sourceId, event);
  }
  return supported;
}
