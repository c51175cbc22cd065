import type { DateWords } from "@/lib/dates/date-words";
import type { FigureNumber } from "@/lib/timeline/figure-input";
import { summarise } from "@/lib/timeline/summarise";
import { summariseGroups } from "@/lib/timeline/summarise-groups";
import { unpackTimelineWindow } from "@/lib/timeline/timeline-window-wire";
import type { TimelineView } from "./timeline-view";

/** The figure in words: its events where they are few, else their counts, and in both the rule. */
export function summaryOf(
  view: TimelineView,
  numbers: ReadonlyMap<string, FigureNumber>,
  dates?: DateWords,
): string[] {
  const { events, grouped, matches, period, evaluation } = view;
  const words = summarise({ events, from: period.from, to: period.to, evaluation, numbers, dates });
  if (grouped === null) return words;
  const counts = summariseGroups({
    period,
    matches,
    lanes: grouped.lanes,
    groups: unpackTimelineWindow(grouped.year).groups,
    density: grouped.density,
  });
  return [...counts, ...words.slice(-1)];
}
