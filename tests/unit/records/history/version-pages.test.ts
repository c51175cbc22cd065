import { describe, expect, it } from "vitest";
import { nextBeforeVersion, readVersionNumber } from "@/lib/records/history/version-pages";

describe("readVersionNumber", () => {
  it("reads a number from 1 on, as it is written, and nothing else", () => {
    expect(readVersionNumber("51")).toBe(51);
    for (const text of [null, "", "0", "-1", "1.5", "051", " 5", "5e3", "9".repeat(10)]) {
      expect(readVersionNumber(text), String(text)).toBeNull();
    }
  });
});

describe("nextBeforeVersion", () => {
  it("goes on before the last one, until the first is listed", () => {
    expect(nextBeforeVersion([{ version: 3 }, { version: 2 }])).toBe(2);
    expect(nextBeforeVersion([{ version: 2 }, { version: 1 }])).toBeNull();
    expect(nextBeforeVersion([])).toBeNull();
  });
});
