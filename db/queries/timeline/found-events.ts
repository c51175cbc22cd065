import { and, inArray, type SQL } from "drizzle-orm";
import { phraseTest } from "@/lib/records/folded-text";
import type { Dialect } from "../../dialect";
import { inChunks } from "../../rows/in-chunks";
import { events } from "../../schema/events";
import { searchDocs } from "../../schema/search-docs";
import type { Reader } from "../../store";
import { eventConditions } from "./event-conditions";
import type { FacetFilter } from "./facet-filter";
import { pause } from "./pause";

/** What search and counts know of an event. */
export interface FoundEvent {
  n: number;
  eventId: string;
  standing: string;
  /** Facet ids. */
  facets: number[];
}

const chunkSize = 1_000;

const columns = {
  n: searchDocs.n,
  eventId: searchDocs.eventId,
  standing: searchDocs.standing,
  facets: searchDocs.facets,
};

/** Reads events by number; in no order. Other requests run in between where there are many. */
export function readFoundEvents(db: Reader, numbers: readonly number[]): Promise<FoundEvent[]> {
  return readChunks(numbers, (chunk) =>
    db.select(columns).from(searchDocs).where(inArray(searchDocs.n, chunk)),
  );
}

/** The same by event id; what is not published is left out. */
export function readFoundEventsById(db: Reader, ids: readonly string[]): Promise<FoundEvent[]> {
  return readChunks(ids, (chunk) =>
    db.select(columns).from(searchDocs).where(inArray(searchDocs.eventId, chunk)),
  );
}

/**
 * Those of a few thousand events, named by id, that meet a filter: asked of each event, since no index serves both the ids and
 * the filter.
 */
export async function readEventsThatMeet(
  context: { db: Reader; dialect: Dialect },
  ids: readonly string[],
  { groups, phrases, rest }: FacetFilter,
): Promise<FoundEvent[]> {
  const { db } = context;
  const sets = groups.map((group) => new Set(group.ids));
  let found = (await readFoundEventsById(db, ids)).filter((event) =>
    sets.every((set) => event.facets.some((id) => set.has(id))),
  );
  if (phrases !== null && found.length > 0) {
    const isFound = phrases.length === 0 ? () => false : phraseTest(phrases);
    const bodies = await readChunks(numbersOf(found), (chunk) =>
      db
        .select({ n: searchDocs.n, body: searchDocs.body })
        .from(searchDocs)
        .where(inArray(searchDocs.n, chunk)),
    );
    const holding = new Set(numbersOf(bodies.filter(({ body }) => isFound(body))));
    found = found.filter(({ n }) => holding.has(n));
  }
  if (rest !== null && found.length > 0) {
    const meeting = new Set(await listIdsThatMeet(db, idsOf(found), eventConditions(context, rest)));
    found = found.filter(({ eventId }) => meeting.has(eventId));
  }
  return found;
}

async function listIdsThatMeet(
  db: Reader,
  ids: readonly string[],
  condition: SQL | undefined,
): Promise<string[]> {
  const rows = await inChunks(ids, (chunk) =>
    db
      .select({ id: events.id })
      .from(events)
      .where(and(inArray(events.id, chunk), condition)),
  );
  return rows.map(({ id }) => id);
}

function numbersOf(rows: readonly { n: number }[]): number[] {
  return rows.map(({ n }) => n);
}

function idsOf(found: readonly FoundEvent[]): string[] {
  return found.map(({ eventId }) => eventId);
}

async function readChunks<Key, Row>(
  keys: readonly Key[],
  read: (chunk: Key[]) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const found: Row[] = [];
  for (let start = 0; start < keys.length; start += chunkSize) {
    if (start > 0) await pause();
    for (const row of await read(keys.slice(start, start + chunkSize))) found.push(row);
  }
  return found;
}
