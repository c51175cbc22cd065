import { describe, expect, it } from "vitest";
import { isIanaZone } from "@/lib/dates/civil-day";
import { capitalZone } from "@/lib/records/capital-zone";

describe("capitalZone", () => {
  it("gives zones that exist, for every code that it knows", () => {
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
    const known = letters
      .flatMap((one) => letters.map((other) => one + other))
      .filter((code) => capitalZone(code));
    expect(known.length).toBeGreaterThan(90);
    for (const code of known) expect([code, isIanaZone(capitalZone(code) ?? "")]).toEqual([code, true]);
  });

  it("knows the capitals of the sides, and nothing of what is no code", () => {
    expect(["RU", "UA", "US"].map(capitalZone)).toEqual(["Europe/Moscow", "Europe/Kyiv", "America/New_York"]);
    expect([null, "", "ru", "ZZ", "constructor"].map(capitalZone)).toEqual([null, null, null, null, null]);
  });
});
