import { describe, expect, it } from "vitest";
import { readDateEntry } from "@/lib/dates/read-date-entry";

function messageOf(entry: string): string {
  const result = readDateEntry(entry, { today: "2025-12-03" });
  return result.status === "unreadable" ? result.message : `${result.status} as a date`;
}

describe("entries that cannot be read say what to write", () => {
  it.each([
    ["", "Write a date, such as 2 December 2025 or November 2025."],
    ["2 Dec", "The year is missing. Write it with four digits, such as 2 December 2025."],
    ["Dec 25", "The year is missing. Write it with four digits, such as 25 December 2025."],
    ["грудень", "The year is missing. Write it with four digits, such as December 2025."],
    [
      "2/12/25",
      "“2/12/25” has no year with four digits. Write the year in full and the month as a word, such as 2 December 2025.",
    ],
    ["2 Dec 25", "Write the year with four digits, such as 2 December 2025."],
    ["2 December ’25", "Write the year with four digits, such as 2 December 2025."],
    ["02.12", "Write the month as a word and the year with four digits, such as 2 December 2025."],
    ["24 2025", "The month is missing. Write it as a word, such as 2 December 2025."],
    ["31 Nov 2025", "November 2025 has 30 days, so there is no 31 November 2025. Write a day from 1 to 30."],
    ["31/11/2025", "November 2025 has 30 days, so there is no 31 November 2025. Write a day from 1 to 30."],
    ["2025-02-29", "February 2025 has 28 days, so there is no 29 February 2025. Write a day from 1 to 28."],
    [
      "Monday, 2 December 2025",
      "2 December 2025 is a Tuesday, not a Monday. Correct the day, or leave the weekday out.",
    ],
    ["2025-12-02/2025-11-01", "The interval ends before it begins. Write the earlier date first."],
    ["2 Dec 2025 – 1 Nov 2025", "The range ends before it begins. Write the earlier date first."],
    [
      "30 Dec – 2 Jan 2026",
      "The range ends before it begins. Write the year at both ends, such as 30 December 2025 to 2 January 2026.",
    ],
    [
      "2 Dec 2025 –",
      "The end of the range is missing. Write it, or “since 2 December 2025” where it is still going on.",
    ],
    ["2025-12-02T19:30", "Write the day alone here; the time of day has a field of its own."],
    ["2025/", "The end of the interval is missing. Write it, or 2025/.. where it is still going on."],
    ["/2025", "The start of the interval is missing. Write it, or ../2025 where it is not known."],
    ["../..", "Both ends are open. Write at least one of them as a date."],
    ["2024-25", "“2024-25”: there is no month 25. Two years are joined like 2024 to 2025."],
    ["2024–25", "Write both years with four digits, such as 2024 to 2025."],
    [
      "Christmas 2025",
      "“christmas” is not understood in a date. Write it like 2 December 2025, November 2025, late November 2025 or 24–25 November 2025.",
    ],
    [
      "2 or 5 December 2025",
      "Only two days that follow each other can be joined by “or”. Write the whole range, such as some day from 3 to 9 November 2025.",
    ],
    [
      "about summer 2025",
      "A season cannot be marked as approximate or doubtful. Write months instead, such as about July 2025.",
    ],
    ["winter 2025–27", "A winter spans two years that follow each other, such as winter 2025–2026."],
    [
      "24 25 Nov 2025",
      "There is more than one day. Write it like 2 December 2025, November 2025, late November 2025 or 24–25 November 2025.",
    ],
    [
      "20255",
      "“20255” is neither a day nor a year with four digits. Write it like 2 December 2025, November 2025, late November 2025 or 24–25 November 2025.",
    ],
    [
      "2025-21/2025-22",
      "Seasons and unspecified digits cannot be the ends of an interval. Write a day, a month or a year.",
    ],
  ])("%j", (entry, message) => {
    expect(messageOf(entry)).toBe(message);
  });

  it("does not know today unless it is told", () => {
    expect(readDateEntry("today")).toEqual({
      status: "unreadable",
      message: "Write the date itself, such as 2 December 2025.",
    });
    expect(() => readDateEntry("today", { today: "soon" })).toThrow(RangeError);
  });

  it("refuses an entry as long as a text", () => {
    expect(messageOf("2 December 2025 ".repeat(10))).toBe(
      "A date has at most 120 characters. Write the date alone.",
    );
  });
});
