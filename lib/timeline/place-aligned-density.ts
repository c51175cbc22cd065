import { type AlignedDensity, alignedReachDays } from "./aligned-density";
import { stepOf } from "./place-count-axis";
import { round } from "./place-mark";
import type { PlacedDensity, PlacedPoint } from "./placed-aligned";
import type { PlacedText } from "./placed-figure";
import { textWidthPx } from "./text-width";

/** Where a day begins and ends along the time. */
export interface DayEdges {
  start: number;
  end: number;
}

/** The room of a density: `base` is its zero line across the time, `length` how far the largest value stands from it. */
export interface DensityRoom {
  edgesOf: (offset: number) => DayEdges;
  base: number;
  lengthPx: number;
  /** Across: values grow upwards; turned: to the right. */
  orientation: "across" | "turned";
}

export const observedWords = "observed";
export const chanceWords = "where 95% of shuffles fall";

const keyPx = 18;

/** Places the curve and its band; `captions` are the words of the axis of values and of the keys. */
export function placeAlignedDensity(density: AlignedDensity, room: DensityRoom): PlacedDensity {
  const { edgesOf, base, lengthPx, orientation } = room;
  const isAcross = orientation === "across";
  const values = [...density.observed, ...(density.chance?.high ?? [])];
  // A little room over the largest value, so that the band does not end where the figure does.
  const most = 1.1 * Math.max(1, ...values);
  const step = stepOf(most / 3);
  const top = Math.ceil(most / step) * step;
  const across = (value: number) => round(base + ((isAcross ? -1 : 1) * value * lengthPx) / top);
  const point = (along: number, value: number): PlacedPoint =>
    isAcross ? { x: round(along), y: across(value) } : { x: across(value), y: round(along) };
  const first = edgesOf(-alignedReachDays).start;
  const last = edgesOf(alignedReachDays).end;
  const steps: number[] = [];
  for (let value = 0; value <= top; value += step) steps.push(value);
  const line = (value: number) => {
    const [from, to] = [point(first, value), point(last, value)];
    return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  };
  // On a phone the room is too narrow for more than the first and the last number.
  const named = isAcross ? steps : [0, top];
  return {
    base: line(0),
    grid: steps.slice(1).map(line),
    curve: stepped(density.observed, edgesOf, point),
    band:
      density.chance === null
        ? null
        : [
            ...stepped(density.chance.high, edgesOf, point),
            ...stepped(density.chance.low, edgesOf, point).reverse(),
          ],
    captions: named.map((value) => valueCaption(value, point(first, value), isAcross)),
    keys: { curve: { x1: 0, y1: 0, x2: 0, y2: 0 }, band: null },
  };
}

/** Gives the density its keys, from `x` on, at the baseline `y`; under each other where `maxPx` is too narrow. */
export function withDensityKeys(
  density: PlacedDensity,
  { x, y, maxPx }: { x: number; y: number; maxPx: number },
): PlacedDensity {
  const observedPx = keyPx + 6 + textWidthPx(observedWords, 12, true);
  const chancePx = keyPx + 6 + textWidthPx(chanceWords);
  const isOneLine = observedPx + 24 + chancePx <= maxPx;
  const second = isOneLine ? { x: x + observedPx + 24, y } : { x, y: y + 16 };
  const observed = keyText(observedWords, x, y, "announce");
  const chance = keyText(chanceWords, second.x, second.y, "quiet");
  const hasBand = density.band !== null;
  return {
    ...density,
    captions: [...density.captions, observed, ...(hasBand ? [chance] : [])],
    keys: {
      curve: { x1: x, y1: y - 4, x2: x + keyPx, y2: y - 4 },
      band: hasBand ? { x: second.x, y: second.y - 10, width: keyPx, height: 12 } : null,
    },
  };
}

function keyText(text: string, x: number, y: number, tone: PlacedText["tone"]): PlacedText {
  return { text, after: null, x: x + keyPx + 6, y, anchor: "start", tone, isBold: tone === "announce" };
}

function valueCaption(value: number, at: PlacedPoint, isAcross: boolean): PlacedText {
  return {
    text: String(value),
    after: null,
    x: isAcross ? at.x - 8 : at.x,
    y: isAcross ? at.y + 4 : at.y - 6,
    anchor: isAcross ? "end" : "middle",
    tone: "quiet",
    isBold: false,
  };
}

function stepped(
  values: readonly number[],
  edgesOf: (offset: number) => DayEdges,
  point: (along: number, value: number) => PlacedPoint,
): PlacedPoint[] {
  return values.flatMap((value, at) => {
    const { start, end } = edgesOf(at - alignedReachDays);
    return [point(start, value), point(end, value)];
  });
}
