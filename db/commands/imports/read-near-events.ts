import { and, eq, gte, inArray, lte, sql } from "drizzle-orm";
import { addDaysWithin, type CivilDay } from "@/lib/dates/civil-day";
import type { EventSummary } from "@/lib/exchange/import/import-types";
import type { Dialect } from "../../dialect";
import { inChunks } from "../../rows/in-chunks";
import { readMergedEvents } from "../../rows/merged-events";
import { announcementPlaces } from "../../schema/announcement-places";
import { announcements } from "../../schema/announcements";
import { contacts } from "../../schema/contacts";
import { events } from "../../schema/events";
import { externalIds } from "../../schema/external-ids";
import { participations } from "../../schema/participations";
import type { Reader } from "../../store";

/** Days on either side of an event's own on which another that may be the same is looked for, and the most days of one event. */
const marginDays = 1;
const mostDays = 10;
/** Events of vague dates that are looked at for one batch. */
const mostReaching = 500;

type Context = { db: Reader; dialect: Dialect };
type NearEvent = Pick<typeof events.$inferSelect, "id" | "type" | "title" | "earliestDay" | "latestDay">;

/** The published events of about the same days as these, as far as they are compared. */
export async function readNearEvents(
  context: Context,
  wanted: readonly Pick<EventSummary, "earliestDay" | "latestDay">[],
): Promise<EventSummary[]> {
  if (wanted.length === 0) return [];
  const { db } = context;
  const near = new Map<string, NearEvent>();
  for (const event of await readOfDays(db, daysAround(wanted))) near.set(event.id, event);
  for (const event of await readReaching(context, wanted)) near.set(event.id, event);
  return summarise(db, [...near.values()]);
}

function daysAround(wanted: readonly Pick<EventSummary, "earliestDay" | "latestDay">[]): Set<CivilDay> {
  const days = new Set<CivilDay>();
  for (const { earliestDay, latestDay } of wanted) {
    const last = addDaysWithin(latestDay, marginDays);
    let day = addDaysWithin(earliestDay, -marginDays);
    for (let count = 0; day <= last && count < mostDays; count += 1) {
      days.add(day);
      day = addDaysWithin(day, 1);
    }
  }
  return days;
}

const columns = {
  id: events.id,
  type: events.type,
  title: events.title,
  earliestDay: events.earliestDay,
  latestDay: events.latestDay,
};

// Read by an index that is named, the table's own columns have no types.
const reachingColumns = {
  id: sql<string>`${events.id}`,
  type: sql<NearEvent["type"]>`${events.type}`,
  title: sql<string>`${events.title}`,
  earliestDay: sql<CivilDay>`${events.earliestDay}`,
  latestDay: sql<CivilDay>`${events.latestDay}`,
};

function readOfDays(db: Reader, days: ReadonlySet<CivilDay>): Promise<NearEvent[]> {
  return inChunks(days, (chunk) =>
    db
      .select(columns)
      .from(events)
      .where(and(eq(events.state, "published"), inArray(events.earliestDay, chunk))),
  );
}

/** What began before those days and may reach into them. */
function readReaching(
  { db, dialect }: Context,
  wanted: readonly Pick<EventSummary, "earliestDay" | "latestDay">[],
): Promise<NearEvent[]> {
  const first = wanted.reduce(
    (least, { earliestDay }) => (earliestDay < least ? earliestDay : least),
    "9999",
  );
  const last = wanted.reduce((most, { latestDay }) => (latestDay > most ? latestDay : most), "");
  return (
    db
      .select(reachingColumns)
      // Of the other indexes each would read all events before the last day.
      .from(dialect.readBy(events, "events_reaching"))
      .where(
        and(
          // The condition of the index, word by word.
          sql`${events.state} = 'published' and ${events.latestDay} > ${events.earliestDay}`,
          gte(events.latestDay, first),
          lte(events.earliestDay, last),
        ),
      )
      .limit(mostReaching)
  );
}

async function summarise(db: Reader, found: readonly NearEvent[]): Promise<EventSummary[]> {
  const ids = found.map(({ id }) => id);
  const taking = await inChunks(ids, (chunk) =>
    db
      .select({
        eventId: participations.eventId,
        personId: participations.personId,
        partyId: participations.partyId,
      })
      .from(participations)
      .where(inArray(participations.eventId, chunk)),
  );
  const held = await inChunks(ids, (chunk) =>
    db.select().from(contacts).where(inArray(contacts.eventId, chunk)),
  );
  const announced = await inChunks(ids, (chunk) =>
    db.select().from(announcements).where(inArray(announcements.eventId, chunk)),
  );
  const about = await inChunks(ids, (chunk) =>
    db.select().from(announcementPlaces).where(inArray(announcementPlaces.eventId, chunk)),
  );
  const merged = new Map((await readMergedEvents(db, ids)).map(({ otherId, keptId }) => [otherId, keptId]));
  const identified = await inChunks([...ids, ...merged.keys()], (chunk) =>
    db.select().from(externalIds).where(inArray(externalIds.eventId, chunk)),
  );
  const known = identified.map((row) => ({ ...row, eventId: merged.get(row.eventId) ?? row.eventId }));
  const kinds = new Map<string, string>([
    ...held.map(({ eventId, format }) => [eventId, format] as const),
    ...announced.map(({ eventId, kind }) => [eventId, kind] as const),
  ]);
  const people = listsOf([
    ...taking.map(({ eventId, personId }) => [eventId, personId] as const),
    ...announced.map(({ eventId, announcedByPersonId }) => [eventId, announcedByPersonId] as const),
  ]);
  const parties = listsOf([
    ...taking.map(({ eventId, partyId }) => [eventId, partyId] as const),
    ...announced.map(({ eventId, announcedByPartyId }) => [eventId, announcedByPartyId] as const),
  ]);
  const places = listsOf([
    ...held.map(({ eventId, placeId }) => [eventId, placeId] as const),
    ...about.map(({ eventId, placeId }) => [eventId, placeId] as const),
  ]);
  return found.map((event) => ({
    ...event,
    kind: kinds.get(event.id) ?? "",
    personIds: people.get(event.id) ?? [],
    partyIds: parties.get(event.id) ?? [],
    placeIds: places.get(event.id) ?? [],
    externalIds: known
      .filter(({ eventId }) => eventId === event.id)
      .map(({ scheme, externalId }) => ({ scheme, id: externalId })),
  }));
}

function listsOf(pairs: readonly (readonly [eventId: string, id: string | null])[]): Map<string, string[]> {
  const lists = new Map<string, Set<string>>();
  for (const [eventId, id] of pairs) {
    if (id === null) continue;
    const list = lists.get(eventId);
    if (list) list.add(id);
    else lists.set(eventId, new Set([id]));
  }
  return new Map([...lists].map(([eventId, ids]) => [eventId, [...ids]]));
}
