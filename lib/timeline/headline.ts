import type { Direction } from "../coincidence/direction";
import { atRandomSentence } from "./at-random-sentence";
import { countWord, countWordCapital, dayCount } from "./count-words";
import type { RuleEvaluation } from "./rule-evaluation";

/** The parts of the sentence that depend on the direction of the rule. */
interface Relation {
  /** "followed a territorial claim within a week". */
  affirmed: (isOne: boolean) => string;
  denied: (isOne: boolean) => string;
}

/**
 * The finding in one sentence, without a full stop: "Three of six meetings with Putin followed a territorial claim
 * within a week". Counts are words up to twelve; pairs that are only possible are told apart; timing only, no cause.
 */
export function headlineOf(evaluation: RuleEvaluation): string {
  const { words } = evaluation.rule;
  const { certain, possible, total } = evaluation.result.rates.precursor.byEvent;
  if (total === 0) {
    const when = evaluation.rule.definition.to === null ? "yet" : "on its days";
    return `No ${words.consequentOne} is recorded ${when} that the rule could count`;
  }
  const relation = relationOf(evaluation);
  if (total === 1) {
    const subject = `The one ${words.consequentOne} recorded`;
    if (certain === 1) return `${subject} ${relation.affirmed(true)}`;
    return possible === 1
      ? `${subject} possibly ${relation.affirmed(true)}`
      : `${subject} ${relation.denied(true)}`;
  }
  const of = `of ${countWord(total)} ${words.consequentPhrase}`;
  if (possible === certain) return `${countWordCapital(certain)} ${of} ${relation.affirmed(certain === 1)}`;
  if (certain === 0) return `Possibly ${countWord(possible)} ${of} ${relation.affirmed(possible === 1)}`;
  return `${countWordCapital(certain)}, possibly ${countWord(possible)}, ${of} ${relation.affirmed(false)}`;
}

/**
 * What stands beside the count: what chance would give, where the record is declared complete; else why no chance is
 * given. The expected number and p are those of the most careful test, which is named. `side` says of which rate.
 */
export function chanceSentence(evaluation: RuleEvaluation, side: "precursor" | "trigger"): string {
  const { tests } = evaluation.result;
  const { words } = evaluation.rule;
  if (evaluation.undatedCount > 0) {
    return "Some of the events lack the date that the rule asks for, so no chance is given.";
  }
  if (!evaluation.coverage.isDeclaredComplete || evaluation.result.noTestsReason === "coverageNotDeclared") {
    return `The ${words.antecedentMany} recorded here are a selection, so no chance is given.`;
  }
  if (tests === null || !tests.isTestable) return "What chance would give is not computed for this rule.";
  return atRandomSentence(tests, side, "brief");
}

/** The window of a rule in a sentence: "within a week", "within 5 days". */
export function withinWords(windowDays: number): string {
  if (windowDays === 1) return "within a day";
  if (windowDays === 7) return "within a week";
  if (windowDays === 14) return "within two weeks";
  return `within ${dayCount(windowDays)}`;
}

function relationOf(evaluation: RuleEvaluation): Relation {
  const { rule, windowDays } = evaluation;
  const { direction, offsetDays } = rule.definition;
  const claim = rule.words.antecedentPhrase;
  switch (direction) {
    case "sameDay":
      return {
        affirmed: () => `fell on the same day as ${claim}`,
        denied: () => `did not fall on the same day as ${claim}`,
      };
    case "either":
      return {
        affirmed: () => `fell ${nearWords(windowDays, offsetDays)} ${claim}`,
        denied: () => `did not fall ${nearWords(windowDays, offsetDays)} ${claim}`,
      };
    case "betweenPublicAndHeld":
      return {
        affirmed: (isOne) =>
          `saw ${claim} between the day ${isOne ? "it was" : "they were"} made public and the day held`,
        denied: () =>
          `saw no ${rule.words.antecedentOne} between the day it was made public and the day held`,
      };
    case "after":
    case "before":
      return orderedRelation(evaluation, direction, claim);
  }
}

function orderedRelation(evaluation: RuleEvaluation, direction: Direction, claim: string): Relation {
  const { windowDays } = evaluation;
  const { offsetDays } = evaluation.rule.definition;
  const isAfter = direction === "after";
  if (windowDays === 0 && offsetDays === 0) {
    return {
      affirmed: () => `fell on the same day as ${claim}`,
      denied: () => `did not fall on the same day as ${claim}`,
    };
  }
  if (offsetDays > 0) {
    const days =
      windowDays === 0 ? dayCount(offsetDays) : `${offsetDays} to ${dayCount(offsetDays + windowDays)}`;
    const words = `${days} ${isAfter ? "after" : "before"} ${claim}`;
    return { affirmed: () => `came ${words}`, denied: () => `did not come ${words}` };
  }
  if (restsOnUnknownOrder(evaluation)) {
    const words = `on the day of ${claim} or ${withinDays(windowDays)} ${isAfter ? "after" : "before"} it`;
    return { affirmed: () => `came ${words}`, denied: () => `did not come ${words}` };
  }
  const within = withinWords(windowDays);
  return isAfter
    ? { affirmed: () => `followed ${claim} ${within}`, denied: () => `did not follow ${claim} ${within}` }
    : {
        affirmed: (isOne) => `${isOne ? "was" : "were"} followed by ${claim} ${within}`,
        denied: (isOne) => `${isOne ? "was" : "were"} not followed by ${claim} ${within}`,
      };
}

/** Whether some consequent counts only by pairs of one day whose order nobody told. */
function restsOnUnknownOrder(evaluation: RuleEvaluation): boolean {
  // Of a large record no times of day are read, so that the order within a day is not known.
  if (!evaluation.isListed) return true;
  const hasOther = new Set<string>();
  const isUnknown = new Set<string>();
  for (const pair of evaluation.result.pairs) {
    if (pair.sameDayOrder === "unknown") isUnknown.add(pair.consequentId);
    else hasOther.add(pair.consequentId);
  }
  return [...isUnknown].some((id) => !hasOther.has(id));
}

function withinDays(windowDays: number): string {
  return `within ${dayCount(windowDays)}`;
}

function nearWords(windowDays: number, offsetDays: number): string {
  if (offsetDays > 0) return `${withinWords(windowDays)} of the day ${dayCount(offsetDays)} after`;
  return windowDays === 0 ? "on the same day as" : `${withinWords(windowDays)} of`;
}
