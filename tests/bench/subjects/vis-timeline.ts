import type * as VisTimeline from "vis-timeline/standalone";
import { type DrawEvents, type DrawnSubject, drawnSubject } from "./drawn-page";

declare const vis: typeof VisTimeline;

/**
 * Its own defaults, but for the key of the wheel and, where the container has one, the height. Runs in the page: it refers
 * to nothing outside itself.
 */
const drawVisTimeline: DrawEvents = (container, events, _attach, onDrawn) => {
  const dayMs = 86_400_000;
  const items = events.days.map((day, id) => {
    const lane = events.laneOf[id] ?? 0;
    const endDay = events.endDays[id] ?? day;
    const base = { id, group: lane, content: String(id), start: new Date(day * dayMs) };
    if (endDay === day) return { ...base, type: "point" as const };
    return { ...base, type: "range" as const, end: new Date((endDay + 1) * dayMs) };
  });
  const groups = events.lanes.map(({ name }, id) => ({ id, content: name }));
  const timeline = new vis.Timeline(container, items, groups, {
    start: new Date(events.opening.from * dayMs),
    end: new Date((events.opening.to + 1) * dayMs),
    ...(container.clientHeight > 0 ? { height: container.clientHeight, verticalScroll: true } : {}),
    zoomKey: "ctrlKey",
    onInitialDrawComplete: onDrawn,
  });
  return {
    show: (from, to) => {
      timeline.setWindow(new Date(from * dayMs), new Date(to * dayMs), { animation: false });
    },
    days: () => {
      const { start, end } = timeline.getWindow();
      return (end.getTime() - start.getTime()) / dayMs;
    },
  };
};

/** As high as its lanes need, which is its default: all events in view are drawn, as in ours. */
export const visTimeline: DrawnSubject = {
  ...drawnSubject,
  key: "vis",
  title: "vis-timeline",
  isTall: true,
  mostEvents: 100_000,
  surfaceSelector: ".vis-panel.vis-center",
  scripts: ["vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"],
  styles: ["vis-timeline/styles/vis-timeline-graph2d.min.css"],
  draw: drawVisTimeline,
};

/** As high as the other pages, scrolling: only the lanes that fit are drawn. */
export const visTimelineFixed: DrawnSubject = {
  ...visTimeline,
  key: "vis-fixed",
  title: "vis-timeline, 640 px high",
  isTall: false,
};
