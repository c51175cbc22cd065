import { civilDayOf, civilDayParts, dayFromNumber, dayNumber, monthBounds } from "../dates/civil-day";
import { formatDay } from "../dates/format-edtf";
import { monthName } from "../dates/month-names";

/** A line where a day, a week, a month or a year begins, with the words beside it. */
export interface ScaleTick {
  /** Day number. */
  day: number;
  label: string;
  /** Where a month begins among days and weeks, or a year among months. */
  isStrong: boolean;
}

const leastDayPx = 22;
const namedDayPx = 44;
const leastWeekPx = 48;
const leastMonthPx = 46;
const leastYearPx = 40;
const monthSteps = [1, 3, 6];
const yearSteps = [1, 2, 5, 10, 20, 50, 100];

/** The lines of a scale from one day number to another, both included, as fine as their words allow. */
export function scaleTicks(firstDay: number, lastDay: number, pxPerDay: number): ScaleTick[] {
  if (pxPerDay >= leastDayPx) return dayLines(firstDay, lastDay, 1, pxPerDay < namedDayPx);
  if (pxPerDay * 7 >= leastWeekPx) return dayLines(firstDay, lastDay, 7, false);
  const months = monthSteps.find((step) => step * 30 * pxPerDay >= leastMonthPx);
  if (months !== undefined) return monthLines(firstDay, lastDay, months);
  const years = yearSteps.find((step) => step * 365 * pxPerDay >= leastYearPx) ?? 100;
  return monthLines(firstDay, lastDay, 12 * years);
}

/** `isTight`: a day has no room for the name of a month, so the day after it stays without a number. */
function dayLines(firstDay: number, lastDay: number, step: number, isTight: boolean): ScaleTick[] {
  const ticks: ScaleTick[] = [];
  // 1970-01-05 was a Monday.
  const first = step === 1 ? firstDay : firstDay + ((((4 - firstDay) % 7) + 7) % 7);
  for (let day = first; day <= lastDay; day += step) {
    const civil = dayFromNumber(day);
    const { dayOfMonth } = civilDayParts(civil);
    // The days before a month begins leave its name the room.
    const isMonthNamed = step === 7 || dayOfMonth === 1 || (day === first && dayOfMonth < 28);
    ticks.push({
      day,
      label: isMonthNamed
        ? formatDay(civil, "short")
        : isTight && (dayOfMonth === 2 || day === first + 1)
          ? ""
          : String(dayOfMonth),
      isStrong: dayOfMonth === 1,
    });
  }
  return ticks;
}

function monthLines(firstDay: number, lastDay: number, stepMonths: number): ScaleTick[] {
  const ticks: ScaleTick[] = [];
  const { year, month } = civilDayParts(dayFromNumber(firstDay));
  const start = Math.floor((year * 12 + month - 1) / stepMonths) * stepMonths;
  for (let at = start; ; at += stepMonths) {
    const own = { year: Math.floor(at / 12), month: (at % 12) + 1 };
    if (own.year > 9999) return ticks;
    const day = dayNumber(own.year < 1 ? monthBounds(1, 1).earliest : civilDayOf(own.year, own.month, 1));
    if (day > lastDay) return ticks;
    if (day < firstDay) continue;
    const isYear = own.month === 1;
    const name = monthName(own.month).slice(0, 3);
    const label = stepMonths >= 12 ? String(own.year) : isYear ? `${name} ${own.year}` : name;
    ticks.push({ day, label, isStrong: isYear && stepMonths < 12 });
  }
}
