import { and, eq, isNull, ne, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { contacts } from "../../schema/contacts";
import { participations } from "../../schema/participations";
import { series } from "../../schema/series";
import type { Reader } from "../../store";

const first = alias(participations, "first_principal");
const second = alias(participations, "second_principal");

/**
 * Which contact belongs to which series, whatever its status: both people are principals, for different parties, and the
 * format is that of the series where it names one. `seriesMemberEventId` is the column to narrow it by.
 */
export function selectSeriesMembers(db: Reader) {
  return db
    .select({ eventId: first.eventId, seriesId: series.id, slug: series.slug, name: series.name })
    .from(series)
    .innerJoin(first, and(eq(first.personId, series.firstPersonId), eq(first.role, "principal")))
    .innerJoin(
      second,
      and(
        eq(second.personId, series.secondPersonId),
        eq(second.role, "principal"),
        eq(second.eventId, first.eventId),
        ne(second.partyId, first.partyId),
      ),
    )
    .innerJoin(
      contacts,
      and(eq(contacts.eventId, first.eventId), or(isNull(series.format), eq(series.format, contacts.format))),
    );
}

export const seriesMemberEventId = first.eventId;
