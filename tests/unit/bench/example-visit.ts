import type { FrameFigures } from "@/tests/bench/frame-figures";
import type { Outcome, Visit } from "@/tests/bench/visit";

/** Frames whose 95th percentile is this, ms. */
export function framesOf(p95Ms: number): FrameFigures {
  return { count: 100, medianMs: 16.7, p95Ms, longestMs: p95Ms };
}

/** A visit that meets every goal, but for what is given. */
export function visitWith(changes: Partial<Visit> = {}): Visit {
  return {
    drawnMs: 400,
    answersMs: 700,
    monthPan: framesOf(17),
    halfPan: framesOf(17),
    zoom: framesOf(17),
    monthDays: 31,
    halfDays: 240,
    loadTaskMs: 0,
    moveTaskMs: 0,
    pageNodes: 2_400,
    pageElements: 1_900,
    figureElements: 900,
    heapBytes: 12 * 1024 * 1024,
    loadBytes: 300_000,
    moveBytes: 40_000,
    largestAnswerBytes: 20_000,
    ...changes,
  };
}

export function measured(changes: Partial<Visit> = {}): Outcome {
  return { kind: "measured", visit: visitWith(changes), runs: 3 };
}
