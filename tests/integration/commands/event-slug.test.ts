import { describe, expect, it } from "vitest";
import { eventSlug } from "@/db/commands/events/event-slug";

describe("eventSlug", () => {
  it("ends with the first day, unless the title says it", () => {
    expect(eventSlug("Talks in Geneva", { earliestDay: "2025-11-23", latestStartDay: "2025-11-23" })).toBe(
      "talks-in-geneva-2025-11-23",
    );
    expect(
      eventSlug("Talks of 2025-11-23", { earliestDay: "2025-11-23", latestStartDay: "2025-11-23" }),
    ).toBe("talks-of-2025-11-23");
    expect(
      eventSlug("Talks of 23 November 2025", { earliestDay: "2025-11-23", latestStartDay: "2025-11-23" }),
    ).toBe("talks-of-23-november-2025");
    expect(
      eventSlug("Talks of 3 November 2025", { earliestDay: "2025-11-23", latestStartDay: "2025-11-23" }),
    ).toBe("talks-of-3-november-2025-2025-11-23");
    // "2 December 2025" stands in "22 December 2025" as text, and is another day.
    expect(
      eventSlug("Talks of 22 December 2025", { earliestDay: "2025-12-02", latestStartDay: "2025-12-02" }),
    ).toBe("talks-of-22-december-2025-2025-12-02");
  });

  it("keeps the day of a long title, cutting between its words", () => {
    const slug = eventSlug("word ".repeat(40), { earliestDay: "2025-11-23", latestStartDay: "2025-11-23" });
    expect(slug.endsWith("word-2025-11-23")).toBe(true);
    expect(slug.length).toBeLessThanOrEqual(80);
  });

  it.each([
    ["2025-11-21", "2025-11-30", "talks-in-geneva-2025-11"],
    ["2025-12-30", "2025-12-31", "talks-in-geneva-2025-12"],
    ["2025-10-01", "2025-12-31", "talks-in-geneva-2025"],
    ["2025-12-30", "2026-01-01", "talks-in-geneva"],
  ])("is no more exact than the date: %s to %s", (earliestDay, latestStartDay, slug) => {
    expect(eventSlug("Talks in Geneva", { earliestDay, latestStartDay })).toBe(slug);
  });
});
