import { describe, expect, it } from "vitest";
import { openDateOf } from "@/lib/exchange/open/open-date";
import { timelineJsDocument } from "@/lib/exchange/timeline-js/timeline-js-document";
import { announcementDocumentOf, contactDocumentOf, trickyText } from "../make-document";

const head = {
  headline: "Back & forth",
  description: "All.",
  url: "https://tracker.example/?a=1&b=2",
  dayOfData: "2025-12-20",
};

describe("timelineJsDocument", () => {
  it("gives every event its days, its words and its row", () => {
    const document = timelineJsDocument(head, [announcementDocumentOf(), contactDocumentOf()]);
    expect(document.title.text.headline).toBe("Back &#38; forth");
    expect(document.events).toMatchObject([
      {
        unique_id: "event-pokrovsk",
        group: "Announcements",
        start_date: { year: 2025, month: 12, day: 1, hour: 23, minute: 30 },
        display_date: "1 December 2025, 23:30, Moscow time",
      },
      { group: "Contacts", start_date: { year: 2025, month: 12, day: 2 }, display_date: "2 December 2025" },
    ]);
    expect(document.events[1]).not.toHaveProperty("end_date");
    expect(document.events[1]?.start_date).not.toHaveProperty("hour");
  });

  it.each([
    ["[2025-11-21..2025-11-30]", [2025, 11, 21], [2025, 11, 30], "late November 2025"],
    ["2025-12-02/..", [2025, 12, 2], [2025, 12, 20], "since 2 December 2025"],
    ["../2025-12-02", [2025, 12, 2], null, "until 2 December 2025"],
  ])("says %s in words", (edtf, first, last, words) => {
    const clock = { at: "10:00", zone: "Europe/Moscow" };
    const [slide] = timelineJsDocument(head, [contactDocumentOf({ held: openDateOf(edtf), clock })]).events;
    const parts = (date: { year: number; month: number; day: number } | undefined) =>
      date === undefined ? null : [date.year, date.month, date.day];
    expect(parts(slide?.start_date)).toEqual(first);
    expect(parts(slide?.end_date)).toEqual(last);
    expect(slide?.display_date).toContain(words);
    expect(slide?.start_date).not.toHaveProperty("hour");
  });

  it("escapes what the program would take for markup", () => {
    const [slide] = timelineJsDocument(head, [
      contactDocumentOf({ title: trickyText, summary: "<img src=x>" }),
    ]).events;
    expect(slide?.text.headline).not.toMatch(/<|&(?!#\d+;)/);
    expect(slide?.text.text).not.toContain("<img");
  });
});
