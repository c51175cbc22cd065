/** Days in view, fractions allowed, days since 1970-01-01. */
export interface DayWindow {
  from: number;
  to: number;
}

/** What a drawn subject of the bench's own pages can be asked for, under the name of `stageName`. */
export interface DrawnStage {
  show: (from: number, to: number) => void;
  days: () => number;
}

export const stageName = "benchStage";

/** The plot of every page of the bench, px, as wide as our figure on the same screen. */
export const plotSize = { widthPx: 1280, heightPx: 640 };

/**
 * Moves a window by drag, and by the wheel with Ctrl, as fast as ours: it draws once a frame at most, whatever comes in.
 * Runs in the page, so it refers to nothing outside itself.
 */
export function attachMovement(surface: HTMLElement, shown: DayWindow, draw: () => void): DrawnStage {
  const wheelZoomPerPx = 0.0015;
  let isAsked = false;
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      draw();
    });
  };
  let lastX: number | null = null;
  const take = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  surface.addEventListener(
    "mousedown",
    (event) => {
      take(event);
      lastX = event.clientX;
    },
    true,
  );
  surface.addEventListener(
    "mousemove",
    (event) => {
      if (lastX === null) return;
      take(event);
      const days = ((lastX - event.clientX) * (shown.to - shown.from)) / surface.clientWidth;
      lastX = event.clientX;
      shown.from += days;
      shown.to += days;
      ask();
    },
    true,
  );
  addEventListener("mouseup", () => {
    lastX = null;
  });
  surface.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      take(event);
      const factor = Math.exp(event.deltaY * wheelZoomPerPx);
      const share = (event.clientX - surface.getBoundingClientRect().left) / surface.clientWidth;
      const middle = shown.from + share * (shown.to - shown.from);
      shown.from = middle - (middle - shown.from) * factor;
      shown.to = middle + (shown.to - middle) * factor;
      ask();
    },
    { capture: true, passive: false },
  );
  return {
    show: (from, to) => {
      shown.from = from;
      shown.to = to;
      ask();
    },
    days: () => shown.to - shown.from,
  };
}
