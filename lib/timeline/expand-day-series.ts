import type { DatedEvent } from "../coincidence/dated-event";
import type { DaySeries } from "../coincidence/day-series";
import { dayFromNumber } from "../dates/civil-day";
import type { TestedSeries } from "./tested-series";

/** Both series event by event; null where a side has more than `most` events. Events that were not listed get made-up ids. */
export function expandSeries(
  series: TestedSeries,
  most: number,
): { antecedents: DatedEvent[]; consequents: DatedEvent[] } | null {
  if (series.isListed) {
    const { antecedents, consequents } = series;
    return Math.max(antecedents.length, consequents.length) > most ? null : { antecedents, consequents };
  }
  const antecedents = expandDaySeries(series.antecedents, most);
  const consequents = expandDaySeries(series.consequents, most);
  return antecedents === null || consequents === null ? null : { antecedents, consequents };
}

function expandDaySeries(series: DaySeries, most: number): DatedEvent[] | null {
  if (series.count.reduce((sum, count) => sum + count, 0) > most) return null;
  const events: DatedEvent[] = [];
  series.count.forEach((count, row) => {
    const earliest = dayFromNumber(series.earliest[row] ?? 0);
    const latest = dayFromNumber(series.latest[row] ?? 0);
    const isUncertain = series.isUncertain[row] === 1;
    for (let at = 0; at < count; at += 1) {
      events.push({
        id: `${row}.${at}`,
        start: { earliest, latest },
        isUncertain,
        clock: null,
        madePublic: null,
      });
    }
  });
  return events;
}
