import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DatedEvent } from "@/lib/coincidence/dated-event";
import type { Direction } from "@/lib/coincidence/direction";
import { findPairs, type Pair, type RuleInput } from "@/lib/coincidence/find-pairs";
import { addDays, dayFromNumber, dayNumber } from "@/lib/dates/civil-day";
import { arbitraryRule, arbitrarySeries } from "./arbitrary-event";
import { makeEvent } from "./make-event";
import { naivePairs } from "./naive-pairs";

const moscow = "Europe/Moscow";

function pairsOf(
  antecedent: DatedEvent,
  consequent: DatedEvent,
  direction: Direction = "after",
  windowDays = 7,
  offsetDays = 0,
): Pair[] {
  return findPairs({
    antecedents: [antecedent],
    consequents: [consequent],
    direction,
    windowDays,
    offsetDays,
  });
}

describe("lags of known days", () => {
  const claim = makeEvent("claim", "2025-12-01");

  test.each([
    ["2025-11-30", 0],
    ["2025-12-01", 1],
    ["2025-12-08", 1],
    ["2025-12-09", 0],
  ])("after, 7 days: a contact of %s makes %i pair", (day, count) => {
    expect(pairsOf(claim, makeEvent("contact", day))).toHaveLength(count);
  });

  test.each([
    ["2025-12-02", 0],
    ["2025-12-01", 1],
    ["2025-11-24", 1],
    ["2025-11-23", 0],
  ])("before, 7 days: a contact of %s makes %i pair", (day, count) => {
    expect(pairsOf(claim, makeEvent("contact", day), "before")).toHaveLength(count);
  });

  test.each([
    ["2025-11-23", 0],
    ["2025-11-24", 1],
    ["2025-12-08", 1],
    ["2025-12-09", 0],
  ])("either, 7 days: a contact of %s makes %i pair", (day, count) => {
    expect(pairsOf(claim, makeEvent("contact", day), "either")).toHaveLength(count);
  });

  test("the offset moves the window away from the claim", () => {
    expect(pairsOf(claim, makeEvent("contact", "2025-12-03"), "after", 2, 3)).toEqual([]);
    expect(pairsOf(claim, makeEvent("contact", "2025-12-04"), "after", 2, 3)).toHaveLength(1);
    expect(pairsOf(claim, makeEvent("contact", "2025-12-06"), "after", 2, 3)).toHaveLength(1);
    expect(pairsOf(claim, makeEvent("contact", "2025-12-07"), "after", 2, 3)).toEqual([]);
  });

  test("same day knows no window", () => {
    expect(pairsOf(claim, makeEvent("contact", "2025-12-01"), "sameDay")).toHaveLength(1);
    expect(pairsOf(claim, makeEvent("contact", "2025-12-02"), "sameDay")).toEqual([]);
  });

  test("the meeting of 2 December 2025 follows the claim of 1 December by one day", () => {
    expect(pairsOf(claim, makeEvent("contact", "2025-12-02"))).toEqual([
      {
        antecedentId: "claim",
        consequentId: "contact",
        lag: { minDays: 1, maxDays: 1 },
        certainty: "certain",
        sameDayOrder: null,
      },
    ]);
  });
});

describe("the order within one day", () => {
  const morning = { at: "09:00", zone: moscow };
  const evening = { at: "19:30", zone: moscow };

  test("a contact that the clock puts before the claim did not follow it", () => {
    const claim = makeEvent("claim", "2025-12-01", { clock: evening });
    const contact = makeEvent("contact", "2025-12-01", { clock: morning });
    expect(pairsOf(claim, contact, "after")).toEqual([]);
    expect(pairsOf(claim, contact, "before")[0]?.sameDayOrder).toBe("consequentFirst");
    expect(pairsOf(claim, contact, "either")[0]?.sameDayOrder).toBe("consequentFirst");
    expect(pairsOf(claim, contact, "sameDay")[0]?.sameDayOrder).toBe("consequentFirst");
  });

  test("a claim that the clock puts first is followed, and makes no pair for the mirror", () => {
    const claim = makeEvent("claim", "2025-12-01", { clock: morning });
    const contact = makeEvent("contact", "2025-12-01", { clock: evening });
    expect(pairsOf(claim, contact, "after")[0]?.sameDayOrder).toBe("antecedentFirst");
    expect(pairsOf(claim, contact, "before")).toEqual([]);
  });

  test("zones are respected: 09:00 in Washington is later than 12:00 in Moscow", () => {
    const claim = makeEvent("claim", "2025-12-01", { clock: { at: "12:00", zone: moscow } });
    const contact = makeEvent("contact", "2025-12-01", { clock: { at: "09:00", zone: "America/New_York" } });
    expect(pairsOf(claim, contact, "after")[0]?.sameDayOrder).toBe("antecedentFirst");
  });

  test("one clock time, or one and the same instant, leaves the order unknown", () => {
    const claim = makeEvent("claim", "2025-12-01", { clock: evening });
    const contact = makeEvent("contact", "2025-12-01");
    expect(pairsOf(claim, contact)[0]).toMatchObject({ certainty: "certain", sameDayOrder: "unknown" });
    const same = makeEvent("contact", "2025-12-01", { clock: evening });
    expect(pairsOf(claim, same)[0]).toMatchObject({ certainty: "certain", sameDayOrder: "unknown" });
  });

  test("no order is given where a day is vague or doubtful", () => {
    const claim = makeEvent("claim", "2025-12-01", { clock: evening });
    const vague = makeEvent("contact", "2025-12-01", { latest: "2025-12-03", clock: morning });
    expect(pairsOf(claim, vague)[0]?.sameDayOrder).toBeNull();
    const doubtful = makeEvent("contact", "2025-12-01", { isUncertain: true, clock: morning });
    expect(pairsOf(claim, doubtful)[0]).toMatchObject({ certainty: "possible", sameDayOrder: null });
  });
});

describe("vague dates", () => {
  const claim = makeEvent("claim", "2025-11-20", { latest: "2025-11-30" });

  test("certain when every lag left open meets the rule", () => {
    const [pair] = pairsOf(claim, makeEvent("contact", "2025-12-02"), "after", 12);
    expect(pair).toMatchObject({ lag: { minDays: 2, maxDays: 12 }, certainty: "certain" });
  });

  test("possible when only a part does, none when no part does", () => {
    expect(pairsOf(claim, makeEvent("contact", "2025-12-02"), "after", 11)[0]?.certainty).toBe("possible");
    expect(pairsOf(claim, makeEvent("contact", "2025-12-02"), "after", 1)).toEqual([]);
    expect(pairsOf(claim, makeEvent("contact", "2025-11-25"), "after", 30)[0]?.certainty).toBe("possible");
  });

  test("a date with a question mark is never certain", () => {
    const doubtful = makeEvent("claim", "2025-12-01", { isUncertain: true });
    expect(pairsOf(doubtful, makeEvent("contact", "2025-12-02"))[0]?.certainty).toBe("possible");
  });
});

describe("between the day made public and the day held", () => {
  const contact = makeEvent("contact", "2025-12-02", { madePublic: "2025-11-25" });

  test.each([
    ["2025-11-24", 0],
    ["2025-11-25", 1],
    ["2025-12-02", 1],
    ["2025-12-03", 0],
  ])("a claim of %s makes %i pair", (day, count) => {
    expect(pairsOf(makeEvent("claim", day), contact, "betweenPublicAndHeld")).toHaveLength(count);
  });

  test("a contact with no day made public has no pair", () => {
    const silent = makeEvent("contact", "2025-12-02");
    expect(pairsOf(makeEvent("claim", "2025-12-02"), silent, "betweenPublicAndHeld")).toEqual([]);
  });

  test("a contact made public only after it was held leaves no day between", () => {
    const late = makeEvent("contact", "2025-12-02", { madePublic: "2025-12-04" });
    expect(pairsOf(makeEvent("claim", "2025-12-03"), late, "betweenPublicAndHeld")).toEqual([]);
    const longClaim = makeEvent("claim", "2025-12-01", { latest: "2025-12-31" });
    expect(pairsOf(longClaim, late, "betweenPublicAndHeld")).toEqual([]);
  });
});

test("pairs come by consequent, then nearest first, then by id", () => {
  const pairs = findPairs({
    antecedents: [
      makeEvent("b", "2025-12-01"),
      makeEvent("a", "2025-12-01"),
      makeEvent("near", "2025-12-03"),
      makeEvent("far", "2025-11-29"),
    ],
    consequents: [makeEvent("later", "2025-12-05"), makeEvent("earlier", "2025-12-02")],
    direction: "either",
    windowDays: 5,
    offsetDays: 0,
  });
  expect(pairs.map((pair) => `${pair.antecedentId}>${pair.consequentId}`)).toEqual([
    "a>earlier",
    "b>earlier",
    "near>earlier",
    "far>earlier",
    "near>later",
    "a>later",
    "b>later",
  ]);
});

test("a negative window or offset and a reversed range are refused", () => {
  const event = makeEvent("x", "2025-12-01");
  expect(() => pairsOf(event, event, "after", -1)).toThrow(RangeError);
  expect(() => pairsOf(event, event, "after", 1.5)).toThrow(RangeError);
  expect(() => pairsOf(event, event, "after", 1, -1)).toThrow(RangeError);
  expect(() => pairsOf(makeEvent("x", "2025-12-02", { latest: "2025-12-01" }), event)).toThrow(RangeError);
});

function keyed(pairs: readonly Pair[]): Map<string, Pair["certainty"]> {
  return new Map(pairs.map((pair) => [`${pair.antecedentId} ${pair.consequentId}`, pair.certainty]));
}

function moveDays(events: readonly DatedEvent[], move: (day: string) => string): DatedEvent[] {
  return events.map((event) => {
    const ends = [move(event.start.earliest), move(event.start.latest)].sort();
    return { ...event, start: { earliest: ends[0] ?? "", latest: ends[1] ?? "" }, madePublic: null };
  });
}

describe("properties", () => {
  test("the sweep finds what every antecedent against every consequent finds", () => {
    fc.assert(
      fc.property(arbitraryRule, (rule) => {
        expect(keyed(findPairs(rule))).toEqual(naivePairs(rule));
      }),
      { numRuns: 1000 },
    );
  });

  test("the order of the input does not matter", () => {
    fc.assert(
      fc.property(arbitraryRule, (rule) => {
        const reversed: RuleInput = {
          ...rule,
          antecedents: [...rule.antecedents].reverse(),
          consequents: [...rule.consequents].reverse(),
        };
        expect(findPairs(reversed)).toEqual(findPairs(rule));
      }),
    );
  });

  test("a wider window loses no pair and no certainty", () => {
    fc.assert(
      fc.property(arbitraryRule, fc.integer({ min: 1, max: 8 }), (rule, more) => {
        const wide = keyed(findPairs({ ...rule, windowDays: rule.windowDays + more }));
        for (const [key, certainty] of keyed(findPairs(rule))) {
          expect(wide.has(key)).toBe(true);
          if (certainty === "certain") expect(wide.get(key)).toBe("certain");
        }
      }),
    );
  });

  test("swapping the series mirrors after and before", () => {
    fc.assert(
      fc.property(arbitraryRule, (rule) => {
        const after = findPairs({ ...rule, direction: "after" });
        const before = findPairs({
          ...rule,
          direction: "before",
          antecedents: rule.consequents,
          consequents: rule.antecedents,
        });
        const swapped = before.map((pair): [string, Pair["certainty"]] => [
          `${pair.consequentId} ${pair.antecedentId}`,
          pair.certainty,
        ]);
        expect(new Map(swapped)).toEqual(keyed(after));
      }),
    );
  });

  test("running time backwards mirrors after and before", () => {
    const withoutClocks = (events: readonly DatedEvent[]): DatedEvent[] =>
      events.map((event) => ({ ...event, clock: null }));
    const mirror = (day: string): string => dayFromNumber(2 * dayNumber("2025-06-30") - dayNumber(day));
    fc.assert(
      fc.property(arbitraryRule, (rule) => {
        const antecedents = withoutClocks(rule.antecedents);
        const consequents = withoutClocks(rule.consequents);
        const after = findPairs({ ...rule, antecedents, consequents, direction: "after" });
        const before = findPairs({
          ...rule,
          antecedents: moveDays(antecedents, mirror),
          consequents: moveDays(consequents, mirror),
          direction: "before",
        });
        expect(keyed(before)).toEqual(keyed(after));
      }),
    );
  });

  test("moving every day by a constant changes nothing", () => {
    fc.assert(
      fc.property(
        arbitrarySeries("a"),
        arbitrarySeries("c"),
        fc.constantFrom<Direction>("after", "before", "either", "sameDay"),
        fc.integer({ min: -400, max: 400 }),
        (antecedents, consequents, direction, by) => {
          const rule = { antecedents, consequents, direction, windowDays: 5, offsetDays: 0 };
          const move = (day: string): string => addDays(day, by);
          const moved = {
            ...rule,
            antecedents: moveDays(antecedents, move),
            consequents: moveDays(consequents, move),
          };
          expect(findPairs(moved)).toEqual(findPairs(rule));
        },
      ),
    );
  });
});
