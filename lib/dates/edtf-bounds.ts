import {
  addDays,
  type CivilDay,
  civilDayParts,
  type DayBounds,
  firstCivilDay,
  lastCivilDay,
  monthBounds,
  yearBounds,
} from "./civil-day";
import type { EdtfPoint, EdtfShape } from "./edtf-shape";

/** When something began and when it ended, each as the first and last day that it can have been. */
export interface EdtfBounds {
  readonly start: DayBounds;
  readonly end: DayBounds;
}

function monthAway(day: CivilDay, months: number): DayBounds | null {
  const { year, month } = civilDayParts(day);
  const index = year * 12 + month - 1 + months;
  if (index < 0 || index >= 120_000) return null;
  return monthBounds(Math.floor(index / 12), (index % 12) + 1);
}

function yearAway(day: CivilDay, years: number): DayBounds | null {
  const year = civilDayParts(day).year + years;
  return year < 0 || year > 9999 ? null : yearBounds(year);
}

/** The days that one date can mean: `~` adds one unit of its own precision on each side, `?` adds none. */
export function pointBounds(point: EdtfPoint): DayBounds {
  const { first, last } = point;
  if (!point.isApproximate) return { earliest: first, latest: last };
  if (point.unit === "day") {
    return {
      earliest: first === firstCivilDay ? first : addDays(first, -1),
      latest: last === lastCivilDay ? last : addDays(last, 1),
    };
  }
  const away = point.unit === "month" ? monthAway : yearAway;
  return {
    earliest: away(first, -1)?.earliest ?? firstCivilDay,
    latest: away(last, 1)?.latest ?? lastCivilDay,
  };
}

function earlier(a: CivilDay, b: CivilDay): CivilDay {
  return a < b ? a : b;
}

function later(a: CivilDay, b: CivilDay): CivilDay {
  return a > b ? a : b;
}

/**
 * Bounds of an EDTF shape. An open end is the day of the data, or the start where that is later; an open start has no
 * earliest day but the first of the calendar. What begins cannot begin after its last day nor end before its first.
 */
export function shapeBounds(shape: EdtfShape, dayOfData: CivilDay): EdtfBounds {
  if (shape.kind === "point") {
    const bounds = pointBounds(shape.point);
    return { start: bounds, end: bounds };
  }
  if (shape.kind === "oneOf") {
    const bounds = { earliest: shape.first, latest: shape.last };
    return { start: bounds, end: bounds };
  }
  if (shape.from === null) {
    const end = pointBounds(shape.to);
    return { start: { earliest: firstCivilDay, latest: end.latest }, end };
  }
  const start = pointBounds(shape.from);
  if (shape.to === null) {
    return {
      start,
      end: { earliest: later(start.earliest, dayOfData), latest: later(start.latest, dayOfData) },
    };
  }
  const end = pointBounds(shape.to);
  return {
    start: { earliest: start.earliest, latest: earlier(start.latest, end.latest) },
    end: { earliest: later(start.earliest, end.earliest), latest: end.latest },
  };
}
