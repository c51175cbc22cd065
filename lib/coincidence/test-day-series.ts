import { type ChancePlan, layChancePlan } from "./chance-plan";
import type { ChanceTests } from "./chance-tests";
import { countDaySeries, type DaySeries, keepRows } from "./day-series";
import type { LagRange } from "./direction";
import { finishTests } from "./finish-tests";
import { type BlockSeries, blockSeriesOf } from "./null-models/block-series";
import { type ObservationWindow, observedDays } from "./observation-window";
import { markPartnered, type PartneredRows } from "./partnered-rows";
import { type DaySeriesRule, sidesOf } from "./rate-of-day-series";
import { runSurrogates, surrogatesOf } from "./run-surrogates";
import { type RateSide, surrogateTestNames } from "./test-names";
import { ObservedDays } from "./window-membership";
import type { WorldCounts } from "./world-counts";

/** A rule over series without clock times, with the days for which both are declared complete. */
export interface DaySeriesInput extends DaySeriesRule {
  observation: ObservationWindow;
  /** R, the number of surrogates. */
  shuffles: number;
  seed: number;
}

/** How many events have partner days that touch a gap of the window. */
export interface TouchingGapCounts {
  consequents: number;
  antecedents: number;
}

export interface DaySeriesPlan extends ChancePlan {
  touchingGapCounts: TouchingGapCounts;
}

export interface DaySeriesTests extends ChanceTests {
  touchingGapCounts: TouchingGapCounts;
}

/** The tests that `testAgainstChance` runs for the same events, for records of millions; same errors. */
export function testDaySeries(input: DaySeriesInput): DaySeriesTests {
  const plan = layDaySeriesPlan(input);
  const parts = surrogateTestNames.map((test) => runSurrogates(plan, test, 0, surrogatesOf(plan, test)));
  return { ...finishTests(plan, parts), touchingGapCounts: plan.touchingGapCounts };
}

/** Lays the tests out, to be drawn in parts by `runSurrogates` and put together by `finishTests`. Same errors. */
export function layDaySeriesPlan(input: DaySeriesInput): DaySeriesPlan {
  const days = observedDays(input.observation);
  const observed = new ObservedDays(days);
  const all: RowWorld = {
    consequents: placeRows(input.consequents, observed),
    antecedents: placeRows(input.antecedents, observed),
  };
  const favourable = countRows(narrow(input, all, "possible"), input, "possible");
  const unfavourable = countRows(narrow(input, all, "certain"), input, "certain");
  const plan = layChancePlan({ ...input, days }, favourable, unfavourable);
  return { ...plan, touchingGapCounts: countTouching(observed, all, plan) };
}

/** The rows that surely or possibly lie inside the observed days. */
interface PlacedRows {
  series: DaySeries;
  isSurelyInside: Uint8Array;
  /** Position of the first observed day of each row. */
  blockAt: Int32Array;
}

interface RowWorld {
  consequents: PlacedRows;
  antecedents: PlacedRows;
}

function placeRows(series: DaySeries, observed: ObservedDays): PlacedRows {
  const rows = series.earliest.length;
  const isInside = new Uint8Array(rows);
  const isSurelyInside = new Uint8Array(rows);
  const blockAt = new Int32Array(rows);
  for (let at = 0; at < rows; at += 1) {
    const place = observed.place({ earliest: series.earliest[at] ?? 0, latest: series.latest[at] ?? 0 });
    if (place === null) continue;
    isInside[at] = 1;
    isSurelyInside[at] = place.isSurelyInside ? 1 : 0;
    blockAt[at] = place.blockAt;
  }
  return keepPlaced({ series, isSurelyInside, blockAt }, isInside);
}

function keepPlaced({ series, isSurelyInside, blockAt }: PlacedRows, isKept: Uint8Array): PlacedRows {
  const kept = (_: number, at: number): boolean => isKept[at] === 1;
  return {
    series: keepRows(series, isKept),
    isSurelyInside: isSurelyInside.filter(kept),
    blockAt: blockAt.filter(kept),
  };
}

/** Leaves out what may lie outside, unless it has a possible partner, or (`certain`) if it has a certain one. */
function narrow(rule: DaySeriesRule, all: RowWorld, least: keyof PartneredRows): RowWorld {
  const narrowSide = (side: RateSide): PlacedRows => {
    const rows = placedOf(all, side);
    const partnered = partneredIn(rule, all, side)[least];
    const counts = least === "possible" ? 1 : 0;
    return keepPlaced(
      rows,
      rows.isSurelyInside.map((isSure, at) => (isSure === 1 || partnered[at] === counts ? 1 : 0)),
    );
  };
  return { consequents: narrowSide("precursor"), antecedents: narrowSide("trigger") };
}

function placedOf(world: RowWorld, side: RateSide): PlacedRows {
  return side === "precursor" ? world.consequents : world.antecedents;
}

function partneredIn(rule: DaySeriesRule, world: RowWorld, side: RateSide): PartneredRows {
  const series = { consequents: world.consequents.series, antecedents: world.antecedents.series };
  const { own, partners } = sidesOf(series, side);
  return markPartnered(own, partners, { ...rule, side }, rule.windowDays);
}

function countRows(world: RowWorld, rule: DaySeriesRule, least: keyof PartneredRows): WorldCounts {
  const consequents = countSide(world.consequents, partneredIn(rule, world, "precursor")[least]);
  const antecedents = countSide(world.antecedents, partneredIn(rule, world, "trigger")[least]);
  return {
    sizes: {
      consequents: countDaySeries(world.consequents.series),
      antecedents: countDaySeries(world.antecedents.series),
    },
    daySizes: { consequents: consequents.blocks.at.length, antecedents: antecedents.blocks.at.length },
    events: { precursor: consequents.events, trigger: antecedents.events },
    days: { precursor: consequents.days, trigger: antecedents.days },
    blocks: { consequents: consequents.blocks, antecedents: antecedents.blocks },
  };
}

function countSide(
  { series, blockAt }: PlacedRows,
  isPartnered: Uint8Array,
): { events: number; days: number; blocks: BlockSeries } {
  const sizeByPosition = new Map<number, number>();
  const partneredDays = new Set<number>();
  let events = 0;
  blockAt.forEach((position, at) => {
    const count = series.count[at] ?? 0;
    sizeByPosition.set(position, (sizeByPosition.get(position) ?? 0) + count);
    if (isPartnered[at] !== 1) return;
    events += count;
    partneredDays.add(position);
  });
  return { events, days: partneredDays.size, blocks: blockSeriesOf(sizeByPosition) };
}

function countTouching(observed: ObservedDays, all: RowWorld, { grid }: ChancePlan): TouchingGapCounts {
  // Without holes there are no counts of partner days, and nothing to touch.
  if (grid === null || grid.partnerDays === null) return { consequents: 0, antecedents: 0 };
  const { minDays, maxDays } = grid.lags;
  const touching = ({ series }: PlacedRows, partnerLags: LagRange): number => {
    let count = 0;
    for (let at = 0; at < series.count.length; at += 1) {
      const days = { earliest: series.earliest[at] ?? 0, latest: series.latest[at] ?? 0 };
      if (observed.isTouchingGap(days, partnerLags)) count += series.count[at] ?? 0;
    }
    return count;
  };
  return {
    consequents: touching(all.consequents, { minDays: 0 - maxDays, maxDays: 0 - minDays }),
    antecedents: touching(all.antecedents, { minDays, maxDays }),
  };
}
