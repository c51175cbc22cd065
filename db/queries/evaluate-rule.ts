import { countByWindow } from "@/lib/coincidence/count-by-window";
import type { DatedEvent } from "@/lib/coincidence/dated-event";
import { evaluateCoincidence } from "@/lib/coincidence/evaluate-rule";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { EventFilter } from "@/lib/records/event-filter";
import { maxWindowDays, type RuleDefinition } from "@/lib/records/rule";
import type { StoredRule } from "@/lib/records/stored-rule";
import { datedEventOf } from "@/lib/timeline/dated-event-of";
import { ruleCoverage } from "@/lib/timeline/rule-coverage";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import type { EventDays, TimelineEvent } from "@/lib/timeline/timeline-event";
import { announcements } from "../schema/announcements";
import type { Store } from "../store";
import { readEventDays } from "./event-days";
import { listCoverages } from "./list-coverages";
import { listTimelineEvents } from "./list-timeline-events";

export type { RuleEvaluation };

/** Fewest shuffles for a figure that is published, and where the streams of random numbers start. */
const defaultShuffles = 1000;
const seed = 1;

/**
 * Runs a rule over the record: its two series, pairs, rates, the counts for every window, and the tests where coverage is
 * declared complete. `windowDays` overrides the rule's own; whole days from 0 to 30, else RangeError.
 */
export async function evaluateRule(
  store: Store,
  {
    rule,
    windowDays = rule.definition.windowDays,
    dayOfData,
    shuffles = defaultShuffles,
  }: { rule: StoredRule; windowDays?: number; dayOfData: CivilDay; shuffles?: number },
): Promise<RuleEvaluation> {
  if (windowDays > maxWindowDays) {
    throw new RangeError(`A window has at most ${maxWindowDays} days; it is ${windowDays}.`);
  }
  const { definition } = rule;
  const { direction, offsetDays } = definition;
  const antecedents = await readSeries(store, definition, "antecedent", dayOfData);
  const consequents = await readSeries(store, definition, "consequent", dayOfData);
  const coverage = ruleCoverage(
    rule,
    await listCoverages(store),
    [...antecedents.dated, ...consequents.dated],
    dayOfData,
  );
  const undatedIds = [...antecedents.undatedIds, ...consequents.undatedIds];
  if (undatedIds.length > 0) {
    // What lacks the date that the rule asks for cannot be counted, so the series is not whole, whatever was declared.
    coverage.isDeclaredComplete = false;
    coverage.reasons.push(undatedReason(undatedIds.length));
  }
  const result = evaluateCoincidence({
    antecedents: antecedents.dated,
    consequents: consequents.dated,
    direction,
    windowDays,
    offsetDays,
    observation: coverage.isDeclaredComplete ? coverage.observation : null,
    shuffles,
    seed,
  });
  return {
    rule,
    windowDays,
    antecedents: antecedents.events,
    consequents: consequents.events,
    undatedIds,
    result,
    steps: countByWindow(antecedents.dated, consequents.dated, { direction, offsetDays, maxWindowDays }),
    coverage,
  };
}

function undatedReason(count: number): string {
  return count === 1
    ? "One event of the rule lacks the date that it asks for, so no chance is given."
    : `${count} events of the rule lack the date that it asks for, so no chance is given.`;
}

/** One series of a rule: what its filter selects, dated as the rule says, inside the rule's days. */
interface RuleSeries {
  events: TimelineEvent[];
  dated: DatedEvent[];
  undatedIds: string[];
}

async function readSeries(
  store: Store,
  definition: RuleDefinition,
  side: "antecedent" | "consequent",
  dayOfData: CivilDay,
): Promise<RuleSeries> {
  const dateName = side === "antecedent" ? definition.antecedentDate : definition.consequentDate;
  const isOwnDate = dateName === "announced" || dateName === "held";
  const filter = definition[side];
  const bounds = narrowDays(filter, definition);
  // By another date than the event's own, the days are compared below: the columns that SQL compares hold the own one.
  const selected = await listTimelineEvents(
    store,
    isOwnDate ? { ...filter, ...bounds } : { ...filter, from: null, to: null },
    { dayOfData, daySelection: "start" },
  );
  const daysOf = isOwnDate ? (event: TimelineEvent) => event : await otherDates(store, dateName, dayOfData);
  const series: RuleSeries = { events: [], dated: [], undatedIds: [] };
  for (const event of selected) {
    const days = daysOf(event);
    if (days === null) {
      series.undatedIds.push(event.id);
    } else if (isWithin(days, bounds)) {
      series.events.push(event);
      series.dated.push(datedEventOf(event, days));
    }
  }
  return series;
}

type Bounds = Pick<EventFilter, "from" | "to">;

/** The days that both the series' filter and the rule allow. */
function narrowDays(filter: EventFilter, rule: Bounds): Bounds {
  const later = (a: CivilDay | null, b: CivilDay | null) => (a === null || (b !== null && b > a) ? b : a);
  const earlier = (a: CivilDay | null, b: CivilDay | null) => (a === null || (b !== null && b < a) ? b : a);
  return { from: later(filter.from, rule.from), to: earlier(filter.to, rule.to) };
}

/** Whether it may have begun on one of these days. */
function isWithin(days: EventDays, { from, to }: Bounds): boolean {
  return (to === null || days.earliestDay <= to) && (from === null || days.latestStartDay >= from);
}

/** How to find the date that a rule asks for, where it is not the event's own; null where the event lacks it. */
async function otherDates(
  store: Store,
  dateName: RuleDefinition["antecedentDate"] | RuleDefinition["consequentDate"],
  dayOfData: CivilDay,
): Promise<(event: TimelineEvent) => EventDays | null> {
  if (dateName === "madePublic") return (event) => (event.type === "contact" ? event.madePublic : null);
  if (dateName === "saidToHaveHappened") {
    return (event) => (event.type === "announcement" ? event.saidToHaveHappened : null);
  }
  const rows = await store.read(async ({ db }) =>
    db
      .select({ eventId: announcements.eventId, date: announcements.independentlyAssessed })
      .from(announcements),
  );
  const assessed = new Map(rows.map((row) => [row.eventId, readEventDays(row.date, dayOfData)]));
  return (event) => assessed.get(event.id) ?? null;
}
