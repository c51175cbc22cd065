import { type DrawEvents, type DrawnSubject, drawnSubject } from "./drawn-page";

/**
 * An arc for each event in view, drawn anew in each frame; what is not in view is found by bisection and costs nothing.
 * Runs in the page: it refers to nothing outside itself.
 */
const drawBareCanvas: DrawEvents = (container, events, attach, onDrawn) => {
  const { days, laneOf, lanes } = events;
  const canvas = document.createElement("canvas");
  canvas.width = container.clientWidth;
  canvas.height = container.clientHeight;
  container.append(canvas);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("The browser draws no canvas.");
  const laneHeightPx = canvas.height / lanes.length;
  const hues = lanes.map(({ type }) => (type === "contact" ? "#1f4e79" : "#8c2f1b"));
  const shown = { from: events.opening.from, to: events.opening.to + 1 };

  const firstFrom = (day: number): number => {
    let low = 0;
    let high = days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((days[middle] ?? 0) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const draw = () => {
    const pxPerDay = canvas.width / (shown.to - shown.from);
    context.clearRect(0, 0, canvas.width, canvas.height);
    const end = firstFrom(shown.to + 1);
    for (let at = firstFrom(shown.from - 1); at < end; at += 1) {
      const lane = laneOf[at] ?? 0;
      context.fillStyle = hues[lane] ?? "#000";
      context.beginPath();
      const x = ((days[at] ?? 0) + 0.5 - shown.from) * pxPerDay;
      context.arc(x, (lane + 0.5) * laneHeightPx, 7, 0, 2 * Math.PI);
      context.fill();
    }
  };
  draw();
  onDrawn();
  return attach(container, shown, draw);
};

/** The lower bound of naive drawing. */
export const bareCanvas: DrawnSubject = {
  ...drawnSubject,
  key: "bare-canvas",
  title: "Bare canvas, an arc an event",
  mostEvents: Number.POSITIVE_INFINITY,
  scripts: [],
  styles: [],
  draw: drawBareCanvas,
};
