import type { EmbedWidget } from "./embed-widget";

/** Height of each widget with the sample data, px, at these widths of the frame; between them that of the next narrower. */
const heights: Record<EmbedWidget, readonly (readonly [leastWidthPx: number, heightPx: number])[]> = {
  timeline: [
    [960, 420],
    [640, 540],
    [0, 1580],
  ],
  aligned: [
    [960, 690],
    [640, 750],
    [0, 1270],
  ],
  coincidences: [
    [960, 220],
    [640, 300],
    [0, 450],
  ],
  latest: [
    [640, 200],
    [0, 260],
  ],
  event: [
    [960, 670],
    [640, 760],
    [0, 1130],
  ],
};

/** About how high an embed is in a frame of a width, px. A frame that cannot grow takes this and scrolls where it is too low. */
export function embedHeight(widget: EmbedWidget, widthPx: number): number {
  const found = heights[widget].find(([least]) => widthPx >= least);
  return found?.[1] ?? 640;
}
