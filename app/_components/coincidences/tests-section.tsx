import { formatDayRange } from "@/lib/dates/format-edtf";
import type { StoredRule } from "@/lib/records/stored-rule";
import type { Answer, TestsAnswer } from "./answers";
import { BurstWarning } from "./burst-warning";
import { NoAnswer } from "./no-answer";
import { TestsTable } from "./tests-table";

/** The five tests as they finish; where coverage is not declared, under the sentence that says why they prove nothing. */
export async function TestsSection({
  answer,
  words,
}: {
  answer: Promise<Answer<TestsAnswer>>;
  words: StoredRule["words"];
}) {
  const given = await answer;
  if (given.status !== "done") return <NoAnswer what="The tests" status={given.status} />;
  const { tests, coverage, observation, reasons, bursts } = given.value;
  if (tests === null) {
    return (
      <p className="prose">
        {observation === null && reasons.length > 0
          ? `The tests are not computed. ${reasons.join(" ")}`
          : "The tests are not computed: no model of chance is defined for a rule whose window is as long as the days between made public and held. Its pairs and counts are listed on this page."}
      </p>
    );
  }
  const { precursor, trigger } = tests.observed;
  if (precursor.atPossible.total === 0 || trigger.atPossible.total === 0) {
    const empty = precursor.atPossible.total === 0 ? words.consequentOne : words.antecedentOne;
    return (
      <p className="prose">{`There is nothing to test: no ${empty} that the rule selects lies in the observed days.`}</p>
    );
  }
  if (!tests.isTestable) {
    return (
      <p className="prose">
        Not testable: no two of the observed days could make a pair under this rule. Widen the days, or take a
        smaller offset.
      </p>
    );
  }
  return (
    <>
      {coverage === "notDeclared" && (
        <div className="message-note tests-reason">
          {[...new Set(reasons)].map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          <p>
            {`What was picked was partly picked by its timing, so a small p comes about by the picking alone. These figures prove nothing${observation === null ? "" : `; they take ${formatDayRange(observation.from, observation.to)} as if all of it had been observed`}.`}
          </p>
        </div>
      )}
      <TestsTable tests={tests} consequentMany={words.consequentMany} antecedentMany={words.antecedentMany} />
      {bursts !== null && (
        <>
          <BurstWarning bursts={bursts.antecedents} many={words.antecedentMany} />
          <BurstWarning bursts={bursts.consequents} many={words.consequentMany} />
        </>
      )}
    </>
  );
}
