import type { LagEvent } from "@/app/_components/coincidences/lag-figure";
import type { NumberedIn } from "@/lib/timeline/figure-numbers";
import { numberText } from "@/lib/timeline/lane-marks";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";

/** The consequents, as the figure of lags names and numbers them. */
export function lagEvents({
  evaluation,
  numbers,
}: {
  evaluation: RuleEvaluation;
  numbers: ReadonlyMap<string, NumberedIn>;
}): LagEvent[] {
  const { series } = evaluation.rule.definition.consequent;
  return evaluation.consequents.map(({ id, slug, title }) => {
    const number = numbers.get(id);
    // A number says something only where one series numbers them all.
    const isNumbered = number !== undefined && series !== null && number.series.slug === series;
    const { n, isSure } = number?.entry.inYear ?? { n: null, isSure: true };
    return { id, slug, title, number: isNumbered ? numberText({ label: n, isSure }) : null };
  });
}
