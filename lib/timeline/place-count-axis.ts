import { round } from "./place-mark";
import type { PlacedRect, PlacedText } from "./placed-figure";
import { textWidthPx } from "./text-width";

/** A count with its uncertain part: certain ≤ possible ≤ total. */
export interface CountInterval {
  certain: number;
  possible: number;
  total: number;
}

/** What shuffled days give for the same count: the mean, and the counts between which 95% of the shuffles fall. */
export interface CountChance {
  expected: number;
  low: number;
  high: number;
}

/** The axis of one count from 0 to all, with the observed count on it. */
export interface PlacedCountAxis {
  widthPx: number;
  heightPx: number;
  baseY: number;
  startX: number;
  endX: number;
  ticks: { x: number; text: PlacedText | null }[];
  /** Where 95% of the shuffles fall, half a count wider at both ends; null where no chance is given. */
  band: PlacedRect | null;
  expected: { x: number; topY: number; label: PlacedText } | null;
  /** The observed count; from certain to possible where the two differ. */
  observed: { certainX: number; possibleX: number; topY: number; label: PlacedText };
  /** The same in words. */
  title: string;
}

const sidePx = 8;
const labelPx = 16;
const bandPx = 24;

/** Places the axis of a count, drawn to `widthPx`; `noun` is the plural of what is counted. */
export function placeCountAxis(
  count: CountInterval,
  chance: CountChance | null,
  noun: string,
  widthPx: number,
): PlacedCountAxis {
  const total = Math.max(1, count.total);
  const startX = sidePx;
  const endX = widthPx - sidePx;
  const baseY = labelPx + bandPx;
  const x = (value: number) => round(startX + (value / total) * (endX - startX));
  const clamped = (value: number) => Math.min(endX, Math.max(startX, x(value)));
  const certainX = x(count.certain);
  const possibleX = x(count.possible);
  return {
    widthPx,
    heightPx: baseY + 24,
    baseY,
    startX,
    endX,
    ticks: ticksOf(count, total, (endX - startX) / total, x, baseY),
    band:
      chance === null
        ? null
        : {
            x: clamped(chance.low - 0.5),
            y: labelPx,
            width: round(clamped(chance.high + 0.5) - clamped(chance.low - 0.5)),
            height: bandPx,
          },
    expected: chance === null ? null : expectedOf(chance, clamped(chance.expected), startX, endX),
    observed: {
      certainX,
      possibleX,
      topY: labelPx + 2,
      label: observedLabel(count, certainX, possibleX, endX),
    },
    title: titleOf(count, chance, noun),
  };
}

/** "3 of 6", or "2 to 3 of 6" where some pairs are only possible. */
export function intervalText({ certain, possible, total }: CountInterval): string {
  return possible > certain ? `${certain} to ${possible} of ${total}` : `${certain} of ${total}`;
}

function titleOf(count: CountInterval, chance: CountChance | null, noun: string): string {
  const observed = `${intervalText(count)} ${noun}`;
  if (chance === null) return observed;
  const range = chance.low === chance.high ? `on ${chance.low}` : `from ${chance.low} to ${chance.high}`;
  return `${observed}; by shuffled days about ${chance.expected.toFixed(1)} expected, and the middle 95% of the shuffles fall ${range}`;
}

function expectedOf(
  chance: CountChance,
  x: number,
  startX: number,
  endX: number,
): PlacedCountAxis["expected"] {
  const text = `expected by shuffled days, ${chance.expected.toFixed(1)}`;
  const half = textWidthPx(text) / 2;
  const anchor = x - half < startX ? "start" : x + half > endX ? "end" : "middle";
  return {
    x,
    topY: labelPx,
    label: {
      text,
      after: null,
      x: anchor === "start" ? startX : anchor === "end" ? endX : x,
      y: labelPx - 5,
      anchor,
      tone: "quiet",
      isBold: false,
    },
  };
}

function observedLabel(count: CountInterval, certainX: number, possibleX: number, endX: number): PlacedText {
  const text = intervalText(count);
  const isLeft = possibleX + 14 + textWidthPx(text, 12, true) > endX;
  return {
    text,
    after: null,
    x: isLeft ? certainX - 13 : possibleX + 13,
    y: labelPx + 12,
    anchor: isLeft ? "end" : "start",
    tone: "coincidence",
    isBold: true,
  };
}

/** Every count has a tick where they stand 6 px apart, and a number where there is room; the observed one always. */
function ticksOf(
  count: CountInterval,
  total: number,
  pitch: number,
  x: (value: number) => number,
  baseY: number,
): PlacedCountAxis["ticks"] {
  const tickStep = stepOf(6 / pitch);
  const labelStep = Math.max(tickStep, stepOf((textWidthPx(String(total)) + 14) / pitch));
  const roomPx = textWidthPx(String(total), 12, true) + 6;
  const strong = new Set([count.certain]);
  // The label says both ends; on the axis the second has a number where there is room for it.
  if (isApart(count.possible, strong, x, roomPx)) strong.add(count.possible);
  const values = new Set([...strong, total]);
  for (let value = 0; value <= total; value += tickStep) values.add(value);
  return [...values]
    .sort((a, b) => a - b)
    .map((value) => {
      const isStrong = strong.has(value);
      const isFree = [...strong, total].every(
        (other) => other === value || Math.abs(x(other) - x(value)) >= roomPx,
      );
      const isShown =
        isStrong || (value === total ? isApart(total, strong, x, roomPx) : value % labelStep === 0 && isFree);
      return { x: x(value), text: isShown ? tickText(value, x(value), baseY, isStrong) : null };
    });
}

function isApart(
  value: number,
  others: ReadonlySet<number>,
  x: (value: number) => number,
  roomPx: number,
): boolean {
  return [...others].every((other) => Math.abs(x(other) - x(value)) >= roomPx);
}

function tickText(value: number, x: number, baseY: number, isStrong: boolean): PlacedText {
  return {
    text: String(value),
    after: null,
    x,
    y: baseY + 19,
    anchor: "middle",
    tone: isStrong ? "strong" : "quiet",
    isBold: isStrong,
  };
}

/** The smallest of 1, 2, 5, 10, 20 … that is at least `least`. */
export function stepOf(least: number): number {
  let step = 1;
  while (step < least) step = String(step).startsWith("2") ? step * 2.5 : step * 2;
  return step;
}
