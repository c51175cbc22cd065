import { type CivilDay, dayFromNumber, dayNumber } from "@/lib/dates/civil-day";

/** A run of days, both ends included. */
export interface DaySpan {
  from: CivilDay;
  to: CivilDay;
}

/** The days for which a record is declared complete: `from` to `to`, both included, without the gaps. */
export interface ObservationWindow extends DaySpan {
  gaps: readonly DaySpan[];
}

/** The observed days as day numbers (days since 1970-01-01), ascending. Throws RangeError on a reversed span. */
export function observedDays(window: ObservationWindow): Int32Array {
  const from = dayNumber(window.from);
  const to = dayNumber(window.to);
  assertSpan(window, from, to);
  const isGap = new Uint8Array(to - from + 1);
  for (const gap of window.gaps) {
    const gapFrom = dayNumber(gap.from);
    const gapTo = dayNumber(gap.to);
    assertSpan(gap, gapFrom, gapTo);
    // Ends clipped to the window; a gap wholly outside it fills nothing.
    isGap.fill(1, Math.max(0, gapFrom - from), Math.max(0, gapTo - from + 1));
  }
  const days = new Int32Array(isGap.length);
  let count = 0;
  for (let at = 0; at < isGap.length; at += 1) {
    if (isGap[at] === 0) {
      days[count] = from + at;
      count += 1;
    }
  }
  return days.slice(0, count);
}

/**
 * The days that both windows observe, with gaps merged and no gap at an end; null when they share no day.
 * The window of a rule is the intersection of the coverage of its two series.
 */
export function intersectWindows(
  first: ObservationWindow,
  second: ObservationWindow,
): ObservationWindow | null {
  const inSecond = new Set(observedDays(second));
  return windowOf(observedDays(first).filter((day) => inSecond.has(day)));
}

/** The window that observes exactly these ascending day numbers, without gaps at its ends; null for no day. */
export function windowOf(days: Int32Array): ObservationWindow | null {
  const first = days[0];
  const last = days[days.length - 1];
  if (first === undefined || last === undefined) return null;
  const gaps: DaySpan[] = [];
  let previous = first;
  for (const day of days) {
    if (day > previous + 1) gaps.push({ from: dayFromNumber(previous + 1), to: dayFromNumber(day - 1) });
    previous = day;
  }
  return { from: dayFromNumber(first), to: dayFromNumber(last), gaps };
}

function assertSpan(span: DaySpan, from: number, to: number): void {
  if (!(from <= to)) throw new RangeError(`The span ${span.from}..${span.to} ends before it starts.`);
}
