import type { DatedEvent } from "./dated-event";
import { type DayNumbers, toEventDays } from "./event-days";

/**
 * A series without clock times in four columns, for records too large for one object an event: rows sorted by
 * earliest day, then latest day, then `isUncertain` (0 or 1); equal rows are one, with their number in `count`. Days
 * are day numbers.
 */
export interface DaySeries {
  earliest: Int32Array;
  latest: Int32Array;
  isUncertain: Uint8Array;
  count: Int32Array;
}

/** One row to be put into a series. */
export interface DayRow extends DayNumbers {
  isUncertain: boolean;
  /** 1 or more. */
  count: number;
}

/** Whether any of the events has a clock time, of which a DaySeries knows nothing. */
export function hasClock(events: readonly DatedEvent[]): boolean {
  return events.some((event) => event.clock !== null);
}

/** The series of these events, without their clock times. Throws RangeError when a range ends before it starts. */
export function daySeriesOf(events: readonly DatedEvent[]): DaySeries {
  return daySeriesOfRows(
    events.map((event) => {
      const { earliest, latest } = toEventDays(event);
      return { earliest, latest, isUncertain: event.isUncertain, count: 1 };
    }),
  );
}

/** The series of these rows, in whatever order they come. */
export function daySeriesOfRows(rows: readonly DayRow[]): DaySeries {
  const order = Uint32Array.from(rows, (_, at) => at);
  if (!isSorted(rows)) {
    order.sort((left, right) => {
      const one = rows[left];
      const other = rows[right];
      return one === undefined || other === undefined ? 0 : compareRows(one, other);
    });
  }
  const series: DaySeries = {
    earliest: new Int32Array(rows.length),
    latest: new Int32Array(rows.length),
    isUncertain: new Uint8Array(rows.length),
    count: new Int32Array(rows.length),
  };
  let length = 0;
  let previous: DayRow | null = null;
  for (const at of order) {
    const row = rows[at];
    if (row === undefined) continue;
    if (previous === null || compareRows(previous, row) !== 0) {
      series.earliest[length] = row.earliest;
      series.latest[length] = row.latest;
      series.isUncertain[length] = row.isUncertain ? 1 : 0;
      length += 1;
      previous = row;
    }
    series.count[length - 1] = (series.count[length - 1] ?? 0) + row.count;
  }
  return {
    earliest: series.earliest.subarray(0, length),
    latest: series.latest.subarray(0, length),
    isUncertain: series.isUncertain.subarray(0, length),
    count: series.count.subarray(0, length),
  };
}

/** The rows that a mark of 1 keeps; the series itself where all are kept. */
export function keepRows(series: DaySeries, isKept: Uint8Array): DaySeries {
  if (isKept.every((kept) => kept === 1)) return series;
  const kept = (_: number, at: number): boolean => isKept[at] === 1;
  return {
    earliest: series.earliest.filter(kept),
    latest: series.latest.filter(kept),
    isUncertain: series.isUncertain.filter(kept),
    count: series.count.filter(kept),
  };
}

/** Events in all rows. */
export function countDaySeries({ count }: DaySeries): number {
  let sum = 0;
  for (const events of count) sum += events;
  return sum;
}

/** Whether every row is one known day, without "?". */
export function isExactSeries({ earliest, latest, isUncertain }: DaySeries): boolean {
  let differs = 0;
  for (let at = 0; at < earliest.length; at += 1) {
    differs |= ((earliest[at] ?? 0) ^ (latest[at] ?? 0)) | (isUncertain[at] ?? 0);
  }
  return differs === 0;
}

function isSorted(rows: readonly DayRow[]): boolean {
  return rows.every((row, at) => {
    const before = rows[at - 1];
    return before === undefined || compareRows(before, row) <= 0;
  });
}

function compareRows(left: DayRow, right: DayRow): number {
  return (
    left.earliest - right.earliest ||
    left.latest - right.latest ||
    Number(left.isUncertain) - Number(right.isUncertain)
  );
}
