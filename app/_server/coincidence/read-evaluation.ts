import type { StoredRule } from "@/lib/records/stored-rule";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import { declaredTestInput, withTests } from "@/lib/timeline/test-counted-rule";
import { type RuleTestFigures, type RuleTestInput, testRule } from "@/lib/timeline/test-rule";
import { markPassing, remember } from "../remember";
import { readCountedRule, ruleKey } from "./read-counted-rule";
import { blockCount, runRuleTests } from "./run-rule-tests";
import { isTaskError } from "./worker-pool";

/**
 * So many shuffles that the expected number is steady in its first decimal place, which is printed; of more events the mean
 * is steadier and a shuffle dearer, so fewer are drawn.
 */
const mostShuffles = 20_000;
const fewestShuffles = 1_000;
const eventsTimesShuffles = 4_000_000;

/** Up to so many events the tests run at once: a worker thread would take longer to be asked. */
const mostAtOnce = 30;

const seed = 1;

/** About what the tests of a rule take in memory, in bytes. */
const bytesOfTests = 20_000;

/** How the tests of a rule are drawn, wherever they stand, so that all pages give the same figures. */
export function howTested(series: RuleTestInput["series"]): Pick<RuleTestInput, "shuffles" | "seed"> {
  const fitting = Math.round(eventsTimesShuffles / Math.max(1, blockCount(series)));
  return { shuffles: Math.min(mostShuffles, Math.max(fewestShuffles, fitting)), seed };
}

/**
 * A rule run over the record, with its tests where coverage is declared; kept by data version. `windowDays` null takes the
 * rule's own window. Where the threads are busy the counts stand without tests ("not computed"), and nothing made of them is kept.
 */
export async function readEvaluation(rule: StoredRule, windowDays: number | null): Promise<RuleEvaluation> {
  const days = windowDays ?? rule.definition.windowDays;
  const counted = await readCountedRule(rule, days);
  const input = declaredTestInput(counted, howTested(counted.series));
  if (input === null) return withTests(counted.evaluation, null);
  try {
    return withTests(counted.evaluation, (await readFigures(rule, days, input)).tests);
  } catch (error) {
    if (!isTaskError(error)) throw error;
    console.warn(`The tests of a rule were not run: ${error.message}`);
    markPassing();
    return withTests(counted.evaluation, null);
  }
}

/** The figures of the tests, kept by data version. Rejects with TaskError. */
export function readFigures(
  rule: StoredRule,
  windowDays: number,
  input: RuleTestInput,
): Promise<RuleTestFigures> {
  return remember(
    `tests ${ruleKey(rule, windowDays)} ${JSON.stringify(input.observation)}`,
    async () => (blockCount(input.series) <= mostAtOnce ? testRule(input) : runRuleTests(input)),
    () => bytesOfTests,
  );
}
