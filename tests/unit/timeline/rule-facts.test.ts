import { describe, expect, it } from "vitest";
import { ruleDefinition } from "@/lib/records/rule";
import { sealSentence } from "@/lib/records/seal-words";
import type { FilterOptions } from "@/lib/timeline/filter-options";
import { ruleFacts } from "@/lib/timeline/rule-facts";

const options: FilterOptions = {
  tracks: [],
  parties: [{ slug: "russia", name: "Russia" }],
  people: [],
  places: [],
  topics: [],
  series: [{ slug: "witkoff-putin", name: "Witkoff – Putin" }],
};

function facts(changes: Record<string, unknown>): Record<string, string> {
  const definition = ruleDefinition.parse({
    antecedent: { type: "announcement", kinds: ["capture"], announcedBy: ["russia"], populationOver: 10_000 },
    consequent: { type: "contact", series: "witkoff-putin", statuses: ["held"], people: ["nobody-known"] },
    ...changes,
  });
  return Object.fromEntries(ruleFacts({ definition }, options).map(({ term, words }) => [term, words]));
}

describe("ruleFacts", () => {
  it("names what restricts each side, with names where they are known", () => {
    expect(facts({ from: "2025-01-01" })).toEqual({
      "Looked at": "contacts; status held; series Witkoff – Putin; person nobody-known; by the day held",
      "Set against":
        "announcements; kind capture; announced by Russia; place of more than 10,000 inhabitants; by the day announced",
      Window: "0 to 7 days after it",
      Days: "from 1 January 2025",
    });
  });

  it("has words for every direction, offset and span of days", () => {
    expect(facts({ direction: "before", offsetDays: 3, windowDays: 2 }).Window).toBe("3 to 5 days before it");
    expect(facts({ direction: "either", windowDays: 1 }).Window).toBe("at most 1 day before or after it");
    expect(facts({ direction: "sameDay" }).Window).toBe("on the same day");
    expect(facts({ direction: "betweenPublicAndHeld" }).Window).toContain("made public");
    expect(facts({}).Days).toBe("all days recorded");
    expect(facts({ from: "2025-01-01", to: "2025-12-31" }).Days).toBe("1 January 2025 to 31 December 2025");
  });
});

describe("sealSentence", () => {
  it("gives both days of a seal", () => {
    expect(sealSentence({ sealedOn: "2026-11-24", scoredFrom: "2026-11-26" })).toBe(
      "Sealed on 24 November 2026; scored on events dated from 26 November 2026.",
    );
  });
});
