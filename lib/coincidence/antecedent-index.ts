import type { DatedEvent } from "./dated-event";
import { compareEventDays, type EventDays, toEventDays } from "./event-days";

/** Antecedents sorted by their earliest day, so that the partners of a consequent are one short run. */
export interface AntecedentIndex {
  sorted: EventDays[];
  /** Days from the earliest to the latest day of the vaguest antecedent. */
  widestDays: number;
}

/** Builds the index; the order of the input plays no part in it. */
export function indexAntecedents(antecedents: readonly DatedEvent[]): AntecedentIndex {
  const sorted = antecedents.map(toEventDays).sort(compareEventDays);
  let widestDays = 0;
  for (const days of sorted) widestDays = Math.max(widestDays, days.latest - days.earliest);
  return { sorted, widestDays };
}

/** Yields every antecedent that may have started on some day from `fromDay` to `toDay` (day numbers). */
export function* antecedentsWithin(
  index: AntecedentIndex,
  fromDay: number,
  toDay: number,
): Generator<EventDays> {
  const { sorted, widestDays } = index;
  for (let at = firstFrom(sorted, fromDay - widestDays); at < sorted.length; at += 1) {
    const days = sorted[at];
    if (days === undefined || days.earliest > toDay) return;
    if (days.latest >= fromDay) yield days;
  }
}

/** Position of the first event whose earliest day is `day` or later. */
function firstFrom(sorted: readonly EventDays[], day: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const earliest = sorted[middle]?.earliest ?? Infinity;
    if (earliest < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
