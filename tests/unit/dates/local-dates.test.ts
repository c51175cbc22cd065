import { describe, expect, it } from "vitest";
import { englishDates } from "@/lib/dates/date-words";
import { formatEdtf } from "@/lib/dates/format-edtf";
import {
  datedParts,
  dateLanguageOf,
  dateWordsOf,
  isolatedDates,
  withoutIsolates,
} from "@/lib/dates/local-dates";

const german = dateWordsOf("de");

describe("dateWordsOf", () => {
  it("writes days in the language, the same whatever the server’s zone", () => {
    expect(german.day("2025-12-02")).toBe("2. Dezember 2025");
    expect(german.shortDay("2025-12-02")).toBe("2. Dez.");
    expect(german.shortMonth("2025-03-31")).toBe("Mär");
    expect(dateWordsOf("uk").day("2025-01-01")).toContain("січня 2025");
    expect(german.range("2025-11-24", "2025-11-25")).toBe("24.–25. November 2025");
    expect(german.range("2025-11-24", "2025-11-24")).toBe("24. November 2025");
  });

  it("writes stored dates, and leaves English how they are meant", () => {
    expect(german.edtf("2025-12-02")).toBe("2. Dezember 2025");
    expect(german.edtf("2025-11")).toBe("November 2025");
    expect(german.edtf("2025-12-01?")).toBe("1. Dezember 2025 (doubtful)");
    expect(german.edtf("[2025-03-21..2025-03-31]")).toBe("late März 2025");
    expect(german.edtf("2025-12-02/..")).toBe("since 2. Dezember 2025");
  });

  it("keeps to the Gregorian calendar and Arabic figures", () => {
    expect(dateWordsOf("fa").day("2025-12-02")).toContain("2025");
    expect(dateWordsOf("th").day("2025-12-02")).toContain("2025");
    expect(dateWordsOf("ar").day("2025-12-02")).toMatch(/2025/);
  });

  it("is English as everywhere else where English is asked for", () => {
    expect(dateWordsOf("en")).toBe(englishDates);
    expect(englishDates.edtf("2025-11/2025-12")).toBe(formatEdtf("2025-11/2025-12"));
    expect(formatEdtf("2025-11/2025-12")).toBe("November to December 2025");
  });
});

describe("dateLanguageOf", () => {
  it("gives the canonical tag, without extensions, of a language whose months are known", () => {
    expect(
      ["DE", "pt-br", "zh-Hant", "de-u-ca-buddhist", "x", "en_GB", "tlh", ""].map(dateLanguageOf),
    ).toEqual(["de", "pt-BR", "zh-Hant", "de", null, null, null, null]);
  });
});

describe("isolated dates", () => {
  it("are found again in a sentence", () => {
    const dates = isolatedDates(german);
    const sentence = `The latest, ${dates.edtf("2025-11-21/2025-12-02")}, and since ${dates.day("2025-12-03")}.`;
    expect(datedParts(sentence)).toEqual([
      { text: "The latest, ", isDate: false },
      { text: german.range("2025-11-21", "2025-12-02"), isDate: true },
      { text: ", and since ", isDate: false },
      { text: "3. Dezember 2025", isDate: true },
      { text: ".", isDate: false },
    ]);
    expect(withoutIsolates(sentence)).toBe(
      `The latest, ${german.range("2025-11-21", "2025-12-02")}, and since 3. Dezember 2025.`,
    );
  });

  it("are the plain ones in English", () => {
    expect(isolatedDates(englishDates)).toBe(englishDates);
    expect(datedParts("On 2 December 2025.")).toEqual([{ text: "On 2 December 2025.", isDate: false }]);
  });
});
