import { type DrawEvents, type DrawnSubject, drawnSubject } from "./drawn-page";

/**
 * At most one arc a lane and pixel, where at least one event falls: counts summed by day make the cost of a frame one of
 * lanes and pixels, not of events. Runs in the page: it refers to nothing outside itself.
 */
const drawLaneCanvas: DrawEvents = (container, events, attach, onDrawn) => {
  const { lanes } = events;
  const canvas = document.createElement("canvas");
  canvas.width = container.clientWidth;
  canvas.height = container.clientHeight;
  container.append(canvas);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("The browser draws no canvas.");
  const laneHeightPx = canvas.height / lanes.length;
  const hues = lanes.map(({ type }) => (type === "contact" ? "#1f4e79" : "#8c2f1b"));
  const shown = { from: events.opening.from, to: events.opening.to + 1 };

  /** By lane: how many events lie before each day of the record. */
  const length = events.to - events.from + 2;
  const before = lanes.map(() => new Uint32Array(length));
  events.days.forEach((day, at) => {
    const counts = before[events.laneOf[at] ?? 0];
    const next = day - events.from + 1;
    if (counts !== undefined) counts[next] = (counts[next] ?? 0) + 1;
  });
  for (const counts of before) {
    for (let day = 1; day < length; day += 1) counts[day] = (counts[day] ?? 0) + (counts[day - 1] ?? 0);
  }

  const draw = () => {
    const daysPerPx = (shown.to - shown.from) / canvas.width;
    const indexAt = (x: number): number =>
      Math.min(length - 1, Math.max(0, Math.ceil(shown.from + x * daysPerPx - 0.5 - events.from)));
    context.clearRect(0, 0, canvas.width, canvas.height);
    before.forEach((counts, lane) => {
      context.fillStyle = hues[lane] ?? "#000";
      let last = counts[indexAt(0)] ?? 0;
      for (let x = 0; x < canvas.width; x += 1) {
        const next = counts[indexAt(x + 1)] ?? 0;
        if (next > last) {
          context.beginPath();
          context.arc(x + 0.5, (lane + 0.5) * laneHeightPx, 7, 0, 2 * Math.PI);
          context.fill();
        }
        last = next;
      }
    });
  };
  draw();
  onDrawn();
  return attach(container, shown, draw);
};

/** The reference for the ratio of the goals. */
export const laneCanvas: DrawnSubject = {
  ...drawnSubject,
  key: "lane-canvas",
  title: "Canvas, one mark a lane and pixel",
  mostEvents: Number.POSITIVE_INFINITY,
  scripts: [],
  styles: [],
  draw: drawLaneCanvas,
};
