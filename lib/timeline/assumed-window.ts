import type { ObservationWindow } from "../coincidence/observation-window";
import { type CivilDay, dayFromNumber } from "../dates/civil-day";
import { formatDayRange } from "../dates/format-edtf";
import type { RuleDefinition } from "../records/rule";
import type { TestedSeries } from "./tested-series";

/** The days over which a rule is tested although nobody declared its record complete, and the sentence that says so. */
export interface AssumedWindow {
  observation: ObservationWindow;
  reason: string;
}

/**
 * The rule's own days or, where it has none, those from the first to the last event recorded, none after `dayOfData`. Null
 * where there is no such day. Figures over such a window prove nothing, and every page that gives one says so.
 */
export function assumedWindow(
  { from, to, antecedent, consequent }: RuleDefinition,
  series: TestedSeries,
  dayOfData: CivilDay,
): AssumedWindow | null {
  const recorded = recordedDays(series);
  const first = latest([from, antecedent.from, consequent.from]) ?? recorded?.from ?? null;
  const last = earliest([to, antecedent.to, consequent.to]) ?? recorded?.to ?? null;
  if (first === null || last === null) return null;
  const end = last < dayOfData ? last : dayOfData;
  if (first > end) return null;
  const hasOwnDays = from !== null && to !== null;
  const days = hasOwnDays
    ? "the days of the rule"
    : "the days on which something is recorded, where the rule has none";
  return {
    observation: { from: first, to: end, gaps: [] },
    reason: `The record is not declared complete; the tests run over ${days}, ${formatDayRange(first, end)}.`,
  };
}

function recordedDays(series: TestedSeries): { from: CivilDay; to: CivilDay } | null {
  const days = series.isListed
    ? [...series.antecedents, ...series.consequents].flatMap(({ start }) => [start.earliest, start.latest])
    : [series.antecedents, series.consequents].flatMap((side) => {
        const first = side.earliest[0];
        if (first === undefined) return [];
        return [
          dayFromNumber(first),
          dayFromNumber(side.latest.reduce((most, day) => Math.max(most, day), first)),
        ];
      });
  const [from, to] = [earliest(days), latest(days)];
  return from === null || to === null ? null : { from, to };
}

function earliest(days: readonly (CivilDay | null)[]): CivilDay | null {
  return days.reduce<CivilDay | null>(
    (least, day) => (day !== null && (least === null || day < least) ? day : least),
    null,
  );
}

function latest(days: readonly (CivilDay | null)[]): CivilDay | null {
  return days.reduce<CivilDay | null>(
    (most, day) => (day !== null && (most === null || day > most) ? day : most),
    null,
  );
}
