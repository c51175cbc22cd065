import type { CivilDay } from "@/lib/dates/civil-day";
import type { EventFilter } from "@/lib/records/event-filter";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import type { Dialect } from "../../dialect";
import type { Reader, Store } from "../../store";
import { withCurrentSlugs } from "../records/with-current-slugs";
import { type FacetFilter, readFacetFilter } from "./facet-filter";
import { readFoundEvents } from "./found-events";
import { matchNumbers } from "./match-numbers";
import { type NumberRange, numberRange } from "./ordered-numbers";
import { listReachingEvents } from "./reaching-events";
import { readWindowEvents } from "./read-window-events";

/** A page of events; `next` is the `after` of the page that follows, null at the end. */
export interface EventPage {
  events: TimelineEvent[];
  next: number | null;
}

export interface EventPageQuestion {
  filter: EventFilter;
  /** `next` of the page before; null for the first. */
  after: number | null;
  limit: number;
  /** Latest first. */
  isDescending: boolean;
  dayOfData: CivilDay;
}

/**
 * The published events that a filter selects, a page of them, by earliest day. Each page is found from where the one before
 * ended, so the last costs no more than the first.
 */
export function listEventPage(store: Store, question: EventPageQuestion): Promise<EventPage> {
  return store.read(async (context) => {
    const { numbers, next } = await matchFilter(context, question);
    return { events: await readInOrder(context.db, numbers, question.dayOfData), next };
  });
}

/** A page of what meets a facet filter in a range, with what reaches into it from before (latest first). */
export async function readPage(
  context: { db: Reader; dialect: Dialect },
  facets: FacetFilter,
  asked: Omit<EventPageQuestion, "filter"> & NumberRange & { reaching: readonly number[] },
): Promise<EventPage> {
  const { numbers, next } = await matchPage(context, facets, asked);
  return { events: await readInOrder(context.db, numbers, asked.dayOfData), next };
}

/** As `listEventPage`, the ids of the events alone. */
export function listEventIdPage(
  store: Store,
  question: Omit<EventPageQuestion, "dayOfData">,
): Promise<{ ids: string[]; next: number | null }> {
  return store.read(async (context) => {
    const { numbers, next } = await matchFilter(context, question);
    const ids = new Map(
      (await readFoundEvents(context.db, numbers)).map((found) => [found.n, found.eventId]),
    );
    return { ids: numbers.map((n) => ids.get(n)).filter((id) => id !== undefined), next };
  });
}

type PageContext = { db: Reader; dialect: Dialect };

/** The numbers of a page of what a filter selects. */
async function matchFilter(
  context: PageContext,
  question: Omit<EventPageQuestion, "dayOfData">,
): Promise<NumberPage> {
  const filter = await withCurrentSlugs(context.db, question.filter);
  const facets = await readFacetFilter(context.db, filter);
  const reaching =
    filter.from === null
      ? []
      : (await listReachingEvents(context, facets, filter.from)).reaching.map(({ n }) => n);
  return matchPage(context, facets, { ...question, ...numberRange(filter.from, filter.to), reaching });
}

interface NumberPage {
  numbers: number[];
  next: number | null;
}

async function matchPage(
  context: PageContext,
  facets: FacetFilter,
  asked: Omit<EventPageQuestion, "filter" | "dayOfData"> & NumberRange & { reaching: readonly number[] },
): Promise<NumberPage> {
  const { after, limit, isDescending, reaching } = asked;
  const isOnPage = (n: number) => after === null || (isDescending ? n < after : n > after);
  const range = isDescending
    ? { from: asked.from, before: Math.min(asked.before, after ?? asked.before) }
    : { from: Math.max(asked.from, after === null ? asked.from : after + 1), before: asked.before };
  const found = await matchNumbers(context, facets, range, { most: limit, isEarliestFirst: !isDescending });
  // What reaches in began before the range: it comes after all of it, or before.
  const earlier = reaching.filter(isOnPage);
  const all = isDescending ? [...found.numbers, ...earlier] : [...earlier.reverse(), ...found.numbers];
  const numbers = all.slice(0, limit);
  const isLast = !found.isMore && all.length <= limit;
  return { numbers, next: isLast ? null : (numbers.at(-1) ?? null) };
}

async function readInOrder(
  db: Reader,
  numbers: readonly number[],
  dayOfData: CivilDay,
): Promise<TimelineEvent[]> {
  const place = new Map(numbers.map((n, at) => [n, at]));
  const found = await readFoundEvents(db, numbers);
  const places = new Map(found.map(({ n, eventId }) => [eventId, place.get(n) ?? 0]));
  const events = await readWindowEvents(db, [...places.keys()], dayOfData);
  return events.sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}
