import type { StepCount, WindowStep } from "./count-by-window";
import { countDaySeries, type DaySeries, isExactSeries } from "./day-series";
import { assertWindow, type LagDirection } from "./direction";
import { findNeededWindows, markPartnered, type PartneredRows } from "./partnered-rows";
import { countRate, type SeriesRate } from "./rates";
import type { RateSide } from "./test-names";

/** Two series and the rule that relates them; windows and offsets in days. */
export interface DaySeriesRule {
  antecedents: DaySeries;
  consequents: DaySeries;
  direction: LagDirection;
  windowDays: number;
  offsetDays: number;
}

/** Both rates, as `computeRates` counts them from the pairs of the same events. Errors of `findPairs`. */
export function rateOfDaySeries(rule: DaySeriesRule): Record<RateSide, SeriesRate> {
  assertWindow(rule.windowDays, rule.offsetDays);
  const areExact = isExactSeries(rule.antecedents) && isExactSeries(rule.consequents);
  return {
    precursor: rateOfSide(rule, "precursor", areExact),
    trigger: rateOfSide(rule, "trigger", areExact),
  };
}

/** The counts for every window from 0 to `maxWindowDays`, as `countByWindow` gives them; same errors. */
export function stepsOfDaySeries(
  antecedents: DaySeries,
  consequents: DaySeries,
  {
    direction,
    offsetDays,
    maxWindowDays,
  }: { direction: LagDirection; offsetDays: number; maxWindowDays: number },
): WindowStep[] {
  assertWindow(maxWindowDays, offsetDays);
  const precursor = stepsOfSide(
    consequents,
    findNeededWindows(consequents, antecedents, { direction, offsetDays, side: "precursor" }, maxWindowDays),
    maxWindowDays,
  );
  const trigger = stepsOfSide(
    antecedents,
    findNeededWindows(antecedents, consequents, { direction, offsetDays, side: "trigger" }, maxWindowDays),
    maxWindowDays,
  );
  return Array.from({ length: maxWindowDays + 1 }, (_, windowDays) => ({
    windowDays,
    precursor: precursor(windowDays),
    trigger: trigger(windowDays),
  }));
}

/** The rows of one side and the rows of their partners. */
export function sidesOf(
  { antecedents, consequents }: Pick<DaySeriesRule, "antecedents" | "consequents">,
  side: RateSide,
): { own: DaySeries; partners: DaySeries } {
  return side === "precursor"
    ? { own: consequents, partners: antecedents }
    : { own: antecedents, partners: consequents };
}

function rateOfSide(rule: DaySeriesRule, side: RateSide, areExact: boolean): SeriesRate {
  const { own, partners } = sidesOf(rule, side);
  const partnered = markPartnered(own, partners, { ...rule, side }, rule.windowDays, areExact);
  return areExact ? rateOfDays(own, partnered.certain) : rateOfRows(own, partnered);
}

/** Of known days, each row is a day of its own. */
function rateOfDays({ count }: DaySeries, isPartnered: Uint8Array): SeriesRate {
  let total = 0;
  let events = 0;
  let days = 0;
  for (let at = 0; at < count.length; at += 1) {
    const size = count[at] ?? 0;
    // Multiplied rather than asked: which days have a partner cannot be foretold.
    const has = isPartnered[at] ?? 0;
    total += size;
    events += has * size;
    days += has;
  }
  return { byEvent: countRate(events, events, total), byDay: countRate(days, days, count.length) };
}

function rateOfRows({ earliest, count }: DaySeries, { certain, possible }: PartneredRows): SeriesRate {
  const events = { certain: 0, possible: 0, total: 0 };
  const days = { certain: 0, possible: 0, total: 0 };
  // Rows of one earliest day follow each other; the day has a partner when any of them has.
  let isDayCertain = false;
  let isDayPossible = false;
  for (let at = 0; at < earliest.length; at += 1) {
    const size = count[at] ?? 0;
    if (at === 0 || earliest[at] !== earliest[at - 1]) {
      days.total += 1;
      isDayCertain = false;
      isDayPossible = false;
    }
    events.total += size;
    if (certain[at] === 1) {
      events.certain += size;
      if (!isDayCertain) days.certain += 1;
      isDayCertain = true;
    }
    if (possible[at] === 1) {
      events.possible += size;
      if (!isDayPossible) days.possible += 1;
      isDayPossible = true;
    }
  }
  return {
    byEvent: countRate(events.certain, events.possible, events.total),
    byDay: countRate(days.certain, days.possible, days.total),
  };
}

function stepsOfSide(
  series: DaySeries,
  needed: { certain: Int32Array; possible: Int32Array },
  maxWindowDays: number,
): (windowDays: number) => StepCount {
  const certain = sumUpTo(needed.certain, series.count, maxWindowDays);
  const possible = sumUpTo(needed.possible, series.count, maxWindowDays);
  const total = countDaySeries(series);
  return (windowDays) => ({
    certain: certain[windowDays] ?? 0,
    possible: possible[windowDays] ?? 0,
    total,
  });
}

/** Entry D: events that need a window of D days or fewer. */
function sumUpTo(needed: Int32Array, count: Int32Array, maxWindowDays: number): Float64Array {
  const sums = new Float64Array(maxWindowDays + 1);
  for (let at = 0; at < needed.length; at += 1) {
    const days = needed[at] ?? Infinity;
    if (days <= maxWindowDays) sums[days] = (sums[days] ?? 0) + (count[at] ?? 0);
  }
  for (let days = 1; days <= maxWindowDays; days += 1) sums[days] = (sums[days] ?? 0) + (sums[days - 1] ?? 0);
  return sums;
}
