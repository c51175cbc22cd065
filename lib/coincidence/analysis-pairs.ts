import type { AnalysisDate, AnalysisInput } from "./analysis-input";
import { indexAntecedents } from "./antecedent-index";
import type { DatedEvent } from "./dated-event";
import type { DaySeries } from "./day-series";
import { allowedLags, type LagRange } from "./direction";
import { compareEventDays, toEventDays } from "./event-days";
import { type Certainty, pairsOfConsequent } from "./find-pairs";
import type { DaySeriesRule } from "./rate-of-day-series";

/** Most pairs that an analysis lists; it counts them all. */
export const mostPairs = 5000;

/** Two dates as they were written. `lag` is consequent minus antecedent. */
export interface WrittenPair {
  antecedent: string;
  consequent: string;
  lag: LagRange;
  certainty: Certainty;
}

export interface PairList {
  listed: WrittenPair[];
  count: number;
}

/** Lists the first `mostPairs` pairs in the order of `findPairs`, and counts all; `rule` holds the same dates. */
export function listAnalysisPairs(input: AnalysisInput, rule: DaySeriesRule): PairList {
  const index = indexAntecedents(input.antecedents.map(eventOf));
  const consequents = input.consequents.map(eventOf).map(toEventDays).sort(compareEventDays);
  const count = countPairs(rule);
  const listed: WrittenPair[] = [];
  for (const consequent of consequents) {
    if (listed.length >= Math.min(mostPairs, count)) break;
    for (const pair of pairsOfConsequent(consequent, index, rule)) {
      if (listed.length >= mostPairs) break;
      listed.push({
        antecedent: textAt(input.antecedents, pair.antecedentId),
        consequent: textAt(input.consequents, pair.consequentId),
        lag: pair.lag,
        certainty: pair.certainty,
      });
    }
  }
  return { listed, count };
}

/** Its place in the list is its id, written so that ids sort as places do. */
function eventOf({ start, isUncertain }: AnalysisDate, place: number): DatedEvent {
  return { id: String(place).padStart(6, "0"), start, isUncertain, clock: null, madePublic: null };
}

function textAt(dates: readonly AnalysisDate[], id: string): string {
  return dates[Number(id)]?.text ?? "";
}

/**
 * All pairs, possible ones too, without looking at each: the partners of a consequent are the antecedents that may have
 * begun by the last day allowed, less those that surely began before the first.
 */
function countPairs({ antecedents, consequents, direction, windowDays, offsetDays }: DaySeriesRule): number {
  const lags = allowedLags(direction, windowDays, offsetDays);
  const begunBy = counter(antecedents.earliest, antecedents);
  const surelyBegunBy = counter(antecedents.latest, antecedents);
  let pairs = 0;
  for (let at = 0; at < consequents.count.length; at += 1) {
    const first = (consequents.earliest[at] ?? 0) - lags.maxDays;
    const last = (consequents.latest[at] ?? 0) - lags.minDays;
    pairs += (consequents.count[at] ?? 0) * (begunBy(last) - surelyBegunBy(first - 1));
  }
  return pairs;
}

/** How many events have their day, as listed in `days`, on or before a day. */
function counter(days: Int32Array, { count }: DaySeries): (day: number) => number {
  const order = Uint32Array.from(days, (_, at) => at).sort(
    (left, right) => (days[left] ?? 0) - (days[right] ?? 0),
  );
  const sums = new Float64Array(order.length + 1);
  order.forEach((at, place) => {
    sums[place + 1] = (sums[place] ?? 0) + (count[at] ?? 0);
  });
  return (day) => {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((days[order[middle] ?? 0] ?? Infinity) <= day) low = middle + 1;
      else high = middle;
    }
    return sums[low] ?? 0;
  };
}
