import { describe, expect, it } from "vitest";
import { type HeldOffice, officeOnDay } from "@/lib/records/office-on-day";

const office = (title: string, from: string | null, to: string | null, partyId = "ua"): HeldOffice => ({
  title,
  partyId,
  from,
  to,
});
const chosen = (offices: HeldOffice[], earliestDay: string, latestStartDay = earliestDay, partyId = "ua") => {
  const choice = officeOnDay(offices, { earliestDay, latestStartDay, partyId });
  return choice === null ? null : [choice.office.title, choice.isSure];
};

describe("officeOnDay", () => {
  const minister = office("minister", "2020-03-04", "2025-07-17");
  const secretary = office("secretary", "2025-07-18", null);

  it("takes the office of the day, first and last day included", () => {
    expect(chosen([minister, secretary], "2025-07-17")).toEqual(["minister", true]);
    expect(chosen([minister, secretary], "2025-07-18")).toEqual(["secretary", true]);
    expect(chosen([minister, secretary], "2020-03-03")).toBeNull();
  });

  it("holds open offices for open: without an end, and without a beginning", () => {
    expect(chosen([secretary], "2031-01-01")).toEqual(["secretary", true]);
    expect(chosen([office("elder", null, "2001")], "1950-01-01")).toEqual(["elder", true]);
  });

  it("is unsure where a vague day of the office leaves it open", () => {
    const vague = office("envoy", "2025-02", "2025-05");
    expect(chosen([vague], "2025-02-10")).toEqual(["envoy", false]);
    expect(chosen([vague], "2025-03-10")).toEqual(["envoy", true]);
    expect(chosen([vague], "2025-05-31")).toEqual(["envoy", false]);
    expect(chosen([vague], "2025-06-01")).toBeNull();
    expect(chosen([office("envoy", "2025-02-01?", null)], "2025-03-10")).toEqual(["envoy", false]);
  });

  it("wants the whole range of a vague event, and else says that it is unsure", () => {
    expect(chosen([minister, secretary], "2025-07-01", "2025-07-31")?.[1]).toBe(false);
    expect(
      chosen([minister, secretary, office("deputy", "2025-01-01", null)], "2025-07-01", "2025-07-31"),
    ).toEqual(["deputy", true]);
  });

  it("prefers the office of the party that the person stands for, then the one taken up last", () => {
    const both = [office("president", "2010", null, "us"), office("chair", "2012", null, "org")];
    expect(chosen(both, "2025-01-01", "2025-01-01", "us")).toEqual(["president", true]);
    expect(chosen(both, "2025-01-01", "2025-01-01", "org")).toEqual(["chair", true]);
    expect(chosen(both, "2025-01-01", "2025-01-01", "un")).toEqual(["chair", true]);
  });
});
