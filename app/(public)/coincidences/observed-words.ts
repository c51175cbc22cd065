import { formatDayRange } from "@/lib/dates/format-edtf";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";

/** What is declared of the days of a rule, in sentences: the span, its gaps, and why chance may not be spoken of. */
export function observedWords({ coverage, rule }: RuleEvaluation): string[] {
  const { observation, reasons } = coverage;
  const { antecedentMany, consequentMany } = rule.words;
  const sentences = ["Both series are counted in these days; left empty, in all that is recorded."];
  if (observation !== null) {
    sentences.push(
      `Declared complete for ${consequentMany} and ${antecedentMany}: ${formatDayRange(observation.from, observation.to)}.`,
    );
    const gaps = observation.gaps.map(({ from, to }) => formatDayRange(from, to));
    sentences.push(gaps.length === 0 ? "No gap is declared in it." : `Not observed: ${gaps.join("; ")}.`);
  }
  return [...sentences, ...reasons];
}
