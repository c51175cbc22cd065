import { and, eq, inArray } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { EventType } from "@/lib/records/vocabularies";
import { shownStates } from "../../rows/shown-states";
import { events } from "../../schema/events";
import { slugs } from "../../schema/slugs";
import type { Store } from "../../store";

/** An event in which a mistake can be reported. */
export interface ReportedEvent {
  id: string;
  slug: string;
  type: EventType;
  title: string;
}

/** The published or retracted event with a public identifier, present or former. Throws NotFoundError where there is none. */
export function findReportedEvent(store: Store, slug: string): Promise<ReportedEvent> {
  return store.read(async ({ db }) => {
    const [event] = await db
      .select({ id: events.id, slug: events.slug, type: events.type, title: events.title })
      .from(slugs)
      .innerJoin(events, eq(events.id, slugs.recordId))
      .where(and(eq(slugs.recordType, "event"), eq(slugs.slug, slug), inArray(events.state, shownStates)));
    if (event === undefined) throw new NotFoundError("There is no such event.");
    return event;
  });
}
