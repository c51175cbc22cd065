import { describe, expect, it } from "vitest";
import { draftDays } from "@/lib/records/draft-days";

const none = { firstDay: null, lastDay: null };

describe("draftDays", () => {
  it("reads the date of each kind as the form does", () => {
    expect(draftDays("contact", { held: "2 Dec 2025" })).toEqual({
      firstDay: "2025-12-02",
      lastDay: "2025-12-02",
    });
    expect(draftDays("announcement", { announced: "late Nov 2025", held: "2 Dec 2025" })).toEqual({
      firstDay: "2025-11-21",
      lastDay: "2025-11-30",
    });
    expect(draftDays("contact", { held: "since 21 Nov 2025" })).toEqual({
      firstDay: "2025-11-21",
      lastDay: "9999-12-31",
    });
  });

  it.each([{}, { held: "" }, { held: "02/12/2025" }, { held: 7 }, { held: "until 2 Dec 2025" }])(
    "reads none in %j",
    (entry) => {
      expect(draftDays("contact", entry)).toEqual(none);
    },
  );
});
