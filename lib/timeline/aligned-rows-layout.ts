import { alignedReachDays } from "./aligned-density";
import { round } from "./place-mark";
import type { PlacedText } from "./placed-figure";

/** Lengths of one form of the aligned rows, px. */
export interface RowsLayout {
  form: "rows" | "strips";
  widthPx: number;
  startX: number;
  endX: number;
  /** Room of the names at the left; 0 where they stand over their row. */
  namesPx: number;
  /** From the top of a row to its line, and from the line to the next row. */
  abovePx: number;
  belowPx: number;
  joinPx: number;
  /** Whether date and place share a line. */
  isOneLine: boolean;
  /** Where a day begins and ends, and its middle held inside the plot. */
  edgesOf: (offset: number) => { start: number; end: number };
  middle: (offset: number) => number;
  clamped: (px: number) => number;
}

/** Lays rows out: the targets of flags and discs, each 24 px high, share the height of a row. */
export function rowsLayout(form: "rows" | "strips", widthPx: number): RowsLayout {
  const isOneLine = form === "rows" && widthPx >= 800;
  const namesPx = form === "strips" ? 0 : isOneLine ? 212 : 132;
  // At the left of strips stand the figures of the curve, of up to three digits.
  const startX = form === "strips" ? 28 : namesPx + (isOneLine ? 16 : 8);
  const endX = widthPx - (form === "strips" ? 8 : isOneLine ? 44 : 16);
  const perDay = (endX - startX) / (2 * alignedReachDays + 1);
  const edgesOf = (offset: number) => {
    const start = startX + (offset + alignedReachDays) * perDay;
    return { start, end: start + perDay };
  };
  const clamped = (px: number) => Math.min(endX, Math.max(startX, px));
  return {
    form,
    widthPx,
    startX,
    endX,
    namesPx,
    ...(form === "strips"
      ? { abovePx: 54, belowPx: 18, joinPx: 44 }
      : { abovePx: 34, belowPx: 14, joinPx: 24 }),
    isOneLine,
    edgesOf,
    middle: (offset) => clamped(edgesOf(offset).start + perDay / 2),
    clamped,
  };
}

/** One line of grey words. */
export function quietText(text: string, x: number, y: number, anchor: PlacedText["anchor"]): PlacedText {
  return { text, after: null, x: round(x), y: round(y), anchor, tone: "quiet", isBold: false };
}
