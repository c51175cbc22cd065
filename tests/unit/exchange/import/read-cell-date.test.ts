import { describe, expect, it } from "vitest";
import { splitList } from "@/lib/exchange/import/mapped-cells";
import { isOfficeAlone, splitOffice } from "@/lib/exchange/import/office-words";
import { publisherOfAddress } from "@/lib/exchange/import/publisher-of-address";
import { readCellDate } from "@/lib/exchange/import/read-cell-date";

describe("readCellDate", () => {
  it.each([
    ["2025-11-12", "2025-11-12", null],
    ["20251112", "2025-11-12", null],
    ["2025-11-12 00:00:00.000", "2025-11-12", null],
    ["2025-11-12T19:30:00", "2025-11-12", "19:30"],
    ["25/11/2025 7:05", "2025-11-25", "07:05"],
    ["02 December 2025", "2025-12-02", null],
    ["3 to 9 November 2025", "2025-11-03/2025-11-09", null],
    ["[2025-11-03..2025-11-09]", "[2025-11-03..2025-11-09]", null],
    ["2025", "2025", null],
  ])("reads %s as %s", (text, edtf, time) => {
    expect(readCellDate(text, "ask")).toMatchObject({ entry: { status: "read", edtf }, time, note: null });
  });

  it("leaves a time by UTC alone, and says that the day at the place may be another", () => {
    const read = readCellDate("2025-11-12T23:30:00Z", "ask");
    expect(read).toMatchObject({ entry: { edtf: "2025-11-12" }, time: null });
    expect(read.note).toContain("by UTC");
  });

  it.each([
    ["12/11/2025", "dayFirst", "2025-11-12"],
    ["12/11/2025", "monthFirst", "2025-12-11"],
    ["12.11.2025 10:00", "dayFirst", "2025-11-12"],
  ] as const)("reads %s with %s as %s", (text, order, edtf) => {
    expect(readCellDate(text, order).entry).toMatchObject({ status: "read", edtf });
  });

  it("never guesses", () => {
    expect(readCellDate("12/11/2025", "ask").entry.status).toBe("ambiguous");
    expect(readCellDate("2/12/25", "dayFirst").entry.status).toBe("unreadable");
    expect(readCellDate("winter 2025", "dayFirst").entry.status).toBe("ambiguous");
    expect(readCellDate("45992", "ask").entry).toMatchObject({
      message: expect.stringContaining("spreadsheet"),
    });
    expect(readCellDate("20251342", "ask").entry.status).toBe("unreadable");
  });
});

describe("splitList", () => {
  it.each([
    ["a; b ;; c", [";"], ["a", "b", "c"]],
    ["Sampleton (North, East), Otherville", [","], ["Sampleton (North, East)", "Otherville"]],
    ["Ada Sample, Jr., Ben", [","], ["Ada Sample, Jr.", "Ben"]],
    ["a and b", ["none"], ["a and b"]],
    ["a and b, c", [",", " and "], ["a", "b", "c"]],
    ["a\nb", ["\n"], ["a", "b"]],
    ["China, People’s Republic of", [], ["China, People’s Republic of"]],
    ["  ", [";"], []],
  ] as const)("of %j by %j", (text, separators, parts) => {
    expect(splitList(text, separators)).toEqual(parts);
  });
});

describe("splitOffice", () => {
  it.each([
    ["President Ada Sample", "Ada Sample", "President"],
    ["President- elect Ada Sample", "Ada Sample", "President- elect"],
    [
      "Deputy Prime Minister and Foreign Minister Ada Sample",
      "Ada Sample",
      "Deputy Prime Minister and Foreign Minister",
    ],
    ["Ada King", "Ada King", null],
    ["Kingston Sample", "Kingston Sample", null],
    ["President", "President", null],
  ])("of %s", (text, name, office) => {
    expect(splitOffice(text)).toEqual({ name, office });
  });

  it("knows an office alone", () => {
    expect([isOfficeAlone("Premier"), isOfficeAlone("President-elect"), isOfficeAlone("Ada")]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("publisherOfAddress", () => {
  it.each([
    ["https://www.reuters.com/world/x", "Reuters"],
    ["http://en.interfax.ru/1", "Interfax"],
    ["https://news.example.org:8080/a", "news.example.org"],
    ["https://user@www.example.org", "example.org"],
    ["ftp://example.org", null],
    ["reuters.com", null],
  ])("of %s is %s", (address, publisher) => {
    expect(publisherOfAddress(address)).toBe(publisher);
  });
});
