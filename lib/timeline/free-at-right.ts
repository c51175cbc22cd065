import type { Lane } from "./arrange-lanes";
import type { MarkContext } from "./lane-marks";
import { type FlagLayout, flagOverflow } from "./place-flags";

const mostFreeShare = 0.22;
/** Days after names are worth less room than the names. */
const mostFreeForDaysShare = 0.12;

/**
 * What a figure keeps free at its right, px: at least `leastPx`, and as much more as the boxes and names of the last flags need.
 * Room made there moves the flags less than it moves the edge, so it is asked for again until they fit.
 */
export function freeAtRight(
  lane: Lane,
  hanging: FlagLayout,
  leastPx: number,
  contextAt: (freePx: number) => MarkContext,
): number {
  const roomFor = (layout: FlagLayout) => {
    const mostPx = layout.endPx * mostFreeShare;
    let freePx = leastPx;
    for (let tries = 0; tries < 5 && freePx < mostPx; tries += 1) {
      const overflowPx = flagOverflow(lane, layout, contextAt(freePx));
      if (overflowPx <= 0) break;
      freePx = Math.min(mostPx, Math.ceil(freePx + overflowPx + 2));
    }
    return freePx;
  };
  const wholePx = roomFor(hanging);
  if (hanging.after !== "day" || wholePx <= hanging.endPx * mostFreeForDaysShare) return wholePx;
  return roomFor({ ...hanging, after: null });
}
