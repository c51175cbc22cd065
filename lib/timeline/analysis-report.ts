import type { AnalysisAnswer, AnalysisPair, AnalysisRate, Figure } from "../coincidence/analyse-dates";
import { disagreementLevel } from "../coincidence/headline-test";
import { describeLag } from "../coincidence/lag-words";
import { type RateSide, surrogateTestNames, type TestName, testNames } from "../coincidence/test-names";
import { formatEdtf } from "../dates/format-edtf";
import { testPhrases } from "./at-random-sentence";
import { dayCount } from "./count-words";
import { formatExpected, formatP } from "./p-words";
import { testWords } from "./test-words";

/** The rule that a reader's own dates were asked with. */
export interface AskedRule {
  direction: "after" | "before" | "either" | "sameDay";
  days: number;
  offset: number;
}

/** One row of the table of tests. */
export interface ReportTest {
  test: TestName;
  name: string;
  keeps: string;
  sentence: string;
  precursor: { expected: string; p: string };
  trigger: { expected: string; p: string };
}

/** The answer to a reader's own dates in words; plain data. */
export interface AnalysisReport {
  /** For the second list, then the first: the count and what chance gives. */
  findings: { side: RateSide; count: string; noun: string; sentence: string }[];
  tests: ReportTest[];
  notes: string[];
  /** `n` counts from 1: dates may stand twice, so that nothing else tells two rows apart. */
  pairs: { n: number; antecedent: string; consequent: string; lag: string; certainty: string }[];
  pairWords: string;
}

/** Expected numbers below this round to 0.0. */
const leastPrinted = 0.05;

/** Puts an answer into words. The first list holds the antecedents, the second the consequents. */
export function reportAnalysis(answer: AnalysisAnswer, rule: AskedRule): AnalysisReport {
  return {
    findings: [
      findingOf(answer, rule, "precursor", "dates of the second list"),
      findingOf(answer, rule, "trigger", "dates of the first list"),
    ],
    tests: testNames.map((test) => ({
      test,
      ...testWords[test],
      precursor: chanceOf(answer, "precursor", test),
      trigger: chanceOf(answer, "trigger", test),
    })),
    notes: notesOf(answer),
    pairs: answer.pairs.map(pairOf),
    pairWords: pairWords(answer),
  };
}

function findingOf(
  answer: AnalysisAnswer,
  rule: AskedRule,
  side: RateSide,
  noun: string,
): AnalysisReport["findings"][number] {
  const rate = answer[side];
  const relation = relationWords(rule, side);
  const chance = untestedSentence(answer) ?? chanceSentence(rate);
  return {
    side,
    count: `${countText(rate.count)} of ${countText(rate.total)}`,
    noun,
    sentence: `${relation}. ${chance}`,
  };
}

/** Why the tests say nothing, or null where they do. */
function untestedSentence({ precursor, trigger, isTestable }: AnalysisAnswer): string | null {
  const isSecondEmpty = highOf(precursor.observed.total) === 0;
  const isFirstEmpty = highOf(trigger.observed.total) === 0;
  if (isSecondEmpty || isFirstEmpty) {
    const list = !isSecondEmpty ? "the first list" : isFirstEmpty ? "either list" : "the second list";
    return `No date of ${list} lies in the observed days, so nothing can be tested.`;
  }
  if (isTestable) return null;
  return "No two of the observed days could make a pair under this rule, so it is not testable.";
}

/** What the dates of one list did, under the count. */
function relationWords({ direction, days, offset }: AskedRule, side: RateSide): string {
  const other = side === "precursor" ? "a date of the first list" : "a date of the second list";
  const range = days === 0 ? dayCount(offset) : `${offset} to ${dayCount(offset + days)}`;
  switch (direction) {
    case "after":
      return side === "precursor"
        ? `came ${range} after ${other}`
        : `were followed by ${other} ${range} later`;
    case "before":
      return side === "precursor" ? `came ${range} before ${other}` : `came ${range} after ${other}`;
    case "either":
      return offset === 0
        ? `fell at most ${dayCount(days)} before or after ${other}`
        : `fell at most ${dayCount(days)} from the day ${dayCount(offset)} ${side === "precursor" ? "after" : "before"} ${other}`;
    case "sameDay":
      return `fell on the day of ${other}`;
  }
}

/** The expected number and p of the most careful of the three tests with surrogates. */
function chanceSentence(rate: AnalysisRate): string {
  const [first] = surrogateTestNames;
  const quoted = surrogateTestNames.reduce<TestName>(
    (most, test) => (highOf(rate.p[test]) > highOf(rate.p[most]) ? test : most),
    first,
  );
  const areSplit =
    new Set(surrogateTestNames.map((test) => highOf(rate.p[test]) <= disagreementLevel)).size > 1;
  const disagreement = areSplit ? " The tests disagree." : "";
  const expected = expectedText(rate.expectedBy[quoted]);
  const about = /^\d/.test(expected) ? `about ${expected}` : expected;
  const { total } = rate.observed;
  return `At random ${about} of ${countText(total)} would (p = ${figureText(rate.p[quoted], formatP)} ${testPhrases[quoted]}).${disagreement}`;
}

function chanceOf(answer: AnalysisAnswer, side: RateSide, test: TestName): { expected: string; p: string } {
  if (untestedSentence(answer) !== null) return { expected: "not tested", p: "not tested" };
  const rate = answer[side];
  return { expected: expectedText(rate.expectedBy[test]), p: figureText(rate.p[test], formatP) };
}

/** A number expected by chance; one that would print as 0.0 is said to be small, for it is not nothing. */
function expectedText(figure: Figure): string {
  if (highOf(figure) < leastPrinted) return "fewer than 0.1";
  if (lowOf(figure) < leastPrinted) return `up to ${formatExpected(highOf(figure))}`;
  return figureText(figure, formatExpected);
}

function notesOf(answer: AnalysisAnswer): string[] {
  const notes = [
    `Two random observed days make a pair with probability ${figureText(answer.dailyChance, formatP)}.`,
    `${answer.shuffles} shuffles of days and of gaps from seed ${answer.seed}, over ${answer.observedDayCount} observed days; the same request gives the same figures.`,
  ];
  for (const [side, list] of [
    ["precursor", "second"],
    ["trigger", "first"],
  ] as const) {
    const { total, observed } = answer[side];
    const outside = highOf(total) - lowOf(observed.total);
    if (outside > 0) {
      notes.push(
        `Of the ${list} list ${outside === 1 ? "one date lies" : `${outside} dates lie`} outside the observed days, or may; the tests count only what lies inside.`,
      );
    }
  }
  return notes;
}

function pairOf(
  { antecedent, consequent, lagDays, certainty }: AnalysisPair,
  at: number,
): AnalysisReport["pairs"][number] {
  const lag = { minDays: lowOf(lagDays), maxDays: highOf(lagDays) };
  return {
    n: at + 1,
    antecedent: formatEdtf(antecedent),
    consequent: formatEdtf(consequent),
    lag: describeLag(lag, "consequent"),
    certainty: certainty ?? "certain",
  };
}

function pairWords({ pairCount, pairs, arePairsCut }: AnalysisAnswer): string {
  if (pairCount === 0) return "No two dates make a pair under this rule.";
  const count = pairCount === 1 ? "One pair" : `${pairCount} pairs`;
  return arePairsCut ? `${count}, of which the first ${pairs.length} are listed.` : `${count}.`;
}

function countText(figure: Figure): string {
  return figureText(figure, String);
}

function figureText(figure: Figure, format: (value: number) => string): string {
  const [low, high] = [format(lowOf(figure)), format(highOf(figure))];
  return low === high ? low : `${low} to ${high}`;
}

function lowOf(figure: Figure): number {
  return typeof figure === "number" ? figure : figure.low;
}

function highOf(figure: Figure): number {
  return typeof figure === "number" ? figure : figure.high;
}
