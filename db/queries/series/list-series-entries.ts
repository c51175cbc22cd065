import { and, eq, exists, isNotNull, ne, not, notInArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { OwnCount } from "@/lib/sequence/is-counted";
import { numberSeries, type SeriesEntry } from "@/lib/sequence/number-series";
import type { NumberedContact } from "@/lib/sequence/numbered-contact";
import { contacts } from "../../schema/contacts";
import { events } from "../../schema/events";
import { participations } from "../../schema/participations";
import type { Reader } from "../../store";
import { readWindowEvents } from "../timeline/read-window-events";
import { seriesContactColumns, toSeriesContact } from "./series-contact";

const first = alias(participations, "first_principal");
const second = alias(participations, "second_principal");
const third = alias(participations, "third_principal");

/** Most contacts of a series that are numbered: more would be no series that anybody counts. */
export const mostNumbered = 5_000;

/**
 * The numbers of the held contacts of two people, in order: of a stored series, or of a pair that nobody named, whose
 * contacts have no further principal. All of them, since the last number counts the first; null where there are more than
 * `mostNumbered`.
 */
export async function listSeriesEntries(
  db: Reader,
  { personIds, format, isPairAlone }: OwnCount,
): Promise<SeriesEntry[] | null> {
  const [firstId, secondId] = personIds;
  const hasThird = exists(
    db
      .select({ one: sql`1` })
      .from(third)
      .where(
        and(
          eq(third.eventId, first.eventId),
          eq(third.role, "principal"),
          isNotNull(third.personId),
          notInArray(third.personId, [firstId, secondId]),
        ),
      ),
  );
  const rows = await db
    .select(seriesContactColumns)
    .from(first)
    .innerJoin(
      second,
      and(
        eq(second.eventId, first.eventId),
        eq(second.personId, secondId),
        eq(second.role, "principal"),
        ne(second.partyId, first.partyId),
      ),
    )
    .innerJoin(events, and(eq(events.id, first.eventId), eq(events.state, "published")))
    .innerJoin(contacts, and(eq(contacts.eventId, first.eventId), eq(contacts.status, "held")))
    .where(
      and(
        eq(first.personId, firstId),
        eq(first.role, "principal"),
        format === null ? undefined : eq(contacts.format, format),
        isPairAlone ? not(hasThird) : undefined,
      ),
    )
    .limit(mostNumbered + 1);
  if (rows.length > mostNumbered) return null;
  // Somebody who stands there for two parties is one all the same.
  const distinct = new Map(rows.map((row) => [row.id, row]));
  return numberSeries([...distinct.values()].map(toSeriesContact));
}

/** The contacts of some entries, in their order. */
export async function readNumberedContacts(
  db: Reader,
  entries: readonly SeriesEntry[],
  dayOfData: CivilDay,
): Promise<NumberedContact[]> {
  const found = await readWindowEvents(
    db,
    entries.map((entry) => entry.id),
    dayOfData,
  );
  const byId = new Map(found.map((event) => [event.id, event]));
  return entries.flatMap((entry) => {
    const event = byId.get(entry.id);
    if (event?.type !== "contact") return [];
    const { id, slug, title, date, earliestDay, latestStartDay, place } = event;
    return [{ contact: { id, slug, title, date, earliestDay, latestStartDay, place }, entry }];
  });
}
