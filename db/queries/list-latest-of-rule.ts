import { and, desc, gte, lte, type SQL } from "drizzle-orm";
import type { DatedEvent } from "@/lib/coincidence/dated-event";
import { toEventDays } from "@/lib/coincidence/event-days";
import { findPairs, reachOf } from "@/lib/coincidence/find-pairs";
import { findNearMisses } from "@/lib/coincidence/near-misses";
import { computeRates } from "@/lib/coincidence/rates";
import { type CivilDay, dayFromNumber } from "@/lib/dates/civil-day";
import type { EventFilter } from "@/lib/records/event-filter";
import type { StoredRule } from "@/lib/records/stored-rule";
import { datedEventOf } from "@/lib/timeline/dated-event-of";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { events } from "../schema/events";
import type { Store } from "../store";
import { eventConditions } from "./event-conditions";
import { readWindowEvents } from "./read-window-events";
import { withCurrentSlugs } from "./with-current-slugs";

/** What a page lists of a rule that selects too many events: the latest consequents and what lies near them. */
export type LatestOfRule = Pick<RuleEvaluation, "antecedents" | "consequents"> & {
  result: Pick<RuleEvaluation["result"], "pairs" | "nearMisses"> & {
    consequentsWithoutPartner: string[];
  };
};

/** Consequents listed, and antecedents looked at for them, of which the latest count. */
export const mostLatest = 50;
const mostPartners = 400;

/** Pairs, and near misses, that are listed of each consequent: the nearest. */
export const mostPairsEach = 4;

/**
 * The latest consequents of a rule with their pairs and near misses, for rules by the day held and the day announced; null
 * for others, whose dates no index holds.
 */
export async function listLatestOfRule(
  store: Store,
  { rule, windowDays, dayOfData }: { rule: StoredRule; windowDays: number; dayOfData: CivilDay },
): Promise<LatestOfRule | null> {
  const { definition } = rule;
  if (definition.antecedentDate !== "announced" || definition.consequentDate !== "held") return null;
  const { direction, offsetDays } = definition;
  const isAfterSeal = (event: TimelineEvent) =>
    rule.seal === null || event.earliestDay >= rule.seal.scoredFrom;
  const consequents = (await listLatest(store, narrowed(rule, "consequent"), mostLatest, dayOfData)).filter(
    isAfterSeal,
  );
  const dated = consequents.map((event) => datedEventOf(event));
  const reach = reachOfAll(dated, { direction, windowDays, offsetDays });
  const nearby =
    reach === null
      ? []
      : await listLatest(store, narrowed(rule, "antecedent"), mostPartners, dayOfData, [
          lte(events.earliestDay, reach.to),
          gte(events.latestStartDay, reach.from),
        ]);
  const antecedents = nearby.filter(isAfterSeal);
  const input = {
    consequents: dated,
    antecedents: antecedents.map((event) => datedEventOf(event)),
    direction,
    windowDays,
    offsetDays,
  };
  const pairs = findPairs(input);
  const { consequentsWithoutPartner } = computeRates(pairs, input.antecedents, dated);
  return {
    antecedents,
    consequents,
    result: {
      pairs: nearestEach(pairs),
      nearMisses: nearestEach(findNearMisses(input)),
      consequentsWithoutPartner,
    },
  };
}

/** The first of each consequent; they stand nearest first. */
function nearestEach<Relation extends { consequentId: string }>(relations: readonly Relation[]): Relation[] {
  const taken = new Map<string, number>();
  return relations.filter(({ consequentId }) => {
    const count = taken.get(consequentId) ?? 0;
    taken.set(consequentId, count + 1);
    return count < mostPairsEach;
  });
}

/** The filter of one side with the rule's own days in it. */
function narrowed({ definition }: StoredRule, side: "antecedent" | "consequent"): EventFilter {
  const filter = definition[side];
  const { from, to } = definition;
  return {
    ...filter,
    from: filter.from === null || (from !== null && from > filter.from) ? from : filter.from,
    to: filter.to === null || (to !== null && to < filter.to) ? to : filter.to,
  };
}

/** The latest `most` that a filter selects, in order of day. */
function listLatest(
  store: Store,
  filter: EventFilter,
  most: number,
  dayOfData: CivilDay,
  conditions: SQL[] = [],
): Promise<TimelineEvent[]> {
  return store.read(async ({ db, dialect }) => {
    const present = await withCurrentSlugs(db, filter);
    const rows = await db
      .select({ id: events.id })
      .from(events)
      .where(and(eventConditions({ db, dialect }, present, "start"), ...conditions))
      .orderBy(desc(events.earliestDay), desc(events.id))
      .limit(most);
    return readWindowEvents(
      db,
      rows.map((row) => row.id),
      dayOfData,
    );
  });
}

/** The days on which a partner, or one that nearly is, may begin; null where there is none. */
function reachOfAll(
  consequents: readonly DatedEvent[],
  {
    direction,
    windowDays,
    offsetDays,
  }: { direction: StoredRule["definition"]["direction"]; windowDays: number; offsetDays: number },
): { from: CivilDay; to: CivilDay } | null {
  const reaches = consequents
    .map((event) => reachOf(toEventDays(event), direction, windowDays, offsetDays))
    .filter((reach) => reach !== null);
  if (reaches.length === 0) return null;
  return {
    from: dayFromNumber(Math.min(...reaches.map(({ fromDay }) => fromDay)) - windowDays),
    to: dayFromNumber(Math.max(...reaches.map(({ toDay }) => toDay)) + windowDays),
  };
}
