import type { GroupedView } from "@/app/_components/timeline/grouped-view";
import { listEventPage } from "@/db/queries/timeline/list-event-page";
import { readDensity } from "@/db/queries/timeline/read-density";
import { readTimelineWindow } from "@/db/queries/timeline/read-timeline-window";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { EventFilter } from "@/lib/records/event-filter";
import type { StoredRule } from "@/lib/records/stored-rule";
import { type DaySpan, spanDays } from "@/lib/timeline/frame";
import { viewOf } from "@/lib/timeline/frame-view";
import { groupLanes } from "@/lib/timeline/group-lanes";
import { binLevel } from "@/lib/timeline/pixel-bins";
import type { WindowRuleForm } from "@/lib/timeline/place-event-window";
import type { TimelineTrack } from "@/lib/timeline/timeline-event";
import { packTimelineWindow } from "@/lib/timeline/timeline-window-wire";
import { windowSpan } from "@/lib/timeline/window-span";
import { getStore } from "../store";

/** Width for which the first windows are asked for, px: days on a wide screen; narrower ones add bins together. */
const widestPlotPx = 1084;

/** What stays the same whatever days are magnified. */
export interface GroupedPeriod extends Omit<GroupedView, "opening" | "opened"> {
  /** The day on which the latest event that fits begins at the earliest; null where none fits. */
  latestDay: CivilDay | null;
}

/** A period with many events as the page needs it: groups, density, lanes. */
export async function readGroupedPeriod({
  filter,
  period,
  rule,
  tracks,
  incomplete,
  dayOfData,
}: {
  filter: EventFilter;
  period: DaySpan;
  rule: StoredRule;
  tracks: TimelineTrack[];
  incomplete: DaySpan | null;
  dayOfData: string;
}): Promise<GroupedPeriod> {
  const store = getStore();
  const year = await readTimelineWindow(store, {
    filter,
    ...period,
    level: binLevel(widestPlotPx / spanDays(period)),
    rule: null,
    dayOfData,
  });
  const { level, bins } = await readDensity(store, { filter, ...period });
  const latest = await listEventPage(store, { filter, after: null, limit: 1, isDescending: true, dayOfData });
  return {
    period,
    latestDay: latest.events[0]?.earliestDay ?? null,
    tracks,
    lanes: groupLanes(year.groups, tracks, rule.definition.consequent.tracks),
    year: packTimelineWindow(year),
    density: { level, bins },
    form: formOf(rule),
    incomplete,
  };
}

/** The first window of the magnified days, as the script would ask for it. */
export async function readOpeningWindow(
  {
    filter,
    period,
    rule,
    dayOfData,
  }: { filter: EventFilter; period: DaySpan; rule: StoredRule; dayOfData: string },
  frame: DaySpan,
): Promise<GroupedView["opening"]> {
  const view = viewOf(frame);
  const level = binLevel(widestPlotPx / view.days);
  const span = windowSpan(view, level, period);
  return packTimelineWindow(
    await readTimelineWindow(getStore(), { filter, ...span, level, rule, dayOfData }),
  );
}

function formOf({ definition, words }: StoredRule): WindowRuleForm {
  const { windowDays, offsetDays, direction } = definition;
  return { windowDays, offsetDays, direction, words };
}
