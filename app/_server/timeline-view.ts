import { countEvents } from "@/db/queries/count-events";
import { findRecordedDays } from "@/db/queries/find-recorded-days";
import { findRule } from "@/db/queries/find-rule";
import { listFilterOptions } from "@/db/queries/list-filter-options";
import { listRules } from "@/db/queries/list-rules";
import { listSeriesNumbers, type SeriesNumber } from "@/db/queries/list-series-numbers";
import { listTimelineEvents } from "@/db/queries/list-timeline-events";
import { dayNumber } from "@/lib/dates/civil-day";
import { NotFoundError } from "@/lib/errors";
import { everyEvent } from "@/lib/records/event-filter";
import type { StoredRule } from "@/lib/records/stored-rule";
import type { AddressParameters, ViewFault } from "@/lib/timeline/address-reader";
import type { FilterOptions } from "@/lib/timeline/filter-options";
import { type DaySpan, frameAt, openingFrame, spanDays } from "@/lib/timeline/frame";
import { pagePeriod } from "@/lib/timeline/page-period";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import type { Named, TimelineEvent } from "@/lib/timeline/timeline-event";
import {
  defaultViewState,
  eventFilterOf,
  formatViewState,
  parseViewState,
  type ViewState,
} from "@/lib/timeline/view-state";
import { readEvaluation } from "./read-evaluation";
import { remember } from "./remember";
import { getStore } from "./store";
import { dayOfData } from "./today";

/** All that the timeline shows: page, embed and images are made from it. */
export interface TimelineView {
  state: ViewState;
  faults: ViewFault[];
  /** The days shown, both included. */
  period: DaySpan;
  /** The magnified days. */
  frame: DaySpan;
  events: TimelineEvent[];
  /** Number of all published events. */
  total: number;
  options: FilterOptions;
  rules: Named[];
  evaluation: RuleEvaluation;
  numbers: ReadonlyMap<string, SeriesNumber>;
}

/** About what an event takes in memory, in bytes. */
const bytesPerEvent = 1_500;

/** Reads what an address asks for; what cannot be read is left at its default and named in `faults`. */
export async function readTimelineView(parameters: AddressParameters): Promise<TimelineView> {
  const { state, faults } = parseViewState(parameters);
  // Neither the order and length of the table nor what is open changes what is read.
  const { filter, rule, windowDays } = state;
  const question = formatViewState({ ...defaultViewState, filter, rule, windowDays });
  const { ruleFaults, ...data } = await remember(
    `timeline ${question}`,
    () => readData(state),
    ({ events }) => bytesPerEvent * (events.length + 100),
  );
  return {
    ...data,
    state,
    faults: [...faults, ...ruleFaults, ...unknownNames(state, data.options)],
    frame: frameOf(state, data.period, data.evaluation),
  };
}

/** Names in the address that nothing published bears: a filter by one selects nothing, and the reader should learn why. */
function unknownNames({ filter }: ViewState, options: FilterOptions): ViewFault[] {
  const asked: [parameter: string, slugs: readonly string[], known: readonly Named[]][] = [
    ["track", filter.tracks, options.tracks],
    ["party", filter.parties, options.parties],
    ["person", filter.people, options.people],
    ["place", filter.places, options.places],
    ["topic", filter.topics, options.topics],
  ];
  return asked.flatMap(([parameter, slugs, known]) =>
    slugs
      .filter((slug) => !known.some((record) => record.slug === slug))
      .map((slug) => ({ parameter, message: `No published event names the ${parameter} “${slug}”.` })),
  );
}

async function readRule(slug: string | null): Promise<{ rule: StoredRule; ruleFaults: ViewFault[] }> {
  try {
    return { rule: await findRule(getStore(), slug), ruleFaults: [] };
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    const message = `There is no rule “${slug}”.`;
    return { rule: await findRule(getStore(), null), ruleFaults: [{ parameter: "rule", message }] };
  }
}

type TimelineData = Omit<TimelineView, "state" | "faults" | "frame"> & { ruleFaults: ViewFault[] };

async function readData(state: ViewState): Promise<TimelineData> {
  const store = getStore();
  const { rule, ruleFaults } = await readRule(state.rule);
  const today = dayOfData();
  const period = pagePeriod({
    asked: state.filter,
    rule: rule.definition,
    recorded: await findRecordedDays(store, { dayOfData: today }),
    dayOfData: today,
  });
  return {
    period,
    events: await listTimelineEvents(store, { ...eventFilterOf(state), ...period }, { dayOfData: today }),
    total: await countEvents(store, everyEvent),
    options: await listFilterOptions(store),
    rules: await listRules(store),
    evaluation: await readEvaluation(rule, state.windowDays),
    ruleFaults,
    numbers: await listSeriesNumbers(store),
  };
}

/** The frame of the address, kept inside the period; else round the latest contact of the rule in it. */
function frameOf(state: ViewState, period: DaySpan, { consequents }: RuleEvaluation): DaySpan {
  if (state.frame !== null) return frameAt(dayNumber(state.frame.from), spanDays(state.frame), period);
  const latest = consequents.findLast((event) => event.earliestDay <= period.to);
  return openingFrame(latest?.earliestDay ?? null, period);
}
