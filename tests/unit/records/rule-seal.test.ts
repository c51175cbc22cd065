import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultRule } from "@/lib/records/rule";
import { sealDays, sealedText } from "@/lib/records/rule-seal";

const morning = Date.UTC(2026, 10, 24, 9, 59, 59);
const tenOClock = Date.UTC(2026, 10, 24, 10, 0, 0);

describe("sealDays", () => {
  it("counts from the next day while the day of sealing is the latest anywhere", () => {
    expect(sealDays(morning)).toEqual({ sealedOn: "2026-11-24", scoredFrom: "2026-11-25" });
  });

  it("leaves out the day that has already begun in the east", () => {
    expect(sealDays(tenOClock)).toEqual({ sealedOn: "2026-11-24", scoredFrom: "2026-11-26" });
  });
});

describe("sealedText", () => {
  it("is JSON without white space, with sorted keys, that reads back as the rule and its days", () => {
    const text = sealedText(defaultRule, morning);
    expect(text.startsWith('{"definition":{"antecedent":{"announcedBy":[],')).toBe(true);
    const { scoredFrom, sealedOn, ...rule } = JSON.parse(text);
    expect(rule).toEqual(defaultRule);
    expect([sealedOn, scoredFrom]).toEqual(["2026-11-24", "2026-11-25"]);
    expect(text).not.toMatch(/[\n\t]| "|": /);
  });

  it("is the same whatever the order of the keys, and another for any other content", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const content = (definition: unknown) => sealedText({ ...defaultRule, definition }, morning);
        expect(content(reversed(one))).toBe(content(one));
        expect(content(one) === content(other)).toBe(
          JSON.stringify(sorted(one)) === JSON.stringify(sorted(other)),
        );
      }),
    );
  });
});

function mapKeys(value: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((entry) => mapKeys(entry, order));
  if (typeof value !== "object" || value === null) return value;
  const entries = new Map(Object.entries(value));
  return Object.fromEntries(
    order([...entries.keys()]).map((key) => [key, mapKeys(entries.get(key), order)] as const),
  );
}

const reversed = (value: unknown) => mapKeys(value, (keys) => keys.reverse());
const sorted = (value: unknown) => mapKeys(value, (keys) => keys.sort());
