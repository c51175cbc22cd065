import { describe, expect, it } from "vitest";
import { datedEventOf, isUncertainDate } from "@/lib/timeline/dated-event-of";
import type { TimelineContact } from "@/lib/timeline/timeline-event";

const madePublic = {
  date: "2025-11-25?",
  earliestDay: "2025-11-25",
  latestStartDay: "2025-11-25",
  latestDay: "2025-11-25",
};
const contact: TimelineContact = {
  id: "c",
  slug: "c",
  type: "contact",
  title: "They meet",
  date: "2025-12-02/2025-12-03",
  earliestDay: "2025-12-02",
  latestStartDay: "2025-12-02",
  latestDay: "2025-12-03",
  clock: { at: "19:30", zone: "Europe/Moscow" },
  format: "inPerson",
  level: "leader",
  status: "held",
  place: null,
  tracks: [],
  series: [],
  principals: [],
  parties: [],
  madePublic,
};

describe("datedEventOf", () => {
  it("counts from the beginning, with the time of day", () => {
    expect(datedEventOf(contact)).toEqual({
      id: "c",
      start: { earliest: "2025-12-02", latest: "2025-12-02" },
      isUncertain: false,
      clock: { at: "19:30", zone: "Europe/Moscow" },
      madePublic: { earliest: "2025-11-25", latest: "2025-11-25" },
    });
  });

  it("leaves the time of day out with another date than its own", () => {
    expect(datedEventOf(contact, madePublic)).toMatchObject({
      start: { earliest: "2025-11-25", latest: "2025-11-25" },
      isUncertain: true,
      clock: null,
    });
  });
});

describe("isUncertainDate", () => {
  it("sees the sign wherever it stands", () => {
    expect(
      ["2025-12?", "2025%", "2025-11-01?/2025-11-03", "2025-11-01/2025-11-03%"].every(isUncertainDate),
    ).toBe(true);
    expect(["2025-12", "2025-11~", "2025-12-24/..", "[2025-11-21..2025-11-30]"].some(isUncertainDate)).toBe(
      false,
    );
  });
});
