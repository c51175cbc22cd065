import type { CivilDay } from "@/lib/dates/civil-day";
import type { EventFilter } from "@/lib/records/event-filter";
import { dayNumberOf } from "@/lib/records/event-number";
import type { StoredRule } from "@/lib/records/stored-rule";
import { binOf, levelForBins, wholeBins } from "@/lib/timeline/bin-level";
import type { DaySpan } from "@/lib/timeline/frame";
import { trackLaneId } from "@/lib/timeline/lane-ids";
import { type EventGroup, mostSingleEvents, type TimelineWindow } from "@/lib/timeline/timeline-window";
import type { Dialect } from "../../dialect";
import type { Reader, Store } from "../../store";
import { withCurrentSlugs } from "../records/with-current-slugs";
import { readWindowRule } from "../rules/read-window-rule";
import { groupsFromBins, isBinned, readBinnedFacets } from "./bin-counts";
import { addToCount, countBeginning } from "./count-events-bounded";
import { type FacetFilter, readFacetFilter } from "./facet-filter";
import { type FoundEvent, readFoundEvents } from "./found-events";
import { GroupSum } from "./group-sum";
import { matchNumbers } from "./match-numbers";
import { numberRange } from "./ordered-numbers";
import { pause } from "./pause";
import { listReachingEvents } from "./reaching-events";
import { readWindowEvents } from "./read-window-events";
import { readWindowNumbers } from "./read-window-numbers";

/** Most bins of an answer: three screens of a wide display, a bin for each 12 px. */
const mostBins = 400;

type Context = { db: Reader; dialect: Dialect };

/** What is asked of a window; the days of `filter` are left out. */
export interface WindowQuestion {
  filter: EventFilter;
  from: CivilDay;
  to: CivilDay;
  /** Level of the groups; a coarser one is taken where there would be too many. */
  level: number;
  /** Its `definition` with the reader's window; null where no rule is drawn. */
  rule: StoredRule | null;
  dayOfData: CivilDay;
}

/**
 * The events of a span of days: each of them, with their links, numbers and pairs, where few begin in it (`mostSingleEvents`),
 * and groups of bins where more do. What began before and reaches into the days is counted, and given with single events as far
 * as there is room. Groups are given for whole bins, so their days may be wider than asked for; where more than 10,000 events
 * match and bins do not know the filter, they hold the latest 10,000, and `matches` says so.
 */
export function readTimelineWindow(store: Store, question: WindowQuestion): Promise<TimelineWindow> {
  return store.read(async (context) => {
    const { from, to } = question;
    const filter = { ...(await withCurrentSlugs(context.db, question.filter)), from, to };
    const facets = await readFacetFilter(context.db, filter);
    const beginning = await countBeginning(context, filter, facets);
    await pause();
    const before = await listReachingEvents(context, facets, from);
    await pause();
    const matches = addToCount(beginning, before);
    if (!beginning.isAtLeast && beginning.count <= mostSingleEvents) {
      return { ...(await readSingle(context, question, facets, before.reaching)), matches };
    }
    const level = Math.max(question.level, levelForBins({ from, to }, mostBins));
    const span = wholeBins({ from, to }, level);
    const groups = await readGroups(context, filter, facets, { span, level });
    return { ...span, level, matches, groups, events: [], numbers: [], rule: null };
  });
}

async function readSingle(
  context: Context,
  { from, to, rule, dayOfData }: WindowQuestion,
  facets: FacetFilter,
  reaching: readonly FoundEvent[],
): Promise<Omit<TimelineWindow, "matches">> {
  const { db } = context;
  const { numbers } = await matchNumbers(context, facets, numberRange(from, to), { most: mostSingleEvents });
  const beginning = await readFoundEvents(db, numbers);
  const found = [...beginning, ...reaching.slice(0, Math.max(0, mostSingleEvents - beginning.length))];
  const events = await readWindowEvents(
    db,
    found.map(({ eventId }) => eventId),
    dayOfData,
  );
  return {
    from,
    to,
    level: null,
    groups: [],
    events,
    numbers: await readWindowNumbers(db, events),
    rule: rule === null ? null : await readWindowRule(context, rule, events, dayOfData),
  };
}

async function readGroups(
  context: Context,
  filter: EventFilter,
  facets: FacetFilter,
  { span, level }: { span: DaySpan; level: number },
): Promise<EventGroup[]> {
  if (isBinned(filter)) return groupsFromBins(context.db, filter, span, level);
  const { numbers } = await matchNumbers(context, facets, numberRange(span.from, span.to));
  const lanes = new Map((await readBinnedFacets(context.db)).map(({ id, laneId }) => [id, laneId]));
  const isShown = (laneId: string) =>
    !laneId.startsWith(trackLaneId("")) ||
    filter.tracks.length === 0 ||
    filter.tracks.some((slug) => trackLaneId(slug) === laneId);
  const groups = new GroupSum();
  for (const { n, standing, facets: borne } of await readFoundEvents(context.db, numbers)) {
    const bin = binOf(dayNumberOf(n), level);
    const own = new Set(borne.map((id) => lanes.get(id) ?? null));
    for (const laneId of own) {
      if (laneId !== null && isShown(laneId)) groups.add(laneId, bin, standing, 1);
    }
  }
  return groups.all();
}
