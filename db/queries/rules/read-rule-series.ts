import { inArray, sql } from "drizzle-orm";
import type { DatedEvent } from "@/lib/coincidence/dated-event";
import { type DaySeries, daySeriesOf } from "@/lib/coincidence/day-series";
import type { BetweenSeries } from "@/lib/coincidence/rate-between";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { EventFilter } from "@/lib/records/event-filter";
import type { RuleSeal } from "@/lib/records/rule-seal";
import type { StoredRule } from "@/lib/records/stored-rule";
import { datedEventOf } from "@/lib/timeline/dated-event-of";
import type { EventDays, TimelineEvent } from "@/lib/timeline/timeline-event";
import { inChunks } from "../../rows/in-chunks";
import { announcements } from "../../schema/announcements";
import { events } from "../../schema/events";
import type { Store } from "../../store";
import { withCurrentSlugs } from "../records/with-current-slugs";
import type { DayBoundsAsked } from "../timeline/day-bounds";
import { eventConditions } from "../timeline/event-conditions";
import { readEventDays } from "../timeline/event-days";
import { listTimelineEvents } from "../timeline/list-timeline-events";
import { type RuleDate, readDaySeries } from "../timeline/read-day-series";
import { readBetweenSeries } from "./read-between-series";

/** Most events of one side of a rule that are listed; of more only the days are read, and how many events each has. */
export const mostListedEvents = 2_000;

/** One series of a rule, event by event: what its filter selects, dated as the rule says, inside the rule's days. */
export interface ListedSide {
  events: TimelineEvent[];
  dated: DatedEvent[];
  /** Events that lack the date that the rule asks for. */
  undated: TimelineEvent[];
}

/** Both series of a rule; of a large record by day alone. */
export type RuleSeries =
  | { isListed: true; antecedents: ListedSide; consequents: ListedSide }
  | {
      isListed: false;
      antecedents: DaySeries;
      consequents: DaySeries;
      /** The consequents with the days made public, for the direction that asks for them. */
      between: BetweenSeries | null;
      undated: number;
    };

type Side = "antecedent" | "consequent";

/** Reads what a rule selects. `mostListed` is there for tests. */
export async function readRuleSeries(
  store: Store,
  {
    rule,
    dayOfData,
    mostListed = mostListedEvents,
  }: { rule: StoredRule; dayOfData: CivilDay; mostListed?: number },
): Promise<RuleSeries> {
  const isLarge = async (side: Side) =>
    (await countUpTo(store, sqlFilter(rule, side), mostListed + 1)) > mostListed;
  const areLarge = { antecedent: await isLarge("antecedent"), consequent: await isLarge("consequent") };
  if (!areLarge.antecedent && !areLarge.consequent) {
    return {
      isListed: true,
      antecedents: await listSide(store, rule, "antecedent", dayOfData),
      consequents: await listSide(store, rule, "consequent", dayOfData),
    };
  }
  const asked = (side: Side) => ({
    filter: rule.definition[side],
    date: dateOf(rule, side),
    bounds: { ...boundsOf(rule, side), surelyFrom: rule.seal?.scoredFrom ?? null },
    dayOfData,
  });
  const daysOf = async (side: Side) => {
    if (areLarge[side]) return readDaySeries(store, asked(side));
    const { dated, undated } = await listSide(store, rule, side, dayOfData);
    return { series: daySeriesOf(dated), undated: undated.length };
  };
  const antecedents = await daysOf("antecedent");
  if (rule.definition.direction === "betweenPublicAndHeld") {
    const between = await readBetweenSeries(store, asked("consequent"));
    return {
      isListed: false,
      antecedents: antecedents.series,
      consequents: between,
      between,
      undated: antecedents.undated,
    };
  }
  const consequents = await daysOf("consequent");
  return {
    isListed: false,
    antecedents: antecedents.series,
    consequents: consequents.series,
    between: null,
    undated: antecedents.undated + consequents.undated,
  };
}

/** How many published events a filter selects, counted no further than `most`. */
export function countUpTo(store: Store, filter: EventFilter, most: number): Promise<number> {
  return store.read(async ({ db, dialect }) => {
    const present = await withCurrentSlugs(db, filter);
    const rows = await db
      .select({ one: sql`1` })
      .from(events)
      .where(eventConditions({ db, dialect }, present, "start"))
      .limit(most);
    return rows.length;
  });
}

/** The events of one side that SQL selects; by another date than the event's own, its days are compared afterwards. */
function sqlFilter(rule: StoredRule, side: Side): EventFilter {
  const bounds = isOwnDate(dateOf(rule, side)) ? boundsOf(rule, side) : { from: null, to: null };
  return { ...rule.definition[side], ...bounds };
}

async function listSide(
  store: Store,
  rule: StoredRule,
  side: Side,
  dayOfData: CivilDay,
): Promise<ListedSide> {
  const date = dateOf(rule, side);
  const bounds = boundsOf(rule, side);
  const selected = await listTimelineEvents(store, sqlFilter(rule, side), {
    dayOfData,
    daySelection: "start",
  });
  const daysOf = isOwnDate(date)
    ? (event: TimelineEvent) => event
    : await otherDates(store, date, selected, dayOfData);
  const listed: ListedSide = { events: [], dated: [], undated: [] };
  for (const event of selected) {
    const days = daysOf(event);
    if (days === null) {
      listed.undated.push(event);
    } else if (isWithin(days, bounds) && isAfterSeal(days, rule.seal)) {
      listed.events.push(event);
      listed.dated.push(datedEventOf(event, days));
    }
  }
  return listed;
}

function dateOf({ definition }: StoredRule, side: Side): RuleDate {
  return side === "antecedent" ? definition.antecedentDate : definition.consequentDate;
}

function isOwnDate(date: RuleDate): date is "announced" | "held" {
  return date === "announced" || date === "held";
}

type Bounds = Pick<DayBoundsAsked, "from" | "to">;

/** The days that both the series' filter and the rule allow. */
function boundsOf({ definition }: StoredRule, side: Side): Bounds {
  const filter = definition[side];
  const later = (a: CivilDay | null, b: CivilDay | null) => (a === null || (b !== null && b > a) ? b : a);
  const earlier = (a: CivilDay | null, b: CivilDay | null) => (a === null || (b !== null && b < a) ? b : a);
  return { from: later(filter.from, definition.from), to: earlier(filter.to, definition.to) };
}

/** Whether it may have begun on one of these days. */
function isWithin(days: EventDays, { from, to }: Bounds): boolean {
  return (to === null || days.earliestDay <= to) && (from === null || days.latestStartDay >= from);
}

/** Of a sealed rule counts only what cannot have begun before the first day that its seal allows. */
function isAfterSeal(days: EventDays, seal: RuleSeal | null): boolean {
  return seal === null || days.earliestDay >= seal.scoredFrom;
}

/** How to find the date that a rule asks for, where it is not the event's own; null where the event lacks it. */
async function otherDates(
  store: Store,
  date: Exclude<RuleDate, "announced" | "held">,
  selected: readonly TimelineEvent[],
  dayOfData: CivilDay,
): Promise<(event: TimelineEvent) => EventDays | null> {
  if (date === "madePublic") return (event) => (event.type === "contact" ? event.madePublic : null);
  if (date === "saidToHaveHappened") {
    return (event) => (event.type === "announcement" ? event.saidToHaveHappened : null);
  }
  const ids = selected.map((event) => event.id);
  const rows = await store.read(({ db }) =>
    inChunks(ids, (chunk) =>
      db
        .select({ eventId: announcements.eventId, date: announcements.independentlyAssessed })
        .from(announcements)
        .where(inArray(announcements.eventId, chunk)),
    ),
  );
  const assessed = new Map(rows.map((row) => [row.eventId, readEventDays(row.date, dayOfData)]));
  return (event) => assessed.get(event.id) ?? null;
}
