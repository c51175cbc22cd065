import { describe, expect, it } from "vitest";
import { headlineTest } from "@/lib/coincidence/headline-test";
import { surrogateTestNames } from "@/lib/coincidence/test-names";
import { chanceSentence, headlineOf } from "@/lib/timeline/headline";
import { formatP } from "@/lib/timeline/p-words";
import { makeEvaluation } from "./make-evaluation";
import { announcement, contact } from "./make-figure-input";

const three = [contact("a", "2025-02-11"), contact("b", "2025-04-11"), contact("c", "2025-08-06")];
const claim = announcement("x", "2025-02-07");

describe("headlineOf", () => {
  it("counts in words and says within a week", () => {
    expect(headlineOf(makeEvaluation([...three, claim]))).toBe(
      "One of three meetings with Putin followed a territorial claim within a week",
    );
    expect(headlineOf(makeEvaluation([...three, claim], { windowDays: 5 }))).toMatch(/within 5 days$/);
    expect(headlineOf(makeEvaluation([...three, claim], { windowDays: 3 }))).toBe(
      "None of three meetings with Putin followed a territorial claim within 3 days",
    );
  });

  it("counts in figures from thirteen", () => {
    const many = Array.from({ length: 14 }, (_, at) => contact(`m${at}`, `2025-02-${10 + at}`));
    const claims = [announcement("x", "2025-02-09")];
    expect(headlineOf(makeEvaluation([...many, ...claims], { windowDays: 30 }))).toMatch(
      /^14 of 14 meetings/,
    );
  });

  it("says on the day or within 7 days after where the order of that day is not known", () => {
    const events = [...three, announcement("y", "2025-02-11")];
    expect(headlineOf(makeEvaluation(events))).toBe(
      "One of three meetings with Putin came on the day of a territorial claim or within 7 days after it",
    );
  });

  it("tells certain from possible", () => {
    const vague = [...three, claim, announcement("v", "2025-08")];
    expect(headlineOf(makeEvaluation(vague))).toBe(
      "One, possibly two, of three meetings with Putin followed a territorial claim within a week",
    );
    expect(headlineOf(makeEvaluation([...three, announcement("v", "2025-08")]))).toMatch(
      /^Possibly one of three/,
    );
  });

  it("has a sentence for one contact and for none", () => {
    expect(headlineOf(makeEvaluation([contact("a", "2025-12-02"), announcement("x", "2025-12-01")]))).toBe(
      "The one meeting recorded followed a territorial claim within a week",
    );
    expect(headlineOf(makeEvaluation([contact("a", "2025-12-02")]))).toBe(
      "The one meeting recorded did not follow a territorial claim within a week",
    );
    expect(headlineOf(makeEvaluation([claim]))).toBe("No meeting is recorded yet that the rule could count");
    const past = { from: "2025-01-01", to: "2025-12-31" };
    const none = makeEvaluation([claim]);
    const definition = { ...none.rule.definition, ...past };
    expect(headlineOf({ ...none, rule: { ...none.rule, definition } })).toBe(
      "No meeting is recorded on its days that the rule could count",
    );
  });

  it("has words for every direction", () => {
    const events = [...three, announcement("y", "2025-02-11"), announcement("z", "2025-04-14")];
    expect(headlineOf(makeEvaluation(events, { direction: "sameDay" }))).toMatch(
      /fell on the same day as a territorial/,
    );
    expect(headlineOf(makeEvaluation(events, { direction: "either" }))).toMatch(
      /^Two of .* fell within a week of/,
    );
    expect(
      headlineOf(makeEvaluation([...three, announcement("z", "2025-04-14")], { direction: "before" })),
    ).toMatch(/^One of .* was followed by a territorial claim within a week$/);
    expect(headlineOf(makeEvaluation([...three, claim], { offsetDays: 2, windowDays: 3 }))).toMatch(
      /came 2 to 5 days after a territorial claim$/,
    );
    const known = [contact("a", "2025-12-02", { madePublic: "2025-11-25" }), contact("b", "2025-12-20")];
    expect(
      headlineOf(
        makeEvaluation([...known, announcement("x", "2025-12-01")], { direction: "betweenPublicAndHeld" }),
      ),
    ).toContain("between the day it was made public and the day held");
  });
});

describe("chanceSentence", () => {
  it("gives no chance for a selection", () => {
    expect(chanceSentence(makeEvaluation([...three, claim]), "precursor")).toBe(
      "The claims recorded here are a selection, so no chance is given.",
    );
  });

  it("names undated events as the reason, of a rule too large to be listed too", () => {
    const listed = makeEvaluation([...three, claim]);
    expect(chanceSentence({ ...listed, isListed: false, undatedIds: [], undatedCount: 3 }, "precursor")).toBe(
      "Some of the events lack the date that the rule asks for, so no chance is given.",
    );
  });

  const observation = { from: "2025-01-01", to: "2025-12-31", gaps: [] };

  it("gives the number that the most careful test expects, with its p and its name", () => {
    const evaluation = makeEvaluation([...three, claim], { observation });
    const { tests } = evaluation.result;
    if (tests === null) throw new Error("A declared record has tests.");
    const { expected, p, test } = headlineTest(tests, "precursor");
    const phrase = { shuffle: "by shuffled days", gaps: "by shuffled gaps", rotation: "by rotation" }[test];
    expect(p.atCertain).toBe(
      Math.max(...surrogateTestNames.map((name) => tests[name].precursor.p.atCertain)),
    );
    expect(chanceSentence(evaluation, "precursor")).toContain(
      `At random about ${expected.toFixed(1)} of 3 would (p = ${formatP(p.atCertain)} ${phrase}).`,
    );
  });

  it("gives p from end to end where dates are vague, and says when the tests disagree", () => {
    const vague = makeEvaluation([...three, claim, announcement("v", "2025-04")], { observation });
    expect(chanceSentence(vague, "precursor")).toMatch(
      /of 3 would \(p from [\d.]+ to [\d.]+ by [a-z ]+\)\.$/,
    );
    const { tests } = vague.result;
    if (tests === null) throw new Error("A declared record has tests.");
    const figureOf = (p: number) => ({ ...tests.shuffle.precursor, p: { atPossible: p, atCertain: p } });
    const withP = (p: number) => ({ ...tests.gaps, precursor: figureOf(p) });
    const split = { ...tests, shuffle: withP(0.01), gaps: withP(0.02), rotation: withP(0.2) };
    const sentence = chanceSentence({ ...vague, result: { ...vague.result, tests: split } }, "precursor");
    expect(sentence).toContain("(p = 0.20 by rotation)");
    expect(sentence).toMatch(/\. The tests disagree\.$/);
  });
});
