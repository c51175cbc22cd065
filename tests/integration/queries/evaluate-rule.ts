import { countRule } from "@/db/queries/rules/count-rule";
import type { Store } from "@/db/store";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { StoredRule } from "@/lib/records/stored-rule";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import { testCountedRule } from "@/lib/timeline/test-counted-rule";

/** Fewest shuffles for a figure that is published, and where the streams of random numbers start. */
const defaultShuffles = 1000;
const seed = 1;

/**
 * Runs a rule over the record: its two series, pairs, rates, the counts for every window, and the tests where coverage is
 * declared complete. `windowDays` overrides the rule's own; whole days from 0 to 30, else RangeError.
 */
export async function evaluateRule(
  store: Store,
  args: {
    rule: StoredRule;
    windowDays?: number;
    dayOfData: CivilDay;
    shuffles?: number;
    mostListed?: number;
  },
): Promise<RuleEvaluation> {
  const counted = await countRule(store, args);
  return testCountedRule(counted, { shuffles: args.shuffles ?? defaultShuffles, seed });
}
