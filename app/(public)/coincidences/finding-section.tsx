import type { Answer, TestsAnswer } from "@/app/_components/coincidences/answers";
import { FindingStage } from "@/app/_components/coincidences/finding-stage";
import { capitalised } from "@/lib/capitalised";
import { type ChanceFinding, chanceFinding } from "@/lib/timeline/chance-finding";
import { hasEvents } from "@/lib/timeline/has-events";
import { chanceSentence } from "@/lib/timeline/headline";
import { headlinesByWindow } from "@/lib/timeline/headlines-by-window";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";

/** The finding at once, and what chance would give as soon as the tests are done. */
export async function FindingSection({
  evaluation,
  tests,
  isWhole,
  address,
  kept,
  storedWindowDays,
}: {
  evaluation: RuleEvaluation;
  tests: Promise<Answer<TestsAnswer>>;
  /** Waits for the tests. */
  isWhole: boolean;
  address: string;
  kept: readonly (readonly [name: string, value: string])[];
  storedWindowDays: number;
}) {
  const { rule, windowDays, steps } = evaluation;
  const { words, definition } = rule;
  if (!hasEvents(evaluation)) {
    return (
      <section className="section finding-section" aria-labelledby="finding-heading">
        <h2 className="finding-sentence" id="finding-heading">
          No event fits.
        </h2>
        <p className="prose">
          Clear a part of the rule, or widen its days. Neither a {words.consequentOne} nor a{" "}
          {words.antecedentOne} is recorded that it selects: 0 of 0.
        </p>
      </section>
    );
  }
  const { direction } = definition;
  const headings = axisHeadings(evaluation);
  const chance = chanceOf(evaluation, tests);
  return (
    <section className="section finding-section" aria-labelledby="finding-heading">
      <FindingStage
        headlines={headlinesByWindow(evaluation)}
        steps={steps}
        windowDays={windowDays}
        storedWindowDays={storedWindowDays}
        kept={kept}
        precursor={{ heading: headings.precursor, noun: words.consequentMany }}
        trigger={{ heading: headings.trigger, noun: words.antecedentMany }}
        chanceKey={address}
        chance={isWhole ? { given: await chance } : chance}
        hasWindow={direction !== "sameDay" && direction !== "betweenPublicAndHeld"}
      />
      <p className="note">{dayRates(evaluation)} A coincidence is shown; a cause is not asserted.</p>
    </section>
  );
}

/** Without declared coverage the counts stand alone, with the reason. */
async function chanceOf(
  evaluation: RuleEvaluation,
  tests: Promise<Answer<TestsAnswer>>,
): Promise<ChanceFinding> {
  const none = { precursor: null, trigger: null };
  if (evaluation.result.rates.precursor.byEvent.total === 0) {
    return { sentence: "Clear a part of the rule, or widen its days.", ...none };
  }
  if (!evaluation.coverage.isDeclaredComplete) {
    return { sentence: chanceSentence(evaluation, "precursor"), ...none };
  }
  const given = await tests;
  if (given.status !== "done") {
    return { sentence: "What chance would give could not be computed just now.", ...none };
  }
  const { value } = given;
  if (value.tests === null) {
    return { sentence: "What chance would give is not computed for this rule.", ...none };
  }
  return chanceFinding(value.tests);
}

/** Where days hold several events, the rates by distinct day too. */
function dayRates({ result, rule }: RuleEvaluation): string {
  const { precursor, trigger } = result.rates;
  const parts = [
    { rate: precursor, many: rule.words.consequentMany },
    { rate: trigger, many: rule.words.antecedentMany },
  ]
    .filter(({ rate }) => rate.byDay.total < rate.byEvent.total)
    .map(({ rate: { byDay }, many }) => {
      const count = byDay.possible > byDay.certain ? `${byDay.certain} to ${byDay.possible}` : byDay.certain;
      return `${count} of ${byDay.total} days with ${many}`;
    });
  return parts.length === 0 ? "" : `Some days hold several events; by distinct day: ${parts.join(", ")}.`;
}

function axisHeadings({ rule }: RuleEvaluation): { precursor: string; trigger: string } {
  const { antecedentOne, antecedentMany, consequentOne, consequentMany } = rule.words;
  const [many, others] = [capitalised(consequentMany), capitalised(antecedentMany)];
  switch (rule.definition.direction) {
    case "after":
      return {
        precursor: `${many} that followed a ${antecedentOne}`,
        trigger: `${others} that were followed by a ${consequentOne}`,
      };
    case "before":
      return {
        precursor: `${many} that were followed by a ${antecedentOne}`,
        trigger: `${others} that followed a ${consequentOne}`,
      };
    case "either":
      return {
        precursor: `${many} near a ${antecedentOne}`,
        trigger: `${others} near a ${consequentOne}`,
      };
    case "sameDay":
      return {
        precursor: `${many} on the day of a ${antecedentOne}`,
        trigger: `${others} on the day of a ${consequentOne}`,
      };
    case "betweenPublicAndHeld":
      return {
        precursor: `${many} with a ${antecedentOne} between made public and held`,
        trigger: `${others} between a ${consequentOne} made public and held`,
      };
  }
}
