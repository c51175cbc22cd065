import { CountBand } from "@/app/_components/figure/count-band";
import { windowWords } from "@/lib/coincidence/rule-words";
import { fullCount } from "@/lib/timeline/count-label";
import type { FigureNumber } from "@/lib/timeline/figure-input";
import { chanceSentence, withinWords } from "@/lib/timeline/headline";
import { placeCountBand } from "@/lib/timeline/place-count-band";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import type { FieldValue } from "./field-value";
import { WindowControl } from "./window-control";

/** Room of a count band inside a third of the page. */
const bandWidthPx = 264;

/** The band of counts: contacts, announcements, and the count for every window. */
export function Finding({
  evaluation,
  numbers,
  kept,
}: {
  evaluation: RuleEvaluation;
  numbers: ReadonlyMap<string, FigureNumber>;
  /** What else stands in the address, and stays when the window changes. */
  kept: readonly FieldValue[];
}) {
  const { rule, result, windowDays, coverage } = evaluation;
  const { precursor, trigger } = result.rates;
  const { words } = rule;
  return (
    <section className="finding" aria-label="The finding in numbers">
      <div>
        <Count
          rate={precursor.byEvent}
          noun={precursor.byEvent.total === 1 ? words.consequentOne : words.consequentMany}
        />
        {evaluation.isListed && (
          <CountBand
            band={placeCountBand(evaluation, "consequents", numbers, bandWidthPx)}
            idPrefix="band-contacts"
            label={`The ${words.consequentMany}, each marked where it counts`}
          />
        )}
        <p className="finding-words">{sideWords(evaluation, "consequent")}</p>
        <p className="note">{chanceSentence(evaluation, "precursor")}</p>
      </div>
      <div>
        <Count
          rate={trigger.byEvent}
          noun={trigger.byEvent.total === 1 ? words.antecedentOne : words.antecedentMany}
        />
        {evaluation.isListed && (
          <CountBand
            band={placeCountBand(evaluation, "antecedents", numbers, bandWidthPx)}
            idPrefix="band-announcements"
            label={`The ${words.antecedentMany}, each marked where it counts`}
          />
        )}
        <p className="finding-words">{sideWords(evaluation, "antecedent")}</p>
        <p className="note">{chanceSentence(evaluation, "trigger")}</p>
      </div>
      <div>
        <p className="finding-rule">
          Rule: {words.consequentMany}{" "}
          <strong>{windowWords(rule.definition.direction, windowDays, words.antecedentOne)}</strong>
        </p>
        <WindowControl
          steps={evaluation.steps}
          windowDays={windowDays}
          ruleDays={rule.definition.windowDays}
          kept={kept}
        />
        <p className="note">
          The line shows the count for every window. <a href="#choose">Change the rule</a>.{" "}
          <a href="/method">How this is counted</a>.
        </p>
        {coverage.reasons.map((reason) => (
          <p className="note" key={reason}>
            {reason}
          </p>
        ))}
      </div>
    </section>
  );
}

function Count({
  rate: { certain, possible, total },
  noun,
}: {
  rate: { certain: number; possible: number; total: number };
  noun: string;
}) {
  return (
    <p className={total < 1000 ? "finding-count" : "finding-count finding-count-long"}>
      {possible > certain ? `${fullCount(certain)} to ${fullCount(possible)}` : fullCount(certain)} of{" "}
      {fullCount(total)} <small>{noun}</small>
    </p>
  );
}

/** "followed a claim within a week." and the like, under each count. */
function sideWords({ rule, windowDays }: RuleEvaluation, side: "consequent" | "antecedent"): string {
  const { direction } = rule.definition;
  const other = side === "consequent" ? rule.words.antecedentOne : rule.words.consequentOne;
  const within = windowDays === 0 ? "on the same day" : withinWords(windowDays);
  const isFollower = (direction === "after") === (side === "consequent");
  switch (direction) {
    case "after":
    case "before":
      return isFollower ? `followed a ${other} ${within}.` : `were followed by a ${other} ${within}.`;
    case "either":
      return `fell ${within} of a ${other}, before or after.`;
    case "sameDay":
      return `fell on the day of a ${other}.`;
    case "betweenPublicAndHeld":
      return side === "consequent"
        ? `had a ${other} between the day made public and the day held.`
        : `fell between the day a ${other} was made public and the day it was held.`;
  }
}
