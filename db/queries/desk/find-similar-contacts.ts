import { and, asc, countDistinct, eq, gte, inArray, lte, ne } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import { contacts } from "../../schema/contacts";
import { events } from "../../schema/events";
import { participations } from "../../schema/participations";
import type { Store } from "../../store";

/** A stored event that may be the one that is being typed. */
export interface SimilarEvent {
  id: string;
  slug: string;
  title: string;
  /** EDTF. */
  date: string;
}

/**
 * Published contacts on days that overlap, between at least two of these people (or with the one, where only one is named
 * so far); for the warning while a contact is typed. None without people.
 */
export function findSimilarContacts(
  store: Store,
  query: { personIds: readonly string[]; earliestDay: CivilDay; latestDay: CivilDay; exceptId?: string },
): Promise<SimilarEvent[]> {
  const personIds = [...new Set(query.personIds)];
  return store.read(async ({ db }) => {
    if (personIds.length === 0) return [];
    return db
      .select({ id: events.id, slug: events.slug, title: events.title, date: events.date })
      .from(events)
      .innerJoin(contacts, eq(contacts.eventId, events.id))
      .innerJoin(participations, eq(participations.eventId, events.id))
      .where(
        and(
          eq(events.state, "published"),
          lte(events.earliestDay, query.latestDay),
          gte(events.latestDay, query.earliestDay),
          inArray(participations.personId, personIds),
          query.exceptId === undefined ? undefined : ne(events.id, query.exceptId),
        ),
      )
      .groupBy(events.id, events.slug, events.title, events.date, events.earliestDay)
      .having(gte(countDistinct(participations.personId), Math.min(2, personIds.length)))
      .orderBy(asc(events.earliestDay), asc(events.id));
  });
}
