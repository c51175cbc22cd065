import { dayFromNumber, dayNumber, lastCivilDay } from "@/lib/dates/civil-day";
import { dayBounds } from "@/lib/dates/edtf-date";
import type { Drawn } from "./drawn";

/** The days on which generated events fall: about thirty years, the last a fixed one, so that a seed always gives the same. */
export const generatedSpan = { from: "1996-11-01", to: "2026-10-31" } as const;

/** Share of dates that are vague, in doubt or last. */
const vagueShare = 0.08;

/** A date with the days derived from it. */
export interface GeneratedDate {
  date: string;
  earliestDay: string;
  latestStartDay: string;
  latestDay: string;
}

/**
 * How many events fall on each day, in order, `total` in all. Bursts of one to five weeks come about six times a year over a
 * slowly growing level, and no day is like the next.
 */
export function burstyDays(total: number, drawn: Drawn): { day: number; count: number }[] {
  const first = dayNumber(generatedSpan.from);
  const days = dayNumber(generatedSpan.to) - first + 1;
  const weights = Array.from({ length: days }, (_, at) => 1 + at / days);
  for (let burst = 0; burst < (days / 365) * 6; burst += 1) {
    const length = drawn.whole(7, 35);
    const start = drawn.whole(0, days - 1);
    const height = 2 + 12 * drawn.fraction();
    for (let at = start; at < Math.min(days, start + length); at += 1)
      weights[at] = (weights[at] ?? 0) + height;
  }
  const uneven = weights.map((weight) => weight * drawn.fraction() ** 1.5);
  const sum = uneven.reduce((a, b) => a + b, 0);
  let reached = 0;
  let given = 0;
  return uneven.map((weight, at) => {
    reached += weight;
    const until = at === days - 1 ? total : Math.round((total * reached) / sum);
    const count = until - given;
    given = until;
    return { day: first + at, count };
  });
}

type Form = (day: number, drawn: Drawn) => string;
const text = (day: number) => dayFromNumber(day);
const month = (day: number) => text(day).slice(0, 7);
const year = (day: number) => text(day).slice(0, 4);

/** Winter bears the year in which it began. */
function season(day: number): string {
  const ofMonth = Number(month(day).slice(5));
  const began = ofMonth < 3 ? Number(year(day)) - 1 : Number(year(day));
  return `${began}-${21 + Math.floor(((ofMonth + 9) % 12) / 3)}`;
}

const later = (day: number, drawn: Drawn, most: number) => text(day + drawn.whole(1, most));

/** Every form of date that is stored, by how often it is met among the vague. */
const forms: readonly (readonly [Form, number])[] = [
  [(day, drawn) => `${text(day)}/${later(day, drawn, 4)}`, 25],
  [month, 20],
  [(day, drawn) => `[${text(day)}..${later(day, drawn, 9)}]`, 15],
  [(day) => `${text(day)}~`, 10],
  [(day) => `${text(day)}?`, 10],
  [(day) => `${text(day)}%`, 2],
  [(day) => `${month(day)}~`, 4],
  [(day) => `${month(day)}?`, 2],
  [(day) => `${month(day)}-XX`, 2],
  [season, 3],
  [year, 2],
  [(day) => `${year(day)}~`, 0.5],
  [(day) => `${year(day)}-XX`, 0.5],
  [(day, drawn) => `${text(day)}~/${later(day, drawn, 30)}`, 2],
  [(day, drawn) => `${text(day)}/${later(day, drawn, 30)}?`, 1.5],
  [(day) => `${text(day)}/..`, 0.5],
  [(day) => `${year(day).slice(0, 3)}X`, 0.02],
  [(day) => `${year(day).slice(0, 2)}XX`, 0.004],
];

/** The date of an event of a day: mostly the day itself, else a form that may mean that day. */
export function drawDate(day: number, drawn: Drawn): string {
  return drawn.isTrue(vagueShare) ? drawn.weighted(forms)(day, drawn) : text(day);
}

/** The days of a drawn date. */
export function daysOf(date: string): GeneratedDate {
  if (date.length === 10 && !date.includes("X")) {
    return { date, earliestDay: date, latestStartDay: date, latestDay: date };
  }
  return { date, ...dayBounds(date, lastCivilDay) };
}
