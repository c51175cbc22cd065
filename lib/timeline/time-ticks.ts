import { civilDayParts, dayFromNumber, daysInMonth } from "../dates/civil-day";
import { englishDates } from "../dates/date-words";
import { formatDay } from "../dates/format-edtf";
import { textWidthPx } from "./text-width";
import type { TimeScale } from "./time-scale";

/** A line of the grid, where a month, a week or a day begins. */
export interface TimeTick {
  px: number;
  /** Where a caption stands that is centred on the day. */
  middlePx: number;
  label: string | null;
  isMonthStart: boolean;
  day: number;
}

/** Month lines with short names; the year stands at the first and at every January. Names that would touch are left out. */
export function monthTicks(scale: TimeScale, namesYears = true, dates = englishDates): TimeTick[] {
  const ticks: TimeTick[] = [];
  let day = scale.firstDay;
  let freeFromPx = -Infinity;
  while (day <= scale.lastDay) {
    const civil = dayFromNumber(day);
    const { year, month, dayOfMonth } = civilDayParts(civil);
    const isFirst = ticks.length === 0;
    const short = dates.shortMonth(civil);
    const isYearWanted = namesYears && (isFirst || month === 1);
    const px = scale.at(day);
    const daysLeft = daysInMonth(year, month) - dayOfMonth + 1;
    const fits = px >= freeFromPx && daysLeft * scale.pxPerDay > textWidthPx(short) + 4;
    const room = daysLeft * scale.pxPerDay - 6;
    const label = fits ? monthLabel(short, year, isYearWanted, isFirst, room) : null;
    if (label !== null) freeFromPx = px + textWidthPx(label) + 6;
    ticks.push({ px, middlePx: scale.middle(day), label, isMonthStart: dayOfMonth === 1, day });
    day += daysLeft;
  }
  return ticks;
}

/** "Jan 2026" where it fits; else the month at the start of the figure, and the year where a new one begins. */
function monthLabel(
  short: string,
  year: number,
  isYearWanted: boolean,
  isFirst: boolean,
  roomPx: number,
): string {
  if (!isYearWanted) return short;
  const full = `${short} ${year}`;
  if (textWidthPx(full) <= roomPx) return full;
  return isFirst ? short : String(year);
}

/**
 * A line a day, its number as label; the month stands at the first and on the first of a month. Where labels would
 * touch, those that name a month stay.
 */
export function dayTicks(scale: TimeScale): TimeTick[] {
  const ticks: TimeTick[] = [];
  for (let day = scale.firstDay; day <= scale.lastDay; day += 1) {
    const civil = dayFromNumber(day);
    const { dayOfMonth } = civilDayParts(civil);
    const isNamed = day === scale.firstDay || dayOfMonth === 1;
    ticks.push({
      px: scale.at(day),
      middlePx: scale.middle(day),
      label: isNamed ? formatDay(civil, "short") : String(dayOfMonth),
      isMonthStart: dayOfMonth === 1,
      day,
    });
  }
  const kept: TimeTick[] = [];
  const byWeight = [...ticks].sort(
    (a, b) => Number(b.isMonthStart) - Number(a.isMonthStart) || a.day - b.day,
  );
  for (const tick of byWeight) if (!kept.some((other) => doLabelsTouch(tick, other))) kept.push(tick);
  return ticks.map((tick) => (kept.includes(tick) ? tick : { ...tick, label: null }));
}

function doLabelsTouch(left: TimeTick, right: TimeTick): boolean {
  const room = (textWidthPx(left.label ?? "") + textWidthPx(right.label ?? "")) / 2 + 3;
  return Math.abs(left.middlePx - right.middlePx) < room;
}

/** A line a week, on Mondays, labelled with the day: each, or every second or fourth where there is less room. */
export function weekTicks(scale: TimeScale, dates = englishDates): TimeTick[] {
  const ticks: TimeTick[] = [];
  // 1970-01-05 was a Monday.
  const first = scale.firstDay + ((((5 - 1 - scale.firstDay) % 7) + 7) % 7);
  const every = [1, 2].find((weeks) => scale.pxPerDay * 7 * weeks > 48) ?? 4;
  for (let day = first; day <= scale.lastDay; day += 7) {
    const civil = dayFromNumber(day);
    ticks.push({
      px: scale.at(day),
      middlePx: scale.middle(day),
      label: ticks.length % every === 0 ? dates.shortDay(civil) : null,
      isMonthStart: civilDayParts(civil).dayOfMonth === 1,
      day,
    });
  }
  return ticks;
}
