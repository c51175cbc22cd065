import { describe, expect, it } from "vitest";
import type { DatedEvent } from "@/lib/coincidence/dated-event";
import { type EventFilterEntry, eventFilter } from "@/lib/records/event-filter";
import { defaultRule, ruleDefinition } from "@/lib/records/rule";
import { type DeclaredCoverage, ruleCoverage } from "@/lib/timeline/rule-coverage";

const claims: EventFilterEntry = { type: "announcement", kinds: ["capture"], populationOver: 10_000 };
const meetings: EventFilterEntry = { type: "contact", series: "meetings", statuses: ["held"] };
const rule = (days: { from?: string; to?: string } = {}) => ({
  words: defaultRule.words,
  definition: ruleDefinition.parse({ antecedent: claims, consequent: meetings, ...days }),
});
const declared = (
  filter: EventFilterEntry,
  from: string,
  to: string,
  rest: Partial<DeclaredCoverage> = {},
): DeclaredCoverage => ({ filter: eventFilter.parse(filter), from, to, gaps: [], isComplete: true, ...rest });
const event = (day: string): DatedEvent => ({
  id: day,
  start: { earliest: day, latest: day },
  isUncertain: false,
  clock: null,
  madePublic: null,
});
const year = { from: "2025-01-01", to: "2025-12-31" };
const bothComplete = [
  declared({ type: "announcement", kinds: ["capture"] }, "2025-01-01", "2025-12-31"),
  declared({ type: "contact", series: "meetings" }, "2025-01-01", "2026-04-30"),
];

/** On a day of the data after everything declared here. */
function coverageOf(
  rule: Parameters<typeof ruleCoverage>[0],
  coverages: Parameters<typeof ruleCoverage>[1],
  events: Parameters<typeof ruleCoverage>[2],
) {
  return ruleCoverage(rule, coverages, events, "2030-12-31");
}

describe("ruleCoverage", () => {
  it("is complete where both series are, on all days of the rule", () => {
    expect(coverageOf(rule(year), bothComplete, [event("2025-12-02")])).toEqual({
      isDeclaredComplete: true,
      observation: { ...year, gaps: [] },
      reasons: [],
    });
  });

  it("names the series that is a selection", () => {
    expect(coverageOf(rule(year), bothComplete.slice(0, 1), [])).toEqual({
      isDeclaredComplete: false,
      observation: null,
      reasons: ["The contacts recorded here are a selection."],
    });
    expect(coverageOf(rule(year), [], []).reasons).toEqual([
      "The claims recorded here are a selection.",
      "The contacts recorded here are a selection.",
    ]);
  });

  it("counts neither a declared selection nor a declaration that is narrower than the question", () => {
    const [ofClaims, ofMeetings] = bothComplete;
    if (!ofClaims || !ofMeetings) throw new Error("two declarations");
    const narrower = declared({ ...claims, populationOver: 50_000 }, "2025-01-01", "2025-12-31");
    const selection = { ...ofClaims, isComplete: false };
    expect(coverageOf(rule(year), [narrower, selection, ofMeetings], []).observation).toBeNull();
  });

  it("joins declarations that follow each other and keeps their gaps", () => {
    const halves = [
      declared(claims, "2025-01-01", "2025-06-30", { gaps: [{ from: "2025-03-01", to: "2025-03-10" }] }),
      declared(claims, "2025-03-09", "2025-12-31"),
      ...bothComplete.slice(1),
    ];
    const coverage = coverageOf(rule(year), halves, []);
    expect(coverage.observation).toEqual({ ...year, gaps: [{ from: "2025-03-01", to: "2025-03-08" }] });
    expect(coverage.isDeclaredComplete).toBe(true);
  });

  it("says which days are complete where the rule, or an event, goes beyond them", () => {
    const beyond =
      "The record is declared complete from 1 January 2025 to 31 December 2025 only; outside these days it is a selection.";
    expect(coverageOf(rule({ from: "2024-12-01", to: "2025-12-31" }), bothComplete, [])).toMatchObject({
      isDeclaredComplete: false,
      reasons: [beyond],
    });
    expect(coverageOf(rule(), bothComplete, [event("2026-01-01")]).reasons).toEqual([beyond]);
    expect(coverageOf(rule(), bothComplete, [event("2025-12-31")]).isDeclaredComplete).toBe(true);
    const perhapsInside = { ...event("2025-12-31"), start: { earliest: "2025-12-15", latest: "2026-01-15" } };
    expect(coverageOf(rule(), bothComplete, [perhapsInside]).isDeclaredComplete).toBe(true);
  });

  it("lets the days of a declaration's own filter bound it", () => {
    const [, ofMeetings] = bothComplete;
    if (!ofMeetings) throw new Error("two declarations");
    const bounded = declared({ ...claims, from: "2025-07-01" }, "2025-01-01", "2025-12-31");
    expect(coverageOf(rule(year), [bounded, ofMeetings], []).observation?.from).toBe("2025-07-01");
  });

  it("says so where the two share no day", () => {
    const apart = [
      declared(claims, "2025-01-01", "2025-03-31"),
      declared(meetings, "2025-05-01", "2025-06-30"),
    ];
    const coverage = coverageOf(rule(year), apart, []);
    expect(coverage.observation).toBeNull();
    expect(coverage.reasons).toEqual([
      "There is no day for which both the claims and the contacts are declared complete.",
    ]);
  });

  it("observes no day to come, whatever was declared", () => {
    const declaredAhead = [
      declared({ type: "announcement", kinds: ["capture"] }, "2025-01-01", "2030-12-31"),
      declared({ type: "contact", series: "meetings" }, "2025-01-01", "2030-12-31"),
    ];
    const coverage = ruleCoverage(rule(), declaredAhead, [], "2025-12-31");
    expect(coverage.observation).toMatchObject(year);
  });
});
