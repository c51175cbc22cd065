import { describe, expect, it } from "vitest";
import { summarise } from "@/lib/timeline/summarise";
import { makeEvaluation } from "./make-evaluation";
import { announcement, contact } from "./make-figure-input";

const events = [
  contact("a", "2025-02-11"),
  contact("b", "2025-03-13", { format: "phone", place: null }),
  contact("c", "2025-04-11"),
  announcement("x", "2025-02-07", { place: "Toretsk" }),
  announcement("y", "2025-03-13", { place: "Sudzha" }),
];
const numbers = new Map(["a", "b", "c"].map((id, at) => [id, { label: at + 1, isSure: true }]));
const period = { from: "2025-01-01", to: "2025-12-31" };

describe("summarise", () => {
  it("counts what the figure shows, gives gaps, pairs with their lags, and what had none", () => {
    const [counts, gaps, rule] = summarise({
      events,
      ...period,
      evaluation: makeEvaluation(events),
      numbers,
    });
    expect(counts).toBe(
      "From 1 January to 31 December 2025 the figure shows 3 contacts (2 in person, 1 by phone) and 2 announcements, 2 of them territorial claims.",
    );
    expect(gaps).toBe("The gaps between the 3 meetings were 30 and 29 days.");
    expect(rule).toContain(
      "Of 3 meetings under the rule “Meetings after claims”, 2 came 0 to 7 days after a territorial claim.",
    );
    expect(rule).toContain(
      "11 February 2025 (4 days after Toretsk) and 13 March 2025 (the same day as Sudzha)",
    );
    expect(rule).toContain("inside the window for the meeting of 11 April 2025.");
    expect(rule).toMatch(/selection, so no chance is given\.$/);
  });

  it("has sentences for a record without contacts", () => {
    const only = events.filter((event) => event.type === "announcement");
    const paragraphs = summarise({
      events: only,
      ...period,
      evaluation: makeEvaluation(only),
      numbers: new Map(),
    });
    expect(paragraphs).toHaveLength(2);
    expect(paragraphs[0]).toContain("0 contacts and 2 announcements");
    expect(paragraphs[1]).toBe("The rule “Meetings after claims” finds no meeting that it could count.");
  });
});
