import { and, asc, eq, exists, gte, inArray, lte, ne, sql } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { AnnouncementKind } from "@/lib/records/vocabularies";
import { announcementPlaces } from "../../schema/announcement-places";
import { announcements } from "../../schema/announcements";
import { events } from "../../schema/events";
import type { Store } from "../../store";
import type { SimilarEvent } from "./find-similar-contacts";

/**
 * Published announcements of the same kind on days that overlap, about one of these places (about any, where none is
 * named); for the warning while an announcement is typed.
 */
export function findSimilarAnnouncements(
  store: Store,
  query: {
    kind: AnnouncementKind;
    placeIds: readonly string[];
    earliestDay: CivilDay;
    latestDay: CivilDay;
    exceptId?: string;
  },
): Promise<SimilarEvent[]> {
  return store.read(async ({ db }) => {
    const aboutOne = db
      .select({ one: sql`1` })
      .from(announcementPlaces)
      .where(
        and(
          eq(announcementPlaces.eventId, events.id),
          inArray(announcementPlaces.placeId, [...query.placeIds]),
        ),
      );
    return db
      .select({ id: events.id, slug: events.slug, title: events.title, date: events.date })
      .from(events)
      .innerJoin(announcements, eq(announcements.eventId, events.id))
      .where(
        and(
          eq(events.state, "published"),
          eq(announcements.kind, query.kind),
          lte(events.earliestDay, query.latestDay),
          gte(events.latestDay, query.earliestDay),
          query.placeIds.length === 0 ? undefined : exists(aboutOne),
          query.exceptId === undefined ? undefined : ne(events.id, query.exceptId),
        ),
      )
      .orderBy(asc(events.earliestDay), asc(events.id));
  });
}
