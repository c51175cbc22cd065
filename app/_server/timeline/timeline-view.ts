import type { GroupedView } from "@/app/_components/timeline/grouped-view";
import { findRule } from "@/db/queries/rules/find-rule";
import { listRules } from "@/db/queries/rules/list-rules";
import { countEventsBounded } from "@/db/queries/timeline/count-events-bounded";
import { findRecordedDays } from "@/db/queries/timeline/find-recorded-days";
import { findTimelineEvent } from "@/db/queries/timeline/find-timeline-event";
import { listFilterOptions } from "@/db/queries/timeline/list-filter-options";
import { listTimelineEvents } from "@/db/queries/timeline/list-timeline-events";
import { readDrawnNumbers } from "@/db/queries/timeline/read-drawn-numbers";
import { readLoggingLag } from "@/db/queries/timeline/read-logging-lag";
import { addDays, type CivilDay, dayNumber } from "@/lib/dates/civil-day";
import { formatDayRange } from "@/lib/dates/format-edtf";
import { NotFoundError } from "@/lib/errors";
import { type EventFilter, everyEvent } from "@/lib/records/event-filter";
import type { StoredRule } from "@/lib/records/stored-rule";
import type { AddressParameters, ViewFault } from "@/lib/timeline/address-reader";
import type { NumberedIn } from "@/lib/timeline/figure-numbers";
import type { FilterOptions } from "@/lib/timeline/filter-options";
import { type DaySpan, defaultFrameDays, frameAt, openingFrame, spanDays } from "@/lib/timeline/frame";
import { pagePeriod } from "@/lib/timeline/page-period";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import type { Named, TimelineEvent } from "@/lib/timeline/timeline-event";
import type { BoundedCount } from "@/lib/timeline/timeline-window";
import {
  defaultViewState,
  eventFilterOf,
  formatViewState,
  parseViewState,
  type ViewState,
} from "@/lib/timeline/view-state";
import { readEvaluation } from "../coincidence/read-evaluation";
import { remember } from "../remember";
import { getStore } from "../store";
import { dayOfData } from "../today";
import { findUnknownNames } from "./find-unknown-names";
import { type GroupedPeriod, readGroupedPeriod, readOpeningWindow } from "./read-grouped";
import { namedBy, unknownNames } from "./unknown-names";

/** All that the timeline shows: page, embed and images are made from it. */
export interface TimelineView {
  state: ViewState;
  faults: ViewFault[];
  /** The days shown, both included. */
  period: DaySpan;
  /** The magnified days. */
  frame: DaySpan;
  /** How many events fit. */
  matches: BoundedCount;
  /** All that fit, where they are few enough to be drawn one by one; else none, and `grouped` has their groups. */
  events: TimelineEvent[];
  grouped: GroupedView | null;
  /** Number of all published events. */
  total: number;
  /** The days up to the day of the data for which reports are still coming in; null where nothing was measured. */
  incomplete: DaySpan | null;
  options: FilterOptions;
  rules: Named[];
  evaluation: RuleEvaluation;
  numbers: ReadonlyMap<string, NumberedIn>;
}

/** Up to so many events are sent and drawn one by one. */
export const mostDrawnSingly = 600;

/** About what an event, and what a page without its events, takes in memory, in bytes. */
const bytesPerEvent = 1_500;
const bytesPerPage = 400_000;

/** Reads what an address asks for; what cannot be read is left at its default and named in `faults`. */
export async function readTimelineView(parameters: AddressParameters): Promise<TimelineView> {
  const { state, faults } = parseViewState(parameters);
  // Neither the order and length of the table nor what is open changes what is read.
  const { filter, rule, windowDays } = state;
  const question = formatViewState({ ...defaultViewState, filter, rule, windowDays });
  const data = await remember(
    `timeline ${question}`,
    () => readData(state),
    ({ events }) => bytesPerEvent * events.length + bytesPerPage,
  );
  const { ruleFaults, groupedPeriod: _groups, ...shown } = data;
  const frame = frameOf(state, data);
  const isAllNamed = unknownNames(state.filter, data.options).length === 0;
  const unknown = isAllNamed ? [] : await findUnknownNames(state.filter);
  return {
    ...shown,
    state,
    faults: [...faults, ...ruleFaults, ...unknown, ...cutDays(state, data.period)],
    frame,
    grouped: await withOpening(question, state, data, frame),
  };
}

/** Says so where fewer days are shown than were asked for. */
function cutDays({ filter: { from, to } }: ViewState, period: DaySpan): ViewFault[] {
  const isCut = (from !== null && period.from > from) || (to !== null && period.to < to);
  if (!isCut) return [];
  const shown = formatDayRange(period.from, period.to);
  return [
    {
      parameter: from !== null && period.from > from ? "from" : "to",
      message: `Thirty years are shown at most; of the days asked for, these are shown: ${shown}.`,
    },
  ];
}

/** The groups of the period with the window of the magnified days. */
async function withOpening(
  question: string,
  state: ViewState,
  { groupedPeriod, period, evaluation }: Pick<TimelineData, "groupedPeriod" | "period" | "evaluation">,
  frame: DaySpan,
): Promise<GroupedView | null> {
  if (groupedPeriod === null) return null;
  const opening = await remember(
    `opening ${question} ${frame.from} ${frame.to}`,
    () =>
      readOpeningWindow(
        {
          filter: selectionOf(state, period),
          period,
          rule: evaluatedRule(evaluation),
          dayOfData: dayOfData(),
        },
        frame,
      ),
    () => bytesPerPage,
  );
  const { latestDay: _latest, ...grouped } = groupedPeriod;
  const opened =
    state.event === null
      ? null
      : await findTimelineEvent(getStore(), state.event, { dayOfData: dayOfData() });
  return { ...grouped, opening, opened };
}

/** What the address selects on the days of the page. */
export function selectionOf(state: ViewState, period: DaySpan): EventFilter {
  return { ...eventFilterOf(state), ...period };
}

/** The series of a rule about one: its contacts are numbered by it wherever they stand. */
function numberingOf({ definition }: StoredRule): string | null {
  return definition.consequent.series;
}

/** The rule with the window that the reader has taken. */
function evaluatedRule({ rule, windowDays }: RuleEvaluation): StoredRule {
  return { ...rule, definition: { ...rule.definition, windowDays } };
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

type TimelineData = Omit<TimelineView, "state" | "faults" | "frame" | "grouped"> & {
  ruleFaults: ViewFault[];
  groupedPeriod: GroupedPeriod | null;
};

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
  const filter = selectionOf(state, period);
  const matches = await countEventsBounded(store, filter);
  const isGrouped = matches.isAtLeast || matches.count > mostDrawnSingly;
  const evaluation = await readEvaluation(rule, state.windowDays);
  const options = await listFilterOptions(store, namedBy(state.filter));
  const incomplete = incompleteDays(await readLoggingLag(store), period, today);
  const events = isGrouped ? [] : await listTimelineEvents(store, filter, { dayOfData: today });
  return {
    period,
    matches,
    incomplete,
    events,
    groupedPeriod: isGrouped
      ? await readGroupedPeriod({
          filter,
          period,
          rule: evaluatedRule(evaluation),
          tracks: options.tracks,
          incomplete,
          dayOfData: today,
        })
      : null,
    total: (await countEventsBounded(store, everyEvent)).count,
    options,
    rules: await listRules(store),
    evaluation,
    ruleFaults,
    // With many events the numbers of those in view come with their window.
    numbers: isGrouped
      ? new Map()
      : await readDrawnNumbers(store, [...events, ...evaluation.consequents], numberingOf(rule)),
  };
}

/** The last days up to that of the data for which, by the measured lag, reports are still coming in. */
function incompleteDays(lag: { days: number } | null, period: DaySpan, today: CivilDay): DaySpan | null {
  if (lag === null || lag.days < 1) return null;
  const from = addDays(today, 1 - lag.days);
  if (today < period.from || from > period.to) return null;
  return { from: from < period.from ? period.from : from, to: today > period.to ? period.to : today };
}

/**
 * The frame of the address, kept inside the period; else round the latest contact of the rule in it, or, where the rule lists
 * none, up to the latest event.
 */
function frameOf(state: ViewState, { period, evaluation, groupedPeriod }: TimelineData): DaySpan {
  const latestDay = groupedPeriod?.latestDay ?? null;
  if (state.frame !== null) return frameAt(dayNumber(state.frame.from), spanDays(state.frame), period);
  if (!evaluation.isListed && latestDay !== null) {
    return frameAt(dayNumber(latestDay) + 1 - defaultFrameDays, defaultFrameDays, period);
  }
  const latest = evaluation.consequents.findLast((event) => event.earliestDay <= period.to);
  return openingFrame(latest?.earliestDay ?? null, period);
}
