import type { DatedEvent } from "./dated-event";
import type { LagDirection } from "./direction";
import { nearestPartnerChance } from "./nearest-partner-chance";
import { type EventLag, nearestPartners } from "./nearest-partners";
import { type ObservationWindow, observedDays } from "./observation-window";
import type { RateSide } from "./test-names";
import { ObservedDays } from "./window-membership";

/** Events surely and possibly counted, and how many chance gives; null where no days are declared complete. */
export interface LagCount {
  certain: number;
  possible: number;
  expected: number | null;
}

/** Events whose nearest partner is so many days away. */
export interface LagBin extends LagCount {
  lagDays: number;
}

/** The nearest partners of one series. */
export interface LagHistogramSide {
  total: number;
  /** One for each lag from 0 to the largest, in order. */
  bins: LagBin[];
  /** Farther away than the largest lag. */
  beyond: LagCount;
  /** No partner at all. */
  none: LagCount;
  /** In order of day, then id. */
  events: EventLag[];
}

export type LagHistogram = Record<RateSide, LagHistogramSide>;

/** Two series and the side on which partners are looked for; the offset and the window of a rule play no part. */
export interface LagHistogramInput {
  antecedents: readonly DatedEvent[];
  consequents: readonly DatedEvent[];
  direction: LagDirection;
  /** Null where coverage is not declared: then all events count, and nothing is expected. */
  observation: ObservationWindow | null;
  /** 60 unless told otherwise. */
  maxLagDays?: number;
}

/**
 * For `after`: the days since the latest antecedent before each consequent (precursor), and until the next consequent
 * after each antecedent (trigger); for `before` the mirror; for `either` and `sameDay` the days to the nearest partner
 * on any side. Clock times decide on one day. With an observation window only events that surely or possibly lie in it
 * count, and `expected` is exact for days drawn as `shuffle` draws them.
 */
export function lagHistogram(input: LagHistogramInput): LagHistogram {
  const { observation, maxLagDays = 60 } = input;
  const direction = input.direction === "sameDay" ? "either" : input.direction;
  const observed = observation === null ? null : new ObservedDays(observedDays(observation));
  const inside = (events: readonly DatedEvent[]): readonly DatedEvent[] =>
    observed === null ? events : observed.inside(events).map(({ event }) => event);
  const consequents = inside(input.consequents);
  const antecedents = inside(input.antecedents);
  const lags = nearestPartners(antecedents, consequents, direction);
  const chance = (own: readonly DatedEvent[], partners: readonly DatedEvent[], isBack: boolean) =>
    observation === null || observed === null
      ? null
      : nearestPartnerChance({
          days: observedDays(observation),
          partnerBlocks: new Set(observed.inside(partners).map(({ blockAt }) => blockAt)).size,
          look: direction === "either" ? "both" : isBack ? "back" : "forth",
          maxLagDays,
        }).map((share) => share * own.length);
  const isBack = direction !== "before";
  return {
    precursor: sideOf(lags.consequents, chance(consequents, antecedents, isBack), maxLagDays),
    trigger: sideOf(lags.antecedents, chance(antecedents, consequents, !isBack), maxLagDays),
  };
}

/** `expected`: one number a lag, then those beyond the largest lag, then those with no partner. */
function sideOf(
  events: EventLag[],
  expected: readonly number[] | null,
  maxLagDays: number,
): LagHistogramSide {
  const countWhere = (
    isCertain: (lag: EventLag) => boolean,
    isPossible: (lag: EventLag) => boolean,
    entry: number,
  ): LagCount => ({
    certain: events.filter(isCertain).length,
    possible: events.filter(isPossible).length,
    expected: expected === null ? null : (expected[entry] ?? 0),
  });
  return {
    total: events.length,
    bins: Array.from({ length: maxLagDays + 1 }, (_, lagDays) => ({
      lagDays,
      ...countWhere(
        ({ lowDays, highDays }) => lowDays === lagDays && highDays === lagDays,
        ({ lowDays, highDays }) =>
          lowDays !== null && lowDays <= lagDays && lagDays <= (highDays ?? Infinity),
        lagDays,
      ),
    })),
    beyond: countWhere(
      ({ lowDays, highDays }) => lowDays !== null && lowDays > maxLagDays && highDays !== null,
      ({ lowDays, highDays }) => lowDays !== null && (highDays ?? Infinity) > maxLagDays,
      maxLagDays + 1,
    ),
    none: countWhere(
      ({ lowDays }) => lowDays === null,
      ({ highDays }) => highDays === null,
      maxLagDays + 2,
    ),
    events,
  };
}
