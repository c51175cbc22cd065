import { and, asc, desc, eq } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { OutsideCountDetail } from "@/lib/records/event-detail";
import { contactTracks } from "../../schema/contact-tracks";
import { events } from "../../schema/events";
import { outsideCounts } from "../../schema/outside-counts";
import { sources } from "../../schema/sources";
import type { Reader } from "../../store";

/** A number that somebody gave a contact, with the contact. */
export interface OutsideCountRow extends Pick<OutsideCountDetail, "count" | "what" | "countedBy"> {
  id: string;
  event: { id: string; slug: string; title: string; date: string };
  /** The last day on which the contact can have begun. */
  latestStartDay: CivilDay;
  source: { publisher: string; url: string | null } | null;
}

/** The numbers that others gave the contacts of a track, the latest contacts first, at most `most`. */
export function listOutsideCounts(
  db: Reader,
  { trackId, most }: { trackId: string; most: number },
): Promise<OutsideCountRow[]> {
  return selectOutsideCounts(db)
    .innerJoin(
      contactTracks,
      and(eq(contactTracks.eventId, outsideCounts.eventId), eq(contactTracks.trackId, trackId)),
    )
    .orderBy(desc(events.earliestDay), asc(outsideCounts.eventId), asc(outsideCounts.position))
    .limit(most);
}

/** The numbers that others gave one contact, in the order of the record. */
export function listOutsideCountsOf(db: Reader, eventId: string): Promise<OutsideCountRow[]> {
  return selectOutsideCounts(db)
    .where(eq(outsideCounts.eventId, eventId))
    .orderBy(asc(outsideCounts.position));
}

function selectOutsideCounts(db: Reader) {
  return db
    .select({
      id: outsideCounts.id,
      count: outsideCounts.count,
      what: outsideCounts.what,
      countedBy: outsideCounts.countedBy,
      event: { id: events.id, slug: events.slug, title: events.title, date: events.date },
      latestStartDay: events.latestStartDay,
      source: { publisher: sources.publisher, url: sources.url },
    })
    .from(outsideCounts)
    .innerJoin(events, and(eq(events.id, outsideCounts.eventId), eq(events.state, "published")))
    .leftJoin(sources, eq(sources.id, outsideCounts.sourceId));
}
