import { and, asc, eq, gte } from "drizzle-orm";
import type { DatedEvent } from "@/lib/coincidence/dated-event";
import { findPairs, type Pair } from "@/lib/coincidence/find-pairs";
import { findNearMisses, type NearMiss } from "@/lib/coincidence/near-misses";
import { addDaysWithin, type CivilDay } from "@/lib/dates/civil-day";
import type { EventFilter } from "@/lib/records/event-filter";
import type { StoredRule } from "@/lib/records/stored-rule";
import { isUncertainDate } from "@/lib/timeline/dated-event-of";
import { events } from "../../schema/events";
import type { Reader, Store } from "../../store";
import { withCurrentSlugs } from "../records/with-current-slugs";
import { eventConditions } from "../timeline/event-conditions";

/** What a rule says of one event; `side` is null where the rule does not select it. */
export interface EventRelations {
  side: "consequent" | "antecedent" | null;
  /** By distance, each with this event. */
  pairs: Pair[];
  nearMisses: NearMiss[];
}

/** Most events of the other side that are looked at. */
const mostPartners = 20_000;

/**
 * The pairs and near misses of one event, from the events of the other side near it alone, however large the record; null
 * for a rule by another date than the day held and the day announced, which no index holds.
 */
export function relateEvent(
  store: Store,
  rule: StoredRule,
  event: { id: string; earliestDay: CivilDay; latestStartDay: CivilDay },
): Promise<EventRelations | null> {
  const { definition } = rule;
  const { direction, windowDays, offsetDays } = definition;
  if (definition.antecedentDate !== "announced" || definition.consequentDate !== "held") {
    return Promise.resolve(null);
  }
  if (direction === "betweenPublicAndHeld") return Promise.resolve(null);
  // Near misses lie inside twice the window.
  const reachDays = 2 * windowDays + offsetDays;
  const own = { from: event.earliestDay, to: event.latestStartDay };
  const near = { from: addDaysWithin(own.from, -reachDays), to: addDaysWithin(own.to, reachDays) };
  return store.read(async (context) => {
    const list = (side: "consequent" | "antecedent", days: typeof near, id: string | null) =>
      selectDated(
        context,
        { ...definition[side], ...narrowed(definition[side], definition, days) },
        {
          id,
          // Of a sealed rule counts only what cannot have begun before the first day that its seal allows.
          surelyFrom: rule.seal?.scoredFrom ?? null,
        },
      );
    for (const side of ["consequent", "antecedent"] as const) {
      const itself = await list(side, own, event.id);
      if (itself.length === 0) continue;
      const others = await list(side === "consequent" ? "antecedent" : "consequent", near, null);
      const input = {
        consequents: side === "consequent" ? itself : others,
        antecedents: side === "consequent" ? others : itself,
        direction,
        windowDays,
        offsetDays,
      };
      return {
        side,
        pairs: findPairs(input).sort(byDistance),
        nearMisses: findNearMisses(input).sort(byDistance),
      };
    }
    return { side: null, pairs: [], nearMisses: [] };
  });
}

type Days = Pick<EventFilter, "from" | "to">;

/** The days that the filter, the rule and the neighbourhood all allow. */
function narrowed(filter: Days, rule: Days, near: { from: CivilDay; to: CivilDay }): Days {
  const latest = [filter.from, rule.from, near.from].filter((day) => day !== null).sort();
  const earliest = [filter.to, rule.to, near.to].filter((day) => day !== null).sort();
  return { from: latest.at(-1) ?? null, to: earliest[0] ?? null };
}

async function selectDated(
  context: Parameters<Parameters<Store["read"]>[0]>[0],
  filter: EventFilter,
  { id, surelyFrom }: { id: string | null; surelyFrom: CivilDay | null },
): Promise<DatedEvent[]> {
  const db: Reader = context.db;
  const present = await withCurrentSlugs(db, filter);
  const rows = await db
    .select({
      id: events.id,
      date: events.date,
      earliestDay: events.earliestDay,
      latestStartDay: events.latestStartDay,
      clockAt: events.clockAt,
      clockZone: events.clockZone,
    })
    .from(events)
    .where(
      and(
        id === null ? undefined : eq(events.id, id),
        surelyFrom === null ? undefined : gte(events.earliestDay, surelyFrom),
        eventConditions(context, present, "start"),
      ),
    )
    .orderBy(asc(events.earliestDay), asc(events.id))
    .limit(mostPartners);
  return rows.map((row) => ({
    id: row.id,
    start: { earliest: row.earliestDay, latest: row.latestStartDay },
    isUncertain: isUncertainDate(row.date),
    clock: row.clockAt === null || row.clockZone === null ? null : { at: row.clockAt, zone: row.clockZone },
    madePublic: null,
  }));
}

/** The nearest first, whichever side of the event they lie on; stable for those alike. */
function byDistance(left: Pick<Pair, "lag">, right: Pick<Pair, "lag">): number {
  const least = ({ minDays, maxDays }: Pair["lag"]) =>
    minDays <= 0 && maxDays >= 0 ? 0 : Math.min(Math.abs(minDays), Math.abs(maxDays));
  return least(left.lag) - least(right.lag);
}
