import { and, desc, eq } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import { NotFoundError } from "@/lib/errors";
import type { EventDetail, RevisionDetail } from "@/lib/records/event-detail";
import { countIndependentSources } from "@/lib/records/independent-sources";
import { readReactions } from "../../rows/read-reactions";
import { events } from "../../schema/events";
import { revisions } from "../../schema/revisions";
import { slugs } from "../../schema/slugs";
import type { Reader, Store } from "../../store";
import { storedEventDays } from "../timeline/event-days";
import { readAnnouncementDetail } from "./read-announcement-detail";
import { readContactDetail } from "./read-contact-detail";
import { readEventSources } from "./read-event-sources";

/** An event by its public identifier, or the identifier that it has now. */
export type FoundEvent = { status: "found"; event: EventDetail } | { status: "moved"; slug: string };

/**
 * Everything recorded of a published event. A slug that the event had before answers `moved`. Throws NotFoundError where
 * no published event has, or had, this slug.
 */
export function findEvent(
  store: Store,
  slug: string,
  { dayOfData }: { dayOfData: CivilDay },
): Promise<FoundEvent> {
  return store.read(async ({ db }) => {
    const [row] = await db
      .select()
      .from(events)
      .where(and(eq(events.slug, slug), eq(events.state, "published")));
    if (row) return { status: "found", event: await readDetail(db, row, dayOfData) };
    const [moved] = await db
      .select({ slug: events.slug })
      .from(slugs)
      .innerJoin(events, and(eq(events.id, slugs.recordId), eq(events.state, "published")))
      .where(and(eq(slugs.recordType, "event"), eq(slugs.slug, slug)));
    if (moved) return { status: "moved", slug: moved.slug };
    throw new NotFoundError("No event is published under this address.");
  });
}

type EventRow = typeof events.$inferSelect;

async function readDetail(db: Reader, row: EventRow, dayOfData: CivilDay): Promise<EventDetail> {
  const { sources, numberOf } = await readEventSources(db, row.id);
  const reactions = await readReactions(db, row.id);
  const base = {
    id: row.id,
    slug: row.slug,
    version: row.version,
    title: row.title,
    summary: row.summary,
    note: row.note,
    confidence: row.confidence,
    date: { ...storedEventDays(row, dayOfData), printed: row.datePrinted },
    clock: row.clockAt === null || row.clockZone === null ? null : { at: row.clockAt, zone: row.clockZone },
    zone: row.zone,
    sources,
    independentSourceCount: countIndependentSources(sources),
    revisions: await readRevisions(db, row.id),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    publishedAt: row.publishedAt,
  };
  const rest = { base, reactions, numberOf, dayOfData };
  return row.type === "contact" ? readContactDetail(db, rest) : readAnnouncementDetail(db, rest);
}

/** The saved versions, the newest first. */
function readRevisions(db: Reader, eventId: string): Promise<RevisionDetail[]> {
  return db
    .select({
      version: revisions.version,
      at: revisions.at,
      userName: revisions.userName,
      reason: revisions.reason,
      changed: revisions.changed,
    })
    .from(revisions)
    .where(and(eq(revisions.recordType, "event"), eq(revisions.recordId, eventId)))
    .orderBy(desc(revisions.version));
}
