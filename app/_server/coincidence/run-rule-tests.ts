import { finishRuleTests, type RuleTestFigures, type RuleTestInput } from "@/lib/timeline/test-rule";
import type { TestedSeries } from "@/lib/timeline/tested-series";
import { drawParts } from "../images/draw-parts";
import { runCoincidenceTask } from "./coincidence-pool";

/** Surrogates times days above which a test is drawn by all threads at once; below, sending costs more than it gains. */
const splitFrom = 5_000_000;

/**
 * Runs the tests of a rule in worker threads, a large one split over all of them: each surrogate has its own random stream,
 * so the figures are the same. Rejects with TaskError.
 */
export async function runRuleTests(input: RuleTestInput): Promise<RuleTestFigures> {
  if (input.shuffles * blockCount(input.series) < splitFrom)
    return runCoincidenceTask<"tests">({ kind: "tests", input });
  const laid = await runCoincidenceTask<"layTests">({ kind: "layTests", input });
  return finishRuleTests(laid, await drawParts(laid.plan));
}

/** Events, or of a large record the rows of days, in both series. */
export function blockCount({ antecedents, consequents }: TestedSeries): number {
  const sizeOf = (side: TestedSeries["antecedents"]) => ("count" in side ? side.count.length : side.length);
  return sizeOf(antecedents) + sizeOf(consequents);
}
