import { describe, expect, it } from "vitest";
import { isInsideCoverage } from "@/lib/records/coverage";
import { type EventFilterEntry, eventFilter } from "@/lib/records/event-filter";

function isInside(asked: EventFilterEntry, declared: EventFilterEntry): boolean {
  return isInsideCoverage(eventFilter.parse(asked), eventFilter.parse(declared));
}

describe("isInsideCoverage", () => {
  it("takes everything into a declaration without criteria, and itself", () => {
    expect(isInside({}, {})).toBe(true);
    expect(isInside({ type: "contact", tracks: ["a"], people: ["p"] }, {})).toBe(true);
    const filter: EventFilterEntry = { type: "announcement", kinds: ["capture"], announcedBy: ["russia"] };
    expect(isInside(filter, filter)).toBe(true);
  });

  it("takes a narrower question and refuses a wider one", () => {
    const declared: EventFilterEntry = { kinds: ["capture", "recapture"] };
    expect(isInside({ kinds: ["recapture"] }, declared)).toBe(true);
    expect(isInside({ kinds: ["recapture"], announcedBy: ["ukraine"] }, declared)).toBe(true);
    expect(isInside({ kinds: ["capture", "denial"] }, declared)).toBe(false);
    expect(isInside({}, declared)).toBe(false);
  });

  it.each<EventFilterEntry>([
    { type: "contact" },
    { series: "a-b" },
    { text: "kursk" },
    { informed: { party: "ukraine", standing: "before" } },
    { populationOver: 50_000, populationAsOf: "2022" },
    { populationOver: 50_000 },
    { populationAsOf: "2022" },
    { tracks: ["a"] },
    { formats: ["phone"] },
    { levels: ["leader"] },
    { statuses: ["held"] },
    { topics: ["energy"] },
    { kinds: ["capture"] },
    { standings: ["confirmed"] },
    { announcedBy: ["russia"] },
    { placeKinds: ["city"] },
    { placeCountries: ["ukraine"] },
    { people: ["p"] },
    { parties: ["p"] },
    { places: ["p"] },
  ])("wants the question to set what the declaration sets: %j", (criterion) => {
    expect(isInside(criterion, criterion)).toBe(true);
    expect(isInside({}, criterion)).toBe(false);
    expect(isInside(criterion, {})).toBe(true);
  });

  it("compares populations of the same day: more inhabitants is narrower", () => {
    const declared = { populationOver: 50_000, populationAsOf: "2022" };
    expect(isInside({ populationOver: 100_000, populationAsOf: "2022" }, declared)).toBe(true);
    expect(isInside({ populationOver: 20_000, populationAsOf: "2022" }, declared)).toBe(false);
    expect(isInside({ populationOver: 100_000, populationAsOf: "2014" }, declared)).toBe(false);
    expect(isInside({ populationOver: 100_000 }, { populationAsOf: "2022" })).toBe(false);
    expect(isInside({ populationOver: 100_000, populationAsOf: "2022" }, { populationOver: 50_000 })).toBe(
      true,
    );
  });

  it("leaves dates to the observation window", () => {
    expect(isInside({ from: "2020-01-01" }, { from: "2025-01-01", to: "2025-12-31" })).toBe(true);
  });
});
