import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type CalendarHead, calendarParts, writeCalendar } from "@/lib/exchange/calendar/write-calendar";
import type { ContactDocument } from "@/lib/exchange/open/contact-document";
import { openDateOf } from "@/lib/exchange/open/open-date";
import { contactDocumentOf, trickyText } from "../make-document";

const head: CalendarHead = {
  name: "Contacts",
  description: "All contacts.",
  url: "https://tracker.example/?track=us-russia",
  publicUrl: "https://tracker.example",
  dayOfData: "2025-12-20",
};

/** The only event of a calendar as an independent reader has it. */
function readOne(changes: Partial<ContactDocument>): { event: ICAL.Event; component: ICAL.Component } {
  const calendar = new ICAL.Component(ICAL.parse(writeCalendar(head, [contactDocumentOf(changes)])));
  const component = calendar.getFirstSubcomponent("vevent");
  if (component === null) throw new Error("The calendar has no event.");
  return { event: new ICAL.Event(component), component };
}

const propertyOf = (component: ICAL.Component, name: string) => component.getFirstPropertyValue(name);

describe("writeCalendar", () => {
  it("makes a certain day a civil day without a zone", () => {
    const { event, component } = readOne({});
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe("2025-12-02");
    expect(event.endDate.toString()).toBe("2025-12-03");
    expect(component.getFirstProperty("dtstart")?.getParameter("tzid")).toBeUndefined();
    expect(propertyOf(component, "status")).toBe("CONFIRMED");
    expect(event.summary).toBe("Witkoff and Putin meet in Moscow");
    expect(event.location).toBe("Moscow, Russia");
  });

  it("is no invitation: a method would need an organiser of each event", () => {
    const calendar = new ICAL.Component(ICAL.parse(writeCalendar(head, [contactDocumentOf()])));
    expect(propertyOf(calendar, "method")).toBeNull();
    expect(calendar.toString()).not.toContain("ORGANIZER");
  });

  it("is written in parts, so that thousands of contacts hold no server up, and is one calendar all the same", () => {
    const description = "About\r\nBEGIN:VEVENT\r\nand; this, \\n\r\nEND:VCALENDAR";
    const misleading = { ...head, description };
    const contacts = Array.from({ length: 120 }, (_, at) =>
      contactDocumentOf({ id: `c${at}`, title: `Meeting ${at}\r\nEND:VCALENDAR\r\nBEGIN:VEVENT` }),
    );
    const parts = [...calendarParts(misleading, contacts)];
    expect(parts).toHaveLength(5);
    const eventsIn = (text: string) => text.split("\r\nBEGIN:VEVENT\r\n").length - 1;
    expect(parts.map(eventsIn)).toEqual([0, 50, 50, 20, 0]);
    const calendar = new ICAL.Component(ICAL.parse(writeCalendar(misleading, contacts)));
    // The reader takes values of names with an X as they are written.
    const written = "About\\nBEGIN:VEVENT\\nand\\; this\\, \\\\n\\nEND:VCALENDAR";
    expect(propertyOf(calendar, "x-wr-caldesc")).toBe(written);
    const uids = calendar.getAllSubcomponents("vevent").map((component) => propertyOf(component, "uid"));
    expect(uids).toEqual(contacts.map(({ id }) => `${id}@tracker.example`));
    expect(parts.join("")).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
    expect(parts.join("")).not.toContain("\r\n\r\n");
  });

  it("keeps its identity, and tells versions apart", () => {
    const { event, component } = readOne({});
    expect(event.uid).toBe("c1@tracker.example");
    expect(event.sequence).toBe(3);
    expect(String(propertyOf(component, "last-modified"))).toBe("2025-12-05T09:30:00Z");
    expect(String(propertyOf(component, "dtstamp"))).toBe("2025-12-05T09:30:00Z");
    expect(propertyOf(component, "url")).toBe("https://tracker.example/events/moscow");
  });

  it("makes a known clock an instant in UTC, with an end only where the duration is known", () => {
    const clock = { at: "19:30", zone: "Europe/Moscow" };
    const { event, component } = readOne({ clock, durationMinutes: 300 });
    expect(event.startDate.toString()).toBe("2025-12-02T16:30:00Z");
    expect(event.endDate.toString()).toBe("2025-12-02T21:30:00Z");
    expect(propertyOf(component, "description")).toContain("Held: 2 December 2025, 19:30, Moscow time");
    expect(readOne({ clock }).component.getFirstProperty("dtend")).toBeNull();
  });

  it("covers the days of an interval, and takes no clock for it", () => {
    const { event, component } = readOne({
      held: openDateOf("2025-11-30/2025-12-01"),
      clock: { at: "10:00", zone: "Europe/Geneva" },
    });
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual(["2025-11-30", "2025-12-02"]);
    expect(propertyOf(component, "status")).toBe("CONFIRMED");
  });

  it.each([
    ["[2025-11-21..2025-11-30]", "2025-11-21", "2025-12-01", "late November 2025"],
    ["2025-11", "2025-11-01", "2025-12-01", "November 2025"],
    ["2025-12-02?", "2025-12-02", "2025-12-03", "2 December 2025 (doubtful)"],
    ["2025-12-02~", "2025-12-01", "2025-12-04", "about 2 December 2025"],
    ["2025-12-02/..", "2025-12-02", "2025-12-21", "since 2 December 2025"],
    ["../2025-12-02", "2025-12-02", "2025-12-03", "until 2 December 2025"],
  ])("says %s in words and marks it as uncertain", (edtf, start, end, words) => {
    const { event, component } = readOne({ held: openDateOf(edtf) });
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual([start, end]);
    expect(event.startDate.isDate).toBe(true);
    expect(propertyOf(component, "status")).toBe("TENTATIVE");
    expect(event.summary).toContain(`(date uncertain: ${words})`);
  });

  it.each([
    ["announced", "TENTATIVE", "Announced: "],
    ["rumoured", "TENTATIVE", "Rumoured: "],
    ["postponed", "CANCELLED", "Postponed: "],
    ["cancelled", "CANCELLED", "Cancelled: "],
  ] as const)("says that a contact is %s", (status, expected, prefix) => {
    const { event, component } = readOne({ status });
    expect(propertyOf(component, "status")).toBe(expected);
    expect(event.summary.startsWith(prefix)).toBe(true);
  });

  it("says it once where the title says it", () => {
    for (const [status, title] of [
      ["announced", "Kyiv announces a visit by the envoy"],
      ["announced", "Rubio and Lavrov are due to meet in Geneva"],
      ["postponed", "A round of talks is put off"],
      ["cancelled", "Budapest summit called off"],
    ] as const) {
      expect(readOne({ status, title }).event.summary).toBe(title);
    }
  });

  it("breaks no line after more than 75 bytes, and ends each as the format wants it", () => {
    const text = writeCalendar(head, [contactDocumentOf({ title: trickyText.repeat(4) })]);
    const lines = text.split("\r\n");
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("brings every text through an independent reader unchanged", () => {
    const parts = fc.constantFrom(
      "a",
      ",",
      ";",
      ":",
      "\\",
      "\n",
      '"',
      "]]>",
      "Ж",
      "ש",
      "🕊🏳️‍🌈",
      " ",
      "\\n",
      "=",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 90 }), (pieces) => {
        const title = `T${pieces.join("")}T`;
        expect(readOne({ title }).event.summary).toBe(title);
      }),
      { numRuns: 200 },
    );
    expect(readOne({ title: trickyText }).event.summary).toBe(trickyText);
  });
});
