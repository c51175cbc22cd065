import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DatedEvent } from "@/lib/coincidence/dated-event";
import type { Direction } from "@/lib/coincidence/direction";
import { findPairs } from "@/lib/coincidence/find-pairs";
import { findNearMisses, type NearMiss } from "@/lib/coincidence/near-misses";
import { dayNumber } from "@/lib/dates/civil-day";
import { arbitraryRule } from "./arbitrary-event";
import { makeEvent } from "./make-event";

function missesOf(
  antecedent: DatedEvent,
  consequent: DatedEvent,
  direction: Direction = "after",
  offsetDays = 0,
): NearMiss[] {
  return findNearMisses({
    antecedents: [antecedent],
    consequents: [consequent],
    direction,
    windowDays: 7,
    offsetDays,
  });
}

describe("within twice the window of 7 days", () => {
  const contact = makeEvent("contact", "2025-06-30");

  test.each<[Direction, string, string]>([
    ["after", "2025-06-15", "none"],
    ["after", "2025-06-16", "tooLate"],
    ["after", "2025-06-22", "tooLate"],
    ["after", "2025-06-23", "none"],
    ["after", "2025-06-30", "none"],
    ["after", "2025-07-01", "tooEarly"],
    ["after", "2025-07-07", "tooEarly"],
    ["after", "2025-07-08", "none"],
    ["before", "2025-06-22", "none"],
    ["before", "2025-06-23", "tooLate"],
    ["before", "2025-06-29", "tooLate"],
    ["before", "2025-07-07", "none"],
    ["before", "2025-07-08", "tooEarly"],
    ["before", "2025-07-14", "tooEarly"],
    ["before", "2025-07-15", "none"],
    ["either", "2025-06-22", "tooLate"],
    ["either", "2025-07-08", "tooEarly"],
    ["either", "2025-07-15", "none"],
    ["sameDay", "2025-07-01", "none"],
  ])("%s: a claim of %s is %s", (direction, day, side) => {
    const [miss] = missesOf(makeEvent("claim", day), contact, direction);
    expect(miss?.side ?? "none").toBe(side);
    if (miss !== undefined) {
      const lag = dayNumber("2025-06-30") - dayNumber(day);
      expect(miss.lag).toEqual({ minDays: lag, maxDays: lag });
      expect(miss.certainty).toBe("certain");
    }
  });

  test("the offset moves both sides", () => {
    expect(missesOf(makeEvent("claim", "2025-06-29"), contact, "after", 3)[0]?.side).toBe("tooEarly");
    expect(missesOf(makeEvent("claim", "2025-06-19"), contact, "after", 3)[0]?.side).toBe("tooLate");
    expect(missesOf(makeEvent("claim", "2025-06-20"), contact, "after", 3)).toEqual([]);
  });

  test("a vague date is near only perhaps, and none when it may meet the rule", () => {
    const vague = makeEvent("claim", "2025-06-10", { latest: "2025-06-20" });
    expect(missesOf(vague, contact)[0]).toMatchObject({ certainty: "possible", side: "tooLate" });
    const meeting = makeEvent("claim", "2025-06-10", { latest: "2025-06-23" });
    expect(missesOf(meeting, contact)).toEqual([]);
    const doubtful = makeEvent("claim", "2025-07-02", { isUncertain: true });
    expect(missesOf(doubtful, contact)[0]?.certainty).toBe("possible");
  });
});

test("a pair of one day that only the clock refuses is a near miss", () => {
  const morning = { at: "09:00", zone: "Europe/Moscow" };
  const evening = { at: "21:00", zone: "Europe/Moscow" };
  const early = missesOf(
    makeEvent("claim", "2025-06-30", { clock: evening }),
    makeEvent("contact", "2025-06-30", { clock: morning }),
  );
  expect(early).toMatchObject([
    { lag: { minDays: 0, maxDays: 0 }, side: "tooEarly", sameDayOrder: "consequentFirst" },
  ]);
  const late = missesOf(
    makeEvent("claim", "2025-06-30", { clock: morning }),
    makeEvent("contact", "2025-06-30", { clock: evening }),
    "before",
  );
  expect(late).toMatchObject([{ side: "tooLate", sameDayOrder: "antecedentFirst" }]);
});

test("the clock adds no near miss beyond twice the window", () => {
  const claim = makeEvent("claim", "2025-06-30", { clock: { at: "21:00", zone: "Europe/Moscow" } });
  const contact = makeEvent("contact", "2025-06-30", { clock: { at: "09:00", zone: "Europe/Moscow" } });
  expect(missesOf(claim, contact, "after", 7)).toHaveLength(1);
  expect(missesOf(claim, contact, "after", 8)).toEqual([]);
});

describe("between the day made public and the day held", () => {
  test("a contact made public only after it was held has no near miss", () => {
    const clock = { at: "09:00", zone: "Europe/Moscow" };
    const late = makeEvent("contact", "2025-06-30", { clock, madePublic: "2025-07-03" });
    for (const day of ["2025-06-28", "2025-06-30", "2025-07-02"]) {
      const claim = makeEvent("claim", day, { clock: { at: "21:00", zone: "Europe/Moscow" } });
      expect(missesOf(claim, late, "betweenPublicAndHeld")).toEqual([]);
    }
  });

  const contact = makeEvent("contact", "2025-06-30", { madePublic: "2025-06-20" });

  test.each([
    ["2025-06-12", "none"],
    ["2025-06-13", "tooLate"],
    ["2025-06-19", "tooLate"],
    ["2025-06-20", "none"],
    ["2025-06-30", "none"],
    ["2025-07-01", "tooEarly"],
    ["2025-07-07", "tooEarly"],
    ["2025-07-08", "none"],
  ])("a claim of %s is %s", (day, side) => {
    const [miss] = missesOf(makeEvent("claim", day), contact, "betweenPublicAndHeld");
    expect(miss?.side ?? "none").toBe(side);
  });
});

describe("properties", () => {
  test("no pair is a near miss, and the order of the input does not matter", () => {
    fc.assert(
      fc.property(arbitraryRule, (rule) => {
        const misses = findNearMisses(rule);
        const pairs = new Set(findPairs(rule).map((pair) => `${pair.antecedentId} ${pair.consequentId}`));
        for (const miss of misses) expect(pairs.has(`${miss.antecedentId} ${miss.consequentId}`)).toBe(false);
        const reversed = {
          ...rule,
          antecedents: [...rule.antecedents].reverse(),
          consequents: [...rule.consequents].reverse(),
        };
        expect(findNearMisses(reversed)).toEqual(misses);
      }),
    );
  });

  test("of known days it is what lies 1 to ΔT days outside the rule", () => {
    fc.assert(
      fc.property(
        arbitraryRule,
        fc.constantFrom<Direction>("after", "before", "either"),
        (rule, direction) => {
          const plain = (events: readonly DatedEvent[]): DatedEvent[] =>
            events.map((event) => makeEvent(event.id, event.start.earliest));
          const antecedents = plain(rule.antecedents);
          const consequents = plain(rule.consequents);
          const { windowDays, offsetDays } = rule;
          const expected: string[] = [];
          for (const a of antecedents) {
            for (const c of consequents) {
              const lag = dayNumber(c.start.earliest) - dayNumber(a.start.earliest);
              const distance = direction === "before" ? -lag - offsetDays : lag - offsetDays;
              const low = direction === "either" ? -windowDays : 0;
              const isInside = distance >= low && distance <= windowDays;
              const isNear = distance >= low - windowDays && distance <= 2 * windowDays;
              if (isNear && !isInside) expected.push(`${a.id} ${c.id}`);
            }
          }
          const found = findNearMisses({ antecedents, consequents, direction, windowDays, offsetDays });
          expect(found.map((miss) => `${miss.antecedentId} ${miss.consequentId}`).sort()).toEqual(
            expected.sort(),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
