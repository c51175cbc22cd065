import { formatExpected } from "./p-words";
import { stepOf } from "./place-count-axis";
import { round } from "./place-mark";
import type { PlacedRect, PlacedText } from "./placed-figure";
import { textWidthPx } from "./text-width";

/** How many have this lag: for vague dates certainly, and possibly; `expected` by chance, where chance is given. */
export interface LagTally {
  certain: number;
  possible: number;
  expected: number | null;
}

/** The lags of one series to its nearest partner, one bin a day. */
export interface LagTallies {
  total: number;
  bins: readonly (LagTally & { lagDays: number })[];
  beyond: LagTally;
  none: LagTally;
  events: readonly { id: string; lowDays: number | null; highDays: number | null }[];
}

/** The histogram: discs where they are few enough to be told apart, bars else. */
export interface PlacedLagHistogram {
  widthPx: number;
  heightPx: number;
  baseY: number;
  startX: number;
  endX: number;
  /** The window of the rule; null where the rule has none. */
  window: (PlacedRect & { label: PlacedText }) | null;
  discs: { id: string; x: number; y: number; fromX: number; toX: number; stemY: number }[];
  bars: (PlacedRect & { isPossible: boolean; title: string })[];
  /** What chance would give a bin, as points of a line; null where no chance is given. */
  curve: { x: number; y: number }[] | null;
  curveLabel: PlacedText | null;
  ticks: { x: number; text: PlacedText }[];
}

const sidePx = 16;
const topPx = 26;
const discRadiusPx = 12;
const discPitchPx = 25;
/** More events than this are drawn as bars, one a day. */
export const mostDiscs = 40;
const mostLevels = 6;
/** Discs have no scale of counts: the curve above them shows the shape, its highest point this far up. */
const curveShare = 0.8;
const leastPlotPx = 96;
const barsHeightPx = 120;

/** Places the lags from 0 on; `windowRun` is the run of lags that the rule counts (days), drawn to `widthPx`. */
export function placeLagHistogram(
  tallies: LagTallies,
  windowRun: { first: number; last: number } | null,
  widthPx: number,
): PlacedLagHistogram {
  const lastDay = lastDayOf(tallies, windowRun);
  const startX = sidePx;
  const endX = widthPx - sidePx;
  const pitch = (endX - startX) / (lastDay + 1);
  const x = (days: number) => round(startX + (days + 0.5) * pitch);
  const discs = levelDiscs(tallies, x, lastDay);
  const levels = discs === null ? 0 : Math.max(1, ...discs.map(({ level }) => level + 1));
  const areDiscs = discs !== null && levels <= mostLevels;
  const plotPx = areDiscs ? Math.max(leastPlotPx, levels * discPitchPx + 20) : barsHeightPx;
  const baseY = topPx + plotPx;
  const highest = highestOf(tallies);
  const y = (count: number) => round(baseY - (count / highest) * (plotPx - 8));
  const mostExpected = Math.max(...tallies.bins.map(({ expected }) => expected ?? 0));
  const curveY = (count: number) => round(baseY - (count / mostExpected) * plotPx * curveShare);
  const curve = mostExpected === 0 ? null : curveOf(tallies, lastDay, x, areDiscs ? curveY : y);
  return {
    widthPx,
    heightPx: baseY + 24,
    baseY,
    startX,
    endX,
    window: windowRun === null ? null : windowRect(windowRun, lastDay, startX, pitch, baseY),
    discs: areDiscs
      ? discs.map(({ level, ...disc }) => ({
          ...disc,
          y: round(baseY - 18 - level * discPitchPx),
          stemY: baseY,
        }))
      : [],
    bars: areDiscs ? [] : barsOf(tallies, lastDay, x, y, pitch, baseY),
    curve,
    curveLabel: curve === null ? null : labelOfCurve(tallies, windowRun, curve, endX),
    ticks: ticksOf(lastDay, x, pitch, baseY),
  };
}

/** The axis ends past the longest lag drawn and past the window, at a full five days. */
function lastDayOf(tallies: LagTallies, windowRun: { last: number } | null): number {
  const longest = tallies.bins.findLast(({ possible }) => possible > 0)?.lagDays ?? 0;
  const least = Math.max(longest, windowRun?.last ?? 0, 9);
  return Math.min(Math.max(tallies.bins.length - 1, 0), Math.ceil((least + 1) / 5) * 5);
}

interface LevelledDisc {
  id: string;
  x: number;
  fromX: number;
  toX: number;
  level: number;
}

/** Stacks the discs so that none touches another; null where there are too many. */
function levelDiscs(
  tallies: LagTallies,
  x: (days: number) => number,
  lastDay: number,
): LevelledDisc[] | null {
  if (tallies.total > mostDiscs) return null;
  const shown = tallies.events
    .flatMap(({ id, lowDays, highDays }) =>
      lowDays !== null && highDays !== null && lowDays <= lastDay
        ? [{ id, low: lowDays, high: Math.min(highDays, lastDay) }]
        : [],
    )
    .sort((a, b) => a.low + a.high - b.low - b.high || (a.id < b.id ? -1 : 1));
  const ends: number[] = [];
  return shown.map(({ id, low, high }) => {
    const at = (x(low) + x(high)) / 2;
    let level = ends.findIndex((end) => end <= at - discRadiusPx - 1);
    if (level === -1) level = ends.length;
    ends[level] = at + discRadiusPx + 1;
    return { id, x: round(at), fromX: x(low), toX: x(high), level };
  });
}

function highestOf(tallies: LagTallies): number {
  const highest = Math.max(
    ...tallies.bins.map(({ possible, expected }) => Math.max(possible, expected ?? 0)),
  );
  return Math.max(1, highest);
}

function barsOf(
  tallies: LagTallies,
  lastDay: number,
  x: (days: number) => number,
  y: (count: number) => number,
  pitch: number,
  baseY: number,
): PlacedLagHistogram["bars"] {
  const width = round(Math.max(1, pitch - 1));
  return tallies.bins
    .filter(({ lagDays, possible }) => lagDays <= lastDay && possible > 0)
    .flatMap(({ lagDays, certain, possible }) => {
      const title = `${lagDays} days: ${possible > certain ? `${certain} to ${possible}` : certain}`;
      const bar = (from: number, to: number, isPossible: boolean) => ({
        x: round(x(lagDays) - width / 2),
        y: y(to),
        width,
        height: round((from === 0 ? baseY : y(from)) - y(to)),
        isPossible,
        title,
      });
      return [
        ...(certain > 0 ? [bar(0, certain, false)] : []),
        ...(possible > certain ? [bar(certain, possible, true)] : []),
      ];
    });
}

function curveOf(
  tallies: LagTallies,
  lastDay: number,
  x: (days: number) => number,
  y: (count: number) => number,
): PlacedLagHistogram["curve"] {
  const points = tallies.bins.flatMap(({ lagDays, expected }) =>
    lagDays <= lastDay && expected !== null ? [{ x: x(lagDays), y: y(expected) }] : [],
  );
  return points.length < 2 ? null : points;
}

/** Says how many chance would give inside the window, over the right end of the curve. */
function labelOfCurve(
  tallies: LagTallies,
  run: { first: number; last: number } | null,
  curve: readonly { x: number; y: number }[],
  endX: number,
): PlacedText {
  const within = tallies.bins
    .filter(({ lagDays }) => run !== null && lagDays >= run.first && lagDays <= run.last)
    .reduce((sum, { expected }) => sum + (expected ?? 0), 0);
  const text = run === null ? "at random" : `at random, about ${formatExpected(within)} in the window`;
  const startX = endX - textWidthPx(text) - 8;
  const top = Math.min(...curve.filter(({ x }) => x >= startX).map(({ y }) => y));
  return { text, after: null, x: endX, y: round(top - 8), anchor: "end", tone: "quiet", isBold: false };
}

function windowRect(
  run: { first: number; last: number },
  lastDay: number,
  startX: number,
  pitch: number,
  baseY: number,
): PlacedLagHistogram["window"] {
  const last = Math.min(run.last, lastDay);
  const x = round(startX + run.first * pitch);
  const width = round((Math.max(run.first, last) - run.first + 1) * pitch);
  const text = run.first === run.last ? `counts, ${run.first}` : `counts, ${run.first} to ${run.last}`;
  return {
    x,
    y: 0,
    width,
    height: baseY,
    label: { text, after: null, x: x + 5, y: 15, anchor: "start", tone: "coincidence", isBold: true },
  };
}

function ticksOf(
  lastDay: number,
  x: (days: number) => number,
  pitch: number,
  baseY: number,
): PlacedLagHistogram["ticks"] {
  const step = Math.max(lastDay > 14 ? 5 : 1, stepOf(26 / pitch));
  const ticks: PlacedLagHistogram["ticks"] = [];
  for (let days = 0; days <= lastDay; days += step) {
    ticks.push({
      x: x(days),
      text: {
        text: String(days),
        after: null,
        x: x(days),
        y: baseY + 19,
        anchor: "middle",
        tone: "quiet",
        isBold: false,
      },
    });
  }
  return ticks;
}
