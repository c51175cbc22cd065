import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { SupportedEvent } from "@/lib/records/source-detail";
import { shownStates } from "../../rows/shown-states";
import { eventSources } from "../../schema/event-sources";
import { events } from "../../schema/events";
import type { Store } from "../../store";

/** A page of the events that a source supports; `next` is the `after` of the page that follows, null at the end. */
export interface SupportedEventPage {
  events: SupportedEvent[];
  next: string | null;
}

/** The events that cite a source, the latest first, with the fields each time; only those with a page where asked so. */
export function listSourceEvents(
  store: Store,
  asked: { id: string; isPublic: boolean; after: string | null; limit: number },
): Promise<SupportedEventPage> {
  return store.read(async ({ db }) => {
    const [day, id] = (asked.after ?? "").split("|");
    const rows = await db
      .select({
        id: events.id,
        slug: events.slug,
        type: events.type,
        state: events.state,
        title: events.title,
        date: events.date,
        earliestDay: events.earliestDay,
        supports: eventSources.supports,
      })
      .from(eventSources)
      .innerJoin(events, eq(events.id, eventSources.eventId))
      .where(
        and(
          eq(eventSources.sourceId, asked.id),
          asked.isPublic ? inArray(events.state, shownStates) : undefined,
          day && id ? sql`(${events.earliestDay}, ${events.id}) < (${day}, ${id})` : undefined,
        ),
      )
      .orderBy(desc(events.earliestDay), desc(events.id))
      .limit(asked.limit + 1);
    const page = rows.slice(0, asked.limit);
    const last = page.at(-1);
    return {
      events: page.map(({ earliestDay: _earliestDay, ...event }) => event),
      next: rows.length > asked.limit && last !== undefined ? `${last.earliestDay}|${last.id}` : null,
    };
  });
}
