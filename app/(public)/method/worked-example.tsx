import Link from "next/link";
import { readEvaluation } from "@/app/_server/coincidence/read-evaluation";
import { getStore } from "@/app/_server/store";
import { findRule } from "@/db/queries/rules/find-rule";
import { testNames } from "@/lib/coincidence/test-names";
import { formatDayRange } from "@/lib/dates/format-edtf";
import { chanceSentence, headlineOf } from "@/lib/timeline/headline";
import { formatExpected, formatPSpan } from "@/lib/timeline/p-words";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import { testWords } from "@/lib/timeline/test-words";
import styles from "./method.module.css";
import { MethodSection } from "./method-section";
import { FigureTable } from "./method-table";

/** The lead rule of this site, counted and tested now: every figure is computed, none is typed. */
export async function WorkedExample() {
  const evaluation = await readEvaluation(await findRule(getStore(), null), null);
  const { rule, result, coverage } = evaluation;
  const { tests } = result;
  return (
    <MethodSection id="example" title="A worked example">
      <div className="prose">
        <p>
          The lead rule of this site is “<Link href={`/coincidences?rule=${rule.slug}`}>{rule.name}</Link>”.{" "}
          {headlineOf(evaluation)}. {chanceSentence(evaluation, "precursor")}
        </p>
        {tests === null || coverage.observation === null ? (
          <p>{["No test is run for it.", ...coverage.reasons].join(" ")}</p>
        ) : (
          <Arithmetic evaluation={evaluation} tests={tests} observation={coverage.observation} />
        )}
      </div>
      {tests?.isTestable && (
        <FigureTable
          caption={`The same count under the five tests: ${rule.words.consequentMany} that count, and p`}
          heads={["Test", "Expected at random", "p"]}
          rows={testNames.map((test) => [
            testWords[test].name,
            formatExpected(tests[test].precursor.expected),
            formatPSpan(tests[test].precursor),
          ])}
        />
      )}
    </MethodSection>
  );
}

/** The analytic test step by step, where it has its plain form: one-sided, no gap in the days, no vague date. */
function Arithmetic({
  evaluation,
  tests,
  observation,
}: {
  evaluation: RuleEvaluation;
  tests: NonNullable<RuleEvaluation["result"]["tests"]>;
  observation: NonNullable<RuleEvaluation["coverage"]["observation"]>;
}) {
  const { rule, windowDays } = evaluation;
  const { direction, offsetDays } = rule.definition;
  const { words } = rule;
  const { atCertain, atPossible } = tests.observed.precursor;
  const antecedents = tests.observed.trigger.atCertain.total;
  const days = tests.observedDayCount;
  const isPlain =
    (direction === "after" || direction === "before") &&
    observation.gaps.length === 0 &&
    atCertain.count === atPossible.count &&
    atCertain.total === atPossible.total &&
    tests.isTestable;
  const share = (windowDays + 1) / (days - offsetDays);
  const hit = 1 - (1 - share) ** antecedents;
  return (
    <>
      <p>
        Both series are declared complete for {formatDayRange(observation.from, observation.to)}: {days} days,{" "}
        {atCertain.total} {words.consequentMany} and {antecedents} {words.antecedentMany}.
      </p>
      {isPlain && (
        <p className={styles.formula}>
          One {words.antecedentOne} covers w = {windowDays + 1} ÷ {days - offsetDays} = {share.toFixed(4)} of
          the days. At least one of {antecedents} covers a given day with q = 1 − (1 − {share.toFixed(4)})
          <sup>{antecedents}</sup> = {hit.toFixed(3)}. So {atCertain.total} × {hit.toFixed(3)} ={" "}
          {(atCertain.total * hit).toFixed(2)} {words.consequentMany} are expected at random, and{" "}
          {atCertain.count} or more come about with p = {formatPSpan(tests.analytic.precursor)}.
        </p>
      )}
      <p>
        The analytic test is where the arithmetic can be followed by hand; the headline quotes the most
        careful of the three that redraw the record.
      </p>
    </>
  );
}
