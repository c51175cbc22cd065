import { and, gt, gte, isNotNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/sqlite-core";
import { toEventDays } from "@/lib/coincidence/event-days";
import { findPairs, reachOf } from "@/lib/coincidence/find-pairs";
import { findNearMisses } from "@/lib/coincidence/near-misses";
import { type CivilDay, nearestDay } from "@/lib/dates/civil-day";
import type { EventFilter } from "@/lib/records/event-filter";
import type { StoredRule } from "@/lib/records/stored-rule";
import { datedEventOf } from "@/lib/timeline/dated-event-of";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import type { Dialect } from "../../dialect";
import { events } from "../../schema/events";
import type { Reader } from "../../store";
import { withCurrentSlugs } from "../records/with-current-slugs";
import { eventConditions } from "../timeline/event-conditions";
import { readWindowEvents } from "../timeline/read-window-events";

type Context = { db: Reader; dialect: Dialect };

/** Antecedents are asked for by the day announced, and consequents stand on the day held. */
export interface NearestAsked {
  rule: StoredRule;
  windowDays: number;
  /** Pairs with the consequent, or near misses. */
  relation: "pair" | "nearMiss";
  most: number;
  dayOfData: CivilDay;
}

/** Candidates read at a time: the clock refuses few of those that the days allow. */
const pageSize = 16;

/**
 * The nearest antecedents that a rule relates to one consequent, at most `most`, in the order of `findPairs`; however many
 * lie near it, none that is nearer is left out.
 */
export async function listNearestAntecedents(
  context: Context,
  consequent: TimelineEvent,
  { rule, windowDays, relation, most, dayOfData }: NearestAsked,
): Promise<TimelineEvent[]> {
  const { direction, offsetDays } = rule.definition;
  // The day alone makes no near miss.
  if (relation === "nearMiss" && direction === "sameDay") return [];
  const dated = datedEventOf(consequent);
  const days = toEventDays(dated);
  const reach = reachOf(days, direction, windowDays, offsetDays);
  if (reach === null) return [];
  const marginDays = relation === "nearMiss" ? windowDays : 0;
  const filter = await withCurrentSlugs(context.db, narrowed(rule, "antecedent"));
  const conditions = and(
    eventConditions(context, filter, "start"),
    rule.seal === null ? undefined : gte(events.earliestDay, rule.seal.scoredFrom),
    relation === "pair"
      ? undefined
      : // Within reach only the clock makes a near miss.
        or(
          gt(events.earliestDay, nearestDay(reach.toDay)),
          lt(events.latestStartDay, nearestDay(reach.fromDay)),
          isNotNull(events.clockAt),
        ),
  );
  const span = {
    from: nearestDay(reach.fromDay - marginDays),
    to: nearestDay(reach.toDay + marginDays),
  };
  const find = relation === "pair" ? findPairs : findNearMisses;
  const nearest: TimelineEvent[] = [];
  for (let passed = 0; ; passed += pageSize) {
    const ids = await pageOfCandidates(context, { conditions, span, consequent: days, passed });
    const page = new Map(
      (await readWindowEvents(context.db, ids, dayOfData)).map((event) => [event.id, event]),
    );
    const antecedents = [...page.values()].map((event) => datedEventOf(event));
    const related = find({ consequents: [dated], antecedents, direction, windowDays, offsetDays });
    for (const { antecedentId } of related) {
      const event = page.get(antecedentId);
      if (event !== undefined) nearest.push(event);
    }
    if (nearest.length >= most || ids.length < pageSize) return nearest.slice(0, most);
  }
}

/** The filter of one side with the rule's own days in it. */
export function narrowed({ definition }: StoredRule, side: "antecedent" | "consequent"): EventFilter {
  const filter = definition[side];
  const { from, to } = definition;
  return {
    ...filter,
    from: filter.from === null || (from !== null && from > filter.from) ? from : filter.from,
    to: filter.to === null || (to !== null && to < filter.to) ? to : filter.to,
  };
}

interface CandidatesAsked {
  conditions: SQL | undefined;
  /** The days on which a candidate may begin. */
  span: { from: CivilDay; to: CivilDay };
  /** Its days, as numbers. */
  consequent: { earliest: number; latest: number };
  passed: number;
}

/** Ids of candidates, the nearest first. */
async function pageOfCandidates(
  { db, dialect }: Context,
  { conditions, span, consequent, passed }: CandidatesAsked,
): Promise<string[]> {
  const { nearest, farthest } = dialect.daysApart(events.earliestDay, events.latestStartDay, consequent);
  const columns = {
    id: sql<string>`${events.id}`.as("id"),
    nearest: nearest.as("nearest"),
    farthest: farthest.as("farthest"),
  };
  const beginning = db
    .select(columns)
    .from(events)
    .where(and(gte(events.earliestDay, span.from), lte(events.earliestDay, span.to), conditions));
  // By the earliest day alone, what began before would be looked for through the whole record.
  const reaching = db
    .select(columns)
    .from(dialect.readBy(events, "events_reaching"))
    .where(
      and(
        // The condition of the index, word by word.
        sql`${events.state} = 'published' and ${events.latestDay} > ${events.earliestDay}`,
        gte(events.latestDay, span.from),
        lt(events.earliestDay, span.from),
        lte(events.earliestDay, span.to),
        gte(events.latestStartDay, span.from),
        conditions,
      ),
    );
  const rows = await unionAll(beginning, reaching)
    .orderBy(sql`nearest`, sql`farthest`, sql`id`)
    .limit(pageSize)
    .offset(passed);
  return rows.map((row) => row.id);
}
