import { and, eq, lt, lte, or, type SQL } from "drizzle-orm";
import type { Pair } from "@/lib/coincidence/find-pairs";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { CoincidenceKey } from "@/lib/exchange/open/take-pairs";
import type { StoredRule } from "@/lib/records/stored-rule";
import { events } from "../../schema/events";
import type { Store } from "../../store";
import { narrowed } from "../rules/nearest-antecedents";
import { relateEvent } from "../rules/relate-event";
import { listByDay } from "../timeline/list-by-day";
import { pause } from "../timeline/pause";

/** Consequents read together. */
const batchSize = 16;

/** A consequent with its pairs, the nearest first. */
export interface ConsequentPairs {
  id: string;
  day: CivilDay;
  pairs: readonly Pair[];
}

/** Whether a rule is by the day announced and the day held, which indexes hold, so that it can be walked. */
export function isWalked({ definition }: StoredRule): boolean {
  const { antecedentDate, consequentDate, direction } = definition;
  return antecedentDate === "announced" && consequentDate === "held" && direction !== "betweenPublicAndHeld";
}

/**
 * The consequents of a rule with their pairs, the latest first, from where a page ended, however large the record: each from the
 * events near it alone. `isWalked` must hold for the rule.
 */
export async function* walkCoincidences(
  store: Store,
  { rule, after, dayOfData }: { rule: StoredRule; after: CoincidenceKey | null; dayOfData: CivilDay },
): AsyncGenerator<ConsequentPairs> {
  let from: SQL | undefined = after === null ? undefined : notBefore(after);
  for (;;) {
    const batch = await listByDay(store, {
      filter: narrowed(rule, "consequent"),
      end: "latest",
      most: batchSize,
      dayOfData,
      conditions: from === undefined ? [] : [from],
    });
    // The list is in the order of days, whichever end it is of.
    for (const event of batch.reverse()) {
      const relations = await relateEvent(store, rule, event);
      yield {
        id: event.id,
        day: event.earliestDay,
        pairs: relations?.side === "consequent" ? relations.pairs : [],
      };
      await pause();
    }
    const last = batch.at(-1);
    if (last === undefined || batch.length < batchSize) return;
    from = behind({ day: last.earliestDay, id: last.id });
  }
}

type Place = Pick<CoincidenceKey, "day" | "id">;

function behind({ day, id }: Place): SQL | undefined {
  return or(lt(events.earliestDay, day), and(eq(events.earliestDay, day), lt(events.id, id)));
}

function notBefore({ day, id }: Place): SQL | undefined {
  return or(lt(events.earliestDay, day), and(eq(events.earliestDay, day), lte(events.id, id)));
}
