import type TimelinesChartClass from "timelines-chart";
import { type DrawEvents, type DrawnSubject, drawnSubject } from "./drawn-page";

declare const TimelinesChart: typeof TimelinesChartClass;

/**
 * It has neither drag nor wheel of its own (a drag marks the days to zoom to), so the page gives it both, once a frame,
 * through its `zoomX`. Animations are off, in its favour. Runs in the page: it refers to nothing outside itself.
 */
const drawTimelinesChart: DrawEvents = (container, events, attach, onDrawn) => {
  const dayMs = 86_400_000;
  const lines = events.lanes.map(({ name }) => ({
    label: name,
    data: [] as { timeRange: [number, number]; val: string }[],
  }));
  events.days.forEach((day, at) => {
    const line = lines[events.laneOf[at] ?? 0];
    // It takes two segments of a line that start alike for one, so each starts at a millisecond of its own.
    const start = day * dayMs + (at % 1000);
    const end = ((events.endDays[at] ?? day) + 1) * dayMs;
    line?.data.push({ timeRange: [start, end], val: String(events.laneOf[at]) });
  });
  const groups = (["contact", "announcement"] as const).map((type) => ({
    group: type,
    data: lines.filter((_, lane) => events.lanes[lane]?.type === type),
  }));
  const shown = { from: events.opening.from, to: events.opening.to + 1 };
  const chart = new TimelinesChart(container)
    .width(container.clientWidth)
    .maxHeight(container.clientHeight)
    .useUtc(true)
    .zQualitative(true)
    .enableAnimations(false)
    .data(groups)
    .zoomX([new Date(shown.from * dayMs), new Date(shown.to * dayMs)]);
  // It draws a moment after it was asked to.
  const observer = new MutationObserver(() => {
    if (container.querySelector(".series-segment") === null) return;
    observer.disconnect();
    onDrawn();
  });
  observer.observe(container, { childList: true, subtree: true });
  return attach(container, shown, () => {
    chart.zoomX([new Date(shown.from * dayMs), new Date(shown.to * dayMs)]);
  });
};

export const timelinesChart: DrawnSubject = {
  ...drawnSubject,
  key: "timelines-chart",
  title: "timelines-chart",
  mostEvents: 100_000,
  scripts: ["timelines-chart/dist/timelines-chart.min.js"],
  styles: [],
  draw: drawTimelinesChart,
};
