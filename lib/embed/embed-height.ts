import type { EmbedWidget } from "./embed-widget";

/** Height of each widget with the sample data, px, at these widths of the frame; between them that of the next narrower. */
const heights: Record<EmbedWidget, readonly (readonly [leastWidthPx: number, heightPx: number])[]> = {
  timeline: [
    [960, 450],
    [640, 570],
    [0, 1340],
  ],
  aligned: [
    [960, 700],
    [640, 770],
    [0, 1350],
  ],
  coincidences: [
    [960, 240],
    [640, 310],
    [0, 530],
  ],
  latest: [
    [640, 310],
    [0, 500],
  ],
  event: [
    [960, 720],
    [640, 810],
    [0, 1170],
  ],
};

/** About how high an embed is in a frame of a width, px, where nobody can look at what it shows. */
export function embedHeight(widget: EmbedWidget, widthPx: number): number {
  const found = heights[widget].find(([least]) => widthPx >= least);
  return found?.[1] ?? 640;
}
