import type { Certainty, Pair } from "./find-pairs";
import { type BlockSeries, blockSeriesOf, type SeriesBlocks } from "./null-models/block-series";
import type { PartneredCounts, SeriesSizes } from "./null-models/test-figures";
import type { InsideEvent } from "./window-membership";

/** The events that are taken to lie inside the observed days, in one reading of the vague dates. */
export interface World {
  consequents: readonly InsideEvent[];
  antecedents: readonly InsideEvent[];
}

/** What the tests need to know of a world; plain data, so that it can be sent to another thread. */
export interface WorldCounts {
  sizes: SeriesSizes;
  daySizes: SeriesSizes;
  /** Events with a partner. */
  events: PartneredCounts;
  /** Distinct block days with such an event. */
  days: PartneredCounts;
  blocks: SeriesBlocks;
}

/** A world counted, with the events of it that have a partner. */
export interface CountedWorld {
  counts: WorldCounts;
  partnered: ReadonlySet<InsideEvent>;
}

/**
 * Counts the events of the world with a partner in it: by certain pairs only, or (`possible`) by any pair.
 * Blocks are listed by day, so the order of the input plays no part.
 */
export function countWorld(world: World, pairs: readonly Pair[], least: Certainty): CountedWorld {
  const consequentById = byId(world.consequents);
  const antecedentById = byId(world.antecedents);
  const partnered = new Set<InsideEvent>();
  for (const pair of pairs) {
    if (least === "certain" && pair.certainty !== "certain") continue;
    const consequent = consequentById.get(pair.consequentId);
    const antecedent = antecedentById.get(pair.antecedentId);
    if (consequent === undefined || antecedent === undefined) continue;
    partnered.add(consequent);
    partnered.add(antecedent);
  }
  const consequents = countSeries(world.consequents, partnered);
  const antecedents = countSeries(world.antecedents, partnered);
  return {
    counts: {
      sizes: { consequents: world.consequents.length, antecedents: world.antecedents.length },
      daySizes: { consequents: consequents.blocks.at.length, antecedents: antecedents.blocks.at.length },
      events: { precursor: consequents.events, trigger: antecedents.events },
      days: { precursor: consequents.days, trigger: antecedents.days },
      blocks: { consequents: consequents.blocks, antecedents: antecedents.blocks },
    },
    partnered,
  };
}

function byId(events: readonly InsideEvent[]): Map<string, InsideEvent> {
  return new Map(events.map((inside) => [inside.event.id, inside]));
}

interface SeriesCount {
  events: number;
  days: number;
  blocks: BlockSeries;
}

function countSeries(series: readonly InsideEvent[], partnered: ReadonlySet<InsideEvent>): SeriesCount {
  const sizeByPosition = new Map<number, number>();
  const partneredDays = new Set<number>();
  let events = 0;
  for (const inside of series) {
    sizeByPosition.set(inside.blockAt, (sizeByPosition.get(inside.blockAt) ?? 0) + 1);
    if (partnered.has(inside)) {
      events += 1;
      partneredDays.add(inside.blockAt);
    }
  }
  return { events, days: partneredDays.size, blocks: blockSeriesOf(sizeByPosition) };
}
