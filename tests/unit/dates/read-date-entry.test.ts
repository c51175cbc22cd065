import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDateEntry } from "@/lib/dates/read-date-entry";
import { arbitraryDay } from "./edtf-arbitrary";

function edtfOf(entry: string): string {
  const result = readDateEntry(entry, { today: "2025-12-03" });
  return result.status === "read" ? result.edtf : `${result.status}: ${result.message}`;
}

describe("entries that are read", () => {
  it.each([
    ["2 Dec 2025", "2025-12-02"],
    ["  2   DECEMBER\u00a02025. ", "2025-12-02"],
    ["December 2, 2025", "2025-12-02"],
    ["Dec 2 2025", "2025-12-02"],
    ["2025 Dec 2", "2025-12-02"],
    ["2nd of December, 2025", "2025-12-02"],
    ["Tuesday, 2 December 2025", "2025-12-02"],
    ["2 sept. 2025", "2025-09-02"],
    ["2 May 2025", "2025-05-02"],
    ["Nov 2025", "2025-11"],
    ["November of 2025", "2025-11"],
    ["2025", "2025"],
    ["2025-11~", "2025-11~"],
    ["~2025-11", "2025-11~"],
    ["2025-12-02/..", "2025-12-02/.."],
    ["[2025-11-21..2025-11-30]", "[2025-11-21..2025-11-30]"],
    ["2025-12-2", "2025-12-02"],
    ["2025/12/02", "2025-12-02"],
    ["11/2025", "2025-11"],
    ["30 Nov – 1 Dec 2025", "2025-11-30/2025-12-01"],
    ["30 Nov 2025 - 1 Dec 2025", "2025-11-30/2025-12-01"],
    ["30 Nov 2025 – 1 Dec", "2025-11-30/2025-12-01"],
    ["24-25 Nov 2025", "2025-11-24/2025-11-25"],
    ["24–25 November 2025", "2025-11-24/2025-11-25"],
    ["24 to 25 November 2025", "2025-11-24/2025-11-25"],
    ["Nov 24-25, 2025", "2025-11-24/2025-11-25"],
    ["2025-11-30 – 2025-12-01", "2025-11-30/2025-12-01"],
    ["1 Dec 2025-11 Dec 2025", "2025-12-01/2025-12-11"],
    ["Nov–Dec 2025", "2025-11/2025-12"],
    ["2024–2025", "2024/2025"],
    ["24–24 Nov 2025", "2025-11-24"],
    ["early Nov 2025", "[2025-11-01..2025-11-10]"],
    ["mid-November 2025", "[2025-11-11..2025-11-20]"],
    ["late Nov 2025", "[2025-11-21..2025-11-30]"],
    ["at the end of February 2024", "[2024-02-21..2024-02-29]"],
    ["some day from 3 to 9 November 2025", "[2025-11-03..2025-11-09]"],
    ["some day from October to November 2025", "[2025-10-01..2025-11-30]"],
    ["some day in November 2025", "2025-11"],
    ["some day between 3 and 9 November 2025", "[2025-11-03..2025-11-09]"],
    ["2 or 3 December 2025", "[2025-12-02..2025-12-03]"],
    ["about Nov 2025", "2025-11~"],
    ["around 2 Dec 2025", "2025-12-02~"],
    ["circa 2025", "2025~"],
    ["ca. Nov 2025", "2025-11~"],
    ["2 Dec 2025?", "2025-12-02?"],
    ["2 Dec 2025 (doubtful)", "2025-12-02?"],
    ["probably about Nov 2025", "2025-11%"],
    ["about 24–25 November 2025", "2025-11-24~/2025-11-25~"],
    ["24–25 November 2025?", "2025-11-24?/2025-11-25?"],
    ["24 Nov – about 25 Nov 2025", "2025-11-24/2025-11-25~"],
    ["from about 24 November 2025 to 25 November 2025", "2025-11-24~/2025-11-25"],
    ["since 2 Dec 2025", "2025-12-02/.."],
    ["2 Dec 2025 – present", "2025-12-02/.."],
    ["until 2 Dec 2025", "../2025-12-02"],
    ["summer 2025", "2025-22"],
    ["winter 2025–26", "2025-24"],
    ["winter 2025/2026", "2025-24"],
    ["today", "2025-12-03"],
    ["вчора", "2025-12-02"],
  ])("%s is %s", (entry, edtf) => {
    expect(edtfOf(entry)).toBe(edtf);
  });

  it.each([
    ["2 грудня 2025", "2025-12-02"],
    ["2 грудня 2025 року", "2025-12-02"],
    ["вівторок, 2 грудня 2025 р.", "2025-12-02"],
    ["2 декабря 2025 г.", "2025-12-02"],
    ["2-го декабря 2025г.", "2025-12-02"],
    ["2 дек. 2025", "2025-12-02"],
    ["листопад 2025", "2025-11"],
    ["У ЛИСТОПАДІ 2025", "2025-11"],
    ["ноябрь 2025", "2025-11"],
    ["кінець листопада 2025", "[2025-11-21..2025-11-30]"],
    ["наприкінці листопада 2025 року", "[2025-11-21..2025-11-30]"],
    ["конец ноября 2025", "[2025-11-21..2025-11-30]"],
    ["на початку листопада 2025", "[2025-11-01..2025-11-10]"],
    ["начало ноября 2025", "[2025-11-01..2025-11-10]"],
    ["середина листопада 2025", "[2025-11-11..2025-11-20]"],
    ["в середине ноября 2025", "[2025-11-11..2025-11-20]"],
    ["близько листопада 2025", "2025-11~"],
    ["около 2 декабря 2025", "2025-12-02~"],
    ["з 24 по 25 листопада 2025", "2025-11-24/2025-11-25"],
    ["с 30 ноября по 1 декабря 2025 года", "2025-11-30/2025-12-01"],
    ["від 24 до 25 листопада 2025", "2025-11-24/2025-11-25"],
    ["24–25 листопада 2025", "2025-11-24/2025-11-25"],
    ["з 2 грудня 2025", "2025-12-02/.."],
    ["до 2 декабря 2025", "../2025-12-02"],
    ["літо 2025", "2025-22"],
  ])("%s is %s", (entry, edtf) => {
    expect(edtfOf(entry)).toBe(edtf);
  });

  it.each([
    [
      "січень січня лютий лютого березень березня квітень квітня травень травня червень червня",
      "01 01 02 02 03 03 04 04 05 05 06 06",
    ],
    [
      "липень липня серпень серпня вересень вересня жовтень жовтня листопад листопада грудень грудня",
      "07 07 08 08 09 09 10 10 11 11 12 12",
    ],
    [
      "январь января февраль февраля март марта апрель апреля май мая июнь июня",
      "01 01 02 02 03 03 04 04 05 05 06 06",
    ],
    [
      "июль июля август августа сентябрь сентября октябрь октября ноябрь ноября декабрь декабря",
      "07 07 08 08 09 09 10 10 11 11 12 12",
    ],
    [
      "січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд.",
      "01 02 03 04 05 06 07 08 09 10 11 12",
    ],
    ["янв. фев. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.", "01 02 03 04 05 06 07 08 09 10 11 12"],
  ])("knows the months %s", (names, months) => {
    expect(names.split(" ").map((name) => edtfOf(`3 ${name} 2025`))).toEqual(
      months.split(" ").map((month) => `2025-${month}-03`),
    );
  });

  it("gives the reading in words", () => {
    expect(readDateEntry("late Nov 2025")).toEqual({
      status: "read",
      edtf: "[2025-11-21..2025-11-30]",
      reading: "late November 2025",
    });
  });
});

describe("dates in numbers", () => {
  it.each(["02.12.2025", "02/12/2025", "2/12/2025", "02-12-2025", "2. 12. 2025"])(
    "asks about %s",
    (entry) => {
      expect(readDateEntry(entry)).toEqual({
        status: "ambiguous",
        message: `“${entry}” can be read in more than one way. Choose one, or write the month as a word.`,
        choices: [
          { edtf: "2025-12-02", reading: "2 December 2025" },
          { edtf: "2025-02-12", reading: "12 February 2025" },
        ],
      });
    },
  );

  it("asks about a range with both ends in one order", () => {
    expect(readDateEntry("02/12/2025 – 05/12/2025")).toMatchObject({
      status: "ambiguous",
      choices: [{ edtf: "2025-12-02/2025-12-05" }, { edtf: "2025-02-12/2025-05-12" }],
    });
  });

  it("reads what has one reading only", () => {
    expect(edtfOf("25/12/2025")).toBe("2025-12-25");
    expect(edtfOf("12/25/2025")).toBe("2025-12-25");
    expect(edtfOf("02.02.2025")).toBe("2025-02-02");
    expect(edtfOf("02.12.2025-15.12.2025")).toBe("2025-12-02/2025-12-15");
  });

  it("never guesses: both orders of any day are offered wherever both exist", () => {
    fc.assert(
      fc.property(arbitraryDay, fc.constantFrom(".", "/", "-"), (day, separator) => {
        const [year = "", month = "", dayOfMonth = ""] = day.split("-");
        const result = readDateEntry([dayOfMonth, month, year].join(separator));
        if (Number(dayOfMonth) > 12 || dayOfMonth === month) {
          expect(result).toMatchObject({ status: "read", edtf: day });
        } else {
          const exchanged = `${year}-${dayOfMonth}-${month}`;
          expect(result).toMatchObject({
            status: "ambiguous",
            choices: [{ edtf: day }, { edtf: exchanged }],
          });
        }
      }),
    );
  });
});

describe("entries that are asked about", () => {
  it("asks which winter", () => {
    expect(readDateEntry("winter 2025")).toMatchObject({
      status: "ambiguous",
      message: "Two winters have days in that year. Choose one, or write both years, such as winter 2025–26.",
      choices: [{ reading: "winter 2024–25" }, { reading: "winter 2025–26" }],
    });
  });

  it("asks whether it lasted or fell on one day", () => {
    for (const entry of ["between 3 and 9 Nov 2025", "між 3 і 9 листопада 2025", "между 3 и 9 ноября 2025"]) {
      expect(readDateEntry(entry)).toMatchObject({
        status: "ambiguous",
        message: "Did it fall on one of these days, or last from the first to the last?",
        choices: [{ edtf: "[2025-11-03..2025-11-09]" }, { edtf: "2025-11-03/2025-11-09" }],
      });
    }
  });
});
