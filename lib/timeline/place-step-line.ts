import type { WindowStep } from "../coincidence/count-by-window";
import { fullCount } from "./count-label";
import { countWord } from "./count-words";
import { round } from "./place-mark";
import type { PlacedText } from "./placed-figure";
import { textWidthPx } from "./text-width";

/** The line of counts over windows: how many have a partner at 0, 1, … days. */
export interface PlacedStepLine {
  widthPx: number;
  heightPx: number;
  /** One point for each window, of certain counts, and of the possible ones where they differ; between them it steps. */
  certain: { x: number; y: number }[];
  possible: { x: number; y: number }[] | null;
  baseY: number;
  chosen: { x: number; y: number; windowDays: number; count: number; total: number };
  startX: number;
  endX: number;
  ticks: PlacedText[];
  labels: PlacedText[];
  /** The same in words. */
  title: string;
}

const sidePx = 8;
const topPx = 22;
const linePx = 34;

/** Places the step line of the precursor counts, drawn to `widthPx`. `steps` runs from 0 days on, one a day. */
export function placeStepLine(
  steps: readonly WindowStep[],
  windowDays: number,
  widthPx: number,
): PlacedStepLine {
  const last = Math.max(1, steps.length - 1);
  const total = steps[0]?.precursor.total ?? 0;
  const baseY = topPx + linePx;
  const startX = sidePx;
  const endX = widthPx - sidePx;
  const x = (days: number) => round(startX + (days / last) * (endX - startX));
  const y = (count: number) => round(total === 0 ? baseY : baseY - (count / total) * linePx);
  const points = (counts: readonly number[]) => counts.map((count, days) => ({ x: x(days), y: y(count) }));
  const certain = steps.map((step) => step.precursor.certain);
  const possible = steps.map((step) => step.precursor.possible);
  const at = Math.min(last, Math.max(0, windowDays));
  const count = certain[at] ?? 0;
  const most = certain.at(-1) ?? 0;
  const chosen = { x: x(at), y: y(count), windowDays: at, count, total };
  const labels = labelsOf(certain, chosen, most, x, y, endX);
  return {
    widthPx,
    heightPx: baseY + 34,
    certain: points(certain),
    possible: possible.some((value, days) => value !== certain[days]) ? points(possible) : null,
    baseY,
    chosen,
    startX,
    endX,
    ticks: ticksOf(last, at, x, baseY),
    labels,
    title: `${count} of ${total} at ${at === 1 ? "1 day" : `${at} days`}; ${most} of ${total} at ${last} days (${countWord(certain[0] ?? 0)} on the same day)`,
  };
}

function labelsOf(
  certain: readonly number[],
  chosen: PlacedStepLine["chosen"],
  most: number,
  x: (days: number) => number,
  y: (count: number) => number,
  endX: number,
): PlacedText[] {
  const own = `${fullCount(chosen.count)} of ${fullCount(chosen.total)}`;
  const half = textWidthPx(own, 12, true);
  const isLeft = chosen.x + 6 + half > endX;
  const label: PlacedText = {
    text: own,
    after: null,
    x: isLeft ? chosen.x - 6 : chosen.x + 6,
    y: round(chosen.y - 6),
    anchor: isLeft ? "end" : "start",
    tone: "coincidence",
    isBold: true,
  };
  const labels = [label];
  const reached = certain.indexOf(most);
  const text =
    reached === 0 ? `${most} throughout` : `${most} from ${reached === 1 ? "1 day" : `${reached} days`} on`;
  const further: PlacedText = {
    text,
    after: null,
    x: endX,
    y: round(y(most) - 6),
    anchor: "end",
    tone: "quiet",
    isBold: false,
  };
  const start = endX - textWidthPx(text);
  const isApart = isLeft || start > chosen.x + 6 + half + 8 || Math.abs(further.y - label.y) > 14;
  if (most > chosen.count && isApart && x(reached) >= chosen.x) labels.push(further);
  return labels;
}

function ticksOf(last: number, chosen: number, x: (days: number) => number, baseY: number): PlacedText[] {
  const days = [...new Set([0, 7, 14, 21, last])].filter((day) => day <= last);
  // The last tick says "days", so it needs more room at its left.
  const kept = days.filter(
    (day) => day === chosen || Math.abs(x(day) - x(chosen)) > (day === last ? 52 : 18),
  );
  if (!kept.includes(chosen)) kept.push(chosen);
  return kept
    .sort((a, b) => a - b)
    .map((day) => ({
      text: day === last ? `${day} days` : String(day),
      after: null,
      x: day === last ? x(day) + 8 : x(day),
      y: baseY + 30,
      anchor: day === last ? "end" : "middle",
      tone: day === chosen ? "strong" : "quiet",
      isBold: day === chosen,
    }));
}
