import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromNumber } from "@/lib/dates/civil-day";
import { readDateColumn } from "@/lib/dates/read-date-column";

const edtfs = (text: string) => readDateColumn(text).dates.map((date) => date.edtf);

describe("readDateColumn", () => {
  it("reads a date a line, in whatever form, with its line and its reading", () => {
    const column = readDateColumn("2025-12-02\n\n 2 Dec 2025 \r\nlate Nov 2025\nNovember 2025");
    expect(column.dates.map(({ line, edtf }) => [line, edtf])).toEqual([
      [1, "2025-12-02"],
      [3, "2025-12-02"],
      [4, "[2025-11-21..2025-11-30]"],
      [5, "2025-11"],
    ]);
    expect(column.dates[1]).toMatchObject({ entry: "2 Dec 2025", reading: "2 December 2025" });
    expect(column.faults).toEqual([]);
  });

  it("takes the day out of a row of cells, and prefers a day to a year", () => {
    expect(edtfs("7\t2025\t2025-12-02\tMoscow")).toEqual(["2025-12-02"]);
    expect(edtfs('"Pokrovsk";"1 December 2025";yes')).toEqual(["2025-12-01"]);
    expect(edtfs("Pokrovsk,2025-11~,claimed")).toEqual(["2025-11~"]);
    expect(edtfs("December 2, 2025")).toEqual(["2025-12-02"]);
    expect(edtfs("December 2, 2025, Moscow")).toEqual(["2025-12-02"]);
  });

  it("passes over a heading, and only on the first line", () => {
    expect(readDateColumn("Date\tPlace\n2025-12-02\tMoscow")).toMatchObject({
      heading: "Date\tPlace",
      faults: [],
    });
    expect(readDateColumn("2025-12-02\nDate").faults).toMatchObject([{ line: 2, text: "Date" }]);
  });

  it("takes a first line without a date for a heading only where dates follow", () => {
    expect(readDateColumn("hello")).toMatchObject({ heading: null, faults: [{ line: 1, text: "hello" }] });
    expect(readDateColumn("Date\tPlace\tDate2\n2025-12-02\tMoscow")).toMatchObject({
      heading: "Date\tPlace\tDate2",
      faults: [],
    });
    expect(readDateColumn("2025-02-30\n2025-03-01")).toMatchObject({ heading: null, faults: [{ line: 1 }] });
  });

  it.each([
    ["2025-01-08; 2025-03-09, 2025-05-10", 2],
    ["2025-01-08\t2025-03-09", 1],
    ["2025-01-08, 2025-01-08", 1],
    ["2025-01-08\tMoscow\tlate Nov 2025", 1],
    ["2025-01-08;03/04/2025", 1],
    ["January 8, 2025; March 9, 2025", 1],
    ["January 8, 2025, March 9, 2025", 1],
  ])("loses no further date of a line without a word: %s", (text, further) => {
    const { faults, dates } = readDateColumn(text);
    expect(dates).toHaveLength(1);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.message).toMatch(new RegExp(`^${further} more dates? on the line w`));
  });

  it.each(["2025-01-08\t2025\t1200", "2025-01\t2025-01-08\tMoscow"])(
    "takes the year or month of the day, and plain numbers, for no further date: %s",
    (text) => {
      expect(readDateColumn(text).faults).toEqual([]);
      expect(edtfs(text)).toEqual(["2025-01-08"]);
    },
  );

  it("names the lines that it cannot read, and asks rather than guesses", () => {
    const { faults, dates } = readDateColumn("2025-02-30\n03/04/2025\n5 May 2025");
    expect(dates.map(({ edtf }) => edtf)).toEqual(["2025-05-05"]);
    expect(faults.map(({ line }) => line)).toEqual([1, 2]);
    expect(faults[1]?.message).toContain("3 April 2025 or 4 March 2025");
  });

  it("reads every plain day back, whatever stands in the cells beside it", () => {
    const day = fc.integer({ min: 0, max: 30_000 }).map(dayFromNumber);
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.constantFrom("", "\tx", ";a;b", ", Moscow"))), (rows) => {
        expect(edtfs(rows.map(([text, rest]) => text + rest).join("\n"))).toEqual(rows.map(([text]) => text));
      }),
    );
  });
});
