import { type CountedRule, countRule } from "@/db/queries/rules/count-rule";
import { countUpTo } from "@/db/queries/rules/read-rule-series";
import { everyEvent } from "@/lib/records/event-filter";
import type { StoredRule } from "@/lib/records/stored-rule";
import { remember } from "../remember";
import { getStore } from "../store";
import { dayOfData } from "../today";
import { runCoincidenceTask } from "./coincidence-pool";
import { blockCount } from "./run-rule-tests";

/** Up to so many published events a rule is counted at once, in some milliseconds; of more in a worker thread. */
const mostAtOnce = 2_000;

/** About what an event with its lists, and a pair, take in memory, in bytes. */
const bytesPerEvent = 2_000;
const bytesPerPair = 200;

/** A rule counted over the record, kept by data version. Rejects with TaskError where a worker thread could not do it. */
export function readCountedRule(rule: StoredRule, windowDays: number): Promise<CountedRule> {
  return remember(
    `counted rule ${ruleKey(rule, windowDays)}`,
    async () => {
      const asked = { rule, windowDays, dayOfData: dayOfData() };
      const isSmall = (await countUpTo(getStore(), everyEvent, mostAtOnce + 1)) <= mostAtOnce;
      return isSmall
        ? countRule(getStore(), asked)
        : runCoincidenceTask<"count">({ kind: "count", ...asked });
    },
    ({ series, evaluation }) =>
      bytesPerEvent * blockCount(series) + bytesPerPair * evaluation.result.pairs.length,
  );
}

/** What a question about a rule depends on, beside the state of the data. */
export function ruleKey(rule: StoredRule, windowDays: number): string {
  return JSON.stringify([rule.slug, rule.definition, rule.words, rule.seal, windowDays]);
}
