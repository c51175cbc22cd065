import { countRule } from "@/db/queries/rules/count-rule";
import { countUpTo } from "@/db/queries/rules/read-rule-series";
import type { Store } from "@/db/store";
import type { DatedEvent } from "@/lib/coincidence/dated-event";
import { addDaysWithin, type CivilDay } from "@/lib/dates/civil-day";
import { everyEvent } from "@/lib/records/event-filter";
import type { StoredRule } from "@/lib/records/stored-rule";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";

/** Up to so many published events a rule is counted over all of them. */
const mostWhole = 2_000;

/** Most events of a side that are listed near some days. */
const mostNear = 8_000;

/** A rule counted near some days; the series are dated as the rule asks. */
export interface NearRule {
  evaluation: RuleEvaluation;
  series: { antecedents: DatedEvent[]; consequents: DatedEvent[] };
  /** Whether everything was counted, and so the counts are those of the rule. */
  isWhole: boolean;
}

/**
 * A rule counted for what lies near some days, which are those of the dates that the rule asks for: over a large record only as
 * far round them as its pairs and near misses reach, so that the lists are whole there and its counts are not.
 */
export async function countRuleNear(
  store: Store,
  rule: StoredRule,
  days: { earliestDay: CivilDay; latestStartDay: CivilDay },
  dayOfData: CivilDay,
): Promise<NearRule> {
  const isWhole = (await countUpTo(store, everyEvent, mostWhole + 1)) <= mostWhole;
  const { evaluation, series } = isWhole
    ? await countRule(store, { rule, dayOfData })
    : await countRule(store, {
        rule: { ...rule, definition: definitionNear(rule, days) },
        dayOfData,
        mostListed: mostNear,
      });
  return {
    evaluation: { ...evaluation, rule },
    series: series.isListed ? series : { antecedents: [], consequents: [] },
    isWhole: isWhole && series.isListed,
  };
}

function definitionNear(
  { definition }: StoredRule,
  days: { earliestDay: CivilDay; latestStartDay: CivilDay },
): StoredRule["definition"] {
  // Near misses lie inside twice the window.
  const reachDays = 2 * definition.windowDays + definition.offsetDays;
  const first = addDaysWithin(days.earliestDay, -reachDays);
  const last = addDaysWithin(days.latestStartDay, reachDays);
  return {
    ...definition,
    from: definition.from === null || definition.from < first ? first : definition.from,
    to: definition.to === null || definition.to > last ? last : definition.to,
  };
}
