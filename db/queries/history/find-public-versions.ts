import { and, eq, inArray } from "drizzle-orm";
import type { RevisionDetail } from "@/lib/records/event-detail";
import type { EventState, EventType } from "@/lib/records/vocabularies";
import { shownStates } from "../../rows/shown-states";
import { events } from "../../schema/events";
import { slugs } from "../../schema/slugs";
import type { Reader, Store } from "../../store";
import { type RevisionPage, readRevisions } from "./read-revisions";

/** An event whose versions every reader may see: a published or a retracted one. */
export interface PublicVersions {
  event: { id: string; slug: string; type: EventType; title: string; state: EventState; version: number };
  /** Those that were asked for, the newest first. */
  revisions: RevisionDetail[];
}

/**
 * The versions of a published or retracted event, by any public identifier that it has or had, a page of them where nothing else is
 * asked; null where there is none.
 */
export function findPublicVersions(
  store: Store,
  slug: string,
  page: RevisionPage = {},
): Promise<PublicVersions | null> {
  return store.read(async ({ db }) => {
    const event = await findEvent(db, slug);
    return event === null ? null : { event, revisions: await readRevisions(db, "event", event.id, page) };
  });
}

async function findEvent(db: Reader, slug: string): Promise<PublicVersions["event"] | null> {
  const [event] = await db
    .select({
      id: events.id,
      slug: events.slug,
      type: events.type,
      title: events.title,
      state: events.state,
      version: events.version,
    })
    .from(slugs)
    .innerJoin(events, eq(events.id, slugs.recordId))
    .where(and(eq(slugs.recordType, "event"), eq(slugs.slug, slug), inArray(events.state, shownStates)));
  return event ?? null;
}
