import { dayNumber, daysBetween } from "../dates/civil-day";
import type { DateWords } from "../dates/date-words";
import type { FigureInput, FigureShape } from "./figure-input";
import { round, roundRect } from "./place-mark";
import type { PlacedRect, PlacedText, PlacedTick } from "./placed-figure";
import { scaleTicks } from "./scale-ticks";
import { clampToPlot, type TimeScale, timeScale } from "./time-scale";
import { monthTicks, type TimeTick, weekTicks } from "./time-ticks";

/**
 * px a day: a year is long enough to scroll through, a month about as long as a screen; a frame that stands in an article is less long.
 */
const pxPerDay: Record<FigureShape, number> = { year: 3.1, embed: 2.4, event: 10, days: 18 };
/** A record of many years is not scrolled through month by month: it is drawn so long at most, while a day keeps this. */
const mostLengthPx = 6_000;
const leastPxPerDay = 0.4;
const leastMonthPx = 30;

/** Where the time of a turned figure begins, px from its top. */
export const turnedTopPx = 22;

/** Time that runs down. Throws RangeError where the period ends before it starts. */
export function turnedScale({ from, to, shape }: FigureInput): TimeScale {
  const days = daysBetween(from, to) + 1;
  const lengthPx = Math.min(days * pxPerDay[shape], Math.max(mostLengthPx, days * leastPxPerDay));
  return timeScale(from, to, turnedTopPx, turnedTopPx + lengthPx);
}

/** Lines across the figure at its months, weeks or years, with their names at the left. */
export function turnedGrid(
  input: FigureInput,
  scale: TimeScale,
): { ticks: PlacedTick[]; captions: PlacedText[] } {
  const marked = input.shape === "days" ? weekTicks(scale, input.dates) : monthsOrYears(scale, input.dates);
  const ticks = marked.map(({ px, isMonthStart }) => ({
    line: { x1: 0, y1: round(px), x2: input.widthPx, y2: round(px) },
    isStrong: input.shape !== "year" && isMonthStart,
  }));
  const captions = marked.flatMap((tick): PlacedText[] => {
    if (tick.label === null) return [];
    const [, month = tick.label, year] = /^(.+) (\d{4})$/.exec(tick.label) ?? [];
    const isDays = input.shape === "days";
    const lines = isDays || year === undefined ? [tick.label] : [month, year];
    return lines.map((text, at) => quietCaption(text, tick.px + 14 + at * 14));
  });
  // The name of a month that only begins there would stand under the figure.
  const endPx = round(scale.endPx) + 6;
  return { ticks, captions: captions.filter(({ y }) => y <= endPx) };
}

/** The hatched days of a figure whose time runs down. */
export function incompleteDown(
  { incomplete = null, widthPx }: FigureInput,
  scale: TimeScale,
): PlacedRect | null {
  if (incomplete === null) return null;
  const start = clampToPlot(scale, scale.at(dayNumber(incomplete.from)));
  const end = clampToPlot(scale, scale.at(dayNumber(incomplete.to) + 1));
  return end <= start ? null : roundRect({ x: 0, y: start, width: widthPx, height: end - start });
}

function quietCaption(text: string, y: number): PlacedText {
  return { text, after: null, x: 0, y: round(y), anchor: "start", tone: "quiet", isBold: false };
}

/** A line a month where its name has room, else fewer, down to years. */
function monthsOrYears(
  scale: TimeScale,
  dates?: DateWords,
): Pick<TimeTick, "px" | "label" | "isMonthStart">[] {
  if (scale.pxPerDay * 30 >= leastMonthPx) {
    return monthTicks({ ...scale, pxPerDay: Math.max(scale.pxPerDay, 3) }, true, dates);
  }
  return scaleTicks(scale.firstDay, scale.lastDay, scale.pxPerDay).map(({ day, label }) => ({
    px: scale.at(day),
    label,
    isMonthStart: true,
  }));
}
