import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates/civil-day";
import { duplicateKeys } from "@/lib/exchange/import/duplicate-keys";
import type { EventSummary } from "@/lib/exchange/import/import-types";
import { likeness } from "@/lib/exchange/import/likeness";
import { summariseReading } from "@/lib/exchange/import/summarise-reading";
import { matchAll, readFixture } from "./read-fixture";

function event(more: Partial<EventSummary> = {}): EventSummary {
  return {
    id: "e",
    type: "contact",
    title: "A meeting",
    earliestDay: "2001-02-03",
    latestDay: "2001-02-03",
    kind: "inPerson",
    personIds: ["ada", "ben"],
    partyIds: [],
    placeIds: ["town"],
    externalIds: [],
    ...more,
  };
}
const claim = (more: Partial<EventSummary> = {}) =>
  event({ type: "announcement", title: "A claim", kind: "capture", personIds: [], partyIds: ["x"], ...more });

describe("likeness", () => {
  it("knows the same row of the same set, however its dates changed", () => {
    const ids = [{ scheme: "acled", id: "1" }];
    const a = event({ externalIds: ids });
    expect(
      likeness(a, claim({ externalIds: ids, earliestDay: "1999-01-01", latestDay: "1999-01-01" })),
    ).toEqual({
      strength: "same",
      score: 1,
      reason: "The same identifier in acled.",
    });
    expect(
      likeness(event({ externalIds: [{ scheme: "colt", id: "1" }], personIds: [], title: "x" }), a),
    ).toBeNull();
  });

  it.each([
    [
      "the same people and place",
      {},
      "likely",
      "Contacts with overlapping dates, the same 2 people and the same place.",
    ],
    [
      "a range that covers it",
      { earliestDay: "2001-02-01", latestDay: "2001-02-28" },
      "likely",
      "Contacts with overlapping dates, the same 2 people and the same place.",
    ],
    [
      "a call instead of a meeting",
      { kind: "phone" },
      "possible",
      "Contacts of different formats with overlapping dates, the same 2 people and the same place.",
    ],
    [
      "another place",
      { placeIds: ["city"] },
      "possible",
      "Contacts with overlapping dates, the same 2 people, at another place.",
    ],
    [
      "one person and the place",
      { personIds: ["ada"] },
      "likely",
      "Contacts with overlapping dates, one of the same people and the same place.",
    ],
    [
      "one person and no place",
      { personIds: ["ada"], placeIds: [] },
      "possible",
      "Contacts with overlapping dates, one of the same people.",
    ],
    ["one person elsewhere", { personIds: ["ada"], placeIds: ["city"] }, null, null],
    ["other people", { personIds: ["cora"] }, null, null],
    ["another day", { earliestDay: "2001-02-04", latestDay: "2001-02-04" }, null, null],
  ] as const)("of contacts with %s", (_, change, strength, reason) => {
    const found = likeness(event(), event({ title: "Other words", ...change }));
    expect(found === null ? [null, null] : [found.strength, found.reason]).toEqual([strength, reason]);
  });

  it.each([
    ["kind, place and party", {}, "likely"],
    ["kind and place", { partyIds: ["y"] }, "possible"],
    ["kind and party without a place", { placeIds: [] }, "possible"],
    ["kind and party about another place", { placeIds: ["city"] }, null],
    ["another kind", { kind: "recapture" }, null],
  ] as const)("of announcements of the same %s", (_, change, strength) => {
    expect(likeness(claim(), claim({ title: "Other words", ...change }))?.strength ?? null).toBe(strength);
  });

  it("believes a set that lists them as two, unless they are very like", () => {
    const numbered = (id: string, more: Partial<EventSummary> = {}) =>
      event({ externalIds: [{ scheme: "colt", id }], ...more });
    expect(likeness(numbered("1"), numbered("2"))).toMatchObject({
      strength: "possible",
      reason: expect.stringMatching(/and the same title, though colt lists them as two\.$/),
    });
    expect(
      likeness(numbered("1"), numbered("2", { personIds: ["ada"], placeIds: [], title: "x" })),
    ).toBeNull();
  });

  it("notices the same title within three days, as dates of one event differ between sets", () => {
    const other = { personIds: [], earliestDay: "2001-02-06", latestDay: "2001-02-06", title: "A MEETING" };
    expect(likeness(event(), event(other))).toEqual({
      strength: "possible",
      score: 0.6,
      reason: "The same title, 3 days apart.",
    });
    expect(
      likeness(event(), event({ ...other, earliestDay: "2001-02-07", latestDay: "2001-02-07" })),
    ).toBeNull();
  });

  const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays("2000-01-01", n));
  const some = (...ids: string[]) => fc.subarray(ids);
  const summaries = fc
    .record({
      type: fc.constantFrom("contact" as const, "announcement" as const),
      title: fc.constantFrom("A", "a", "B"),
      earliestDay: day,
      days: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1400 })),
      kind: fc.constantFrom("capture", "phone"),
      personIds: some("p", "q"),
      partyIds: some("x", "y"),
      placeIds: some("l", "m"),
      externalIds: fc.subarray([
        { scheme: "s", id: "1" },
        { scheme: "s", id: "2" },
      ]),
    })
    .map(
      ({ days, ...rest }): EventSummary => ({ ...rest, id: "", latestDay: addDays(rest.earliestDay, days) }),
    );

  it("is symmetric, and finds nothing alike that shares no key", () => {
    fc.assert(
      fc.property(summaries, summaries, (a, b) => {
        const found = likeness(a, b);
        expect(likeness(b, a)).toEqual(found);
        if (found === null) return;
        const keys = new Set(duplicateKeys(a));
        expect(duplicateKeys(b).some((key) => keys.has(key))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives an event few keys, each once", () => {
    const keys = duplicateKeys(event({ externalIds: [{ scheme: "colt", id: "T1" }] }));
    expect(keys).toEqual([
      "x|colt|T1",
      "c|2001-01|t|a meeting",
      "c|2001-02|t|a meeting",
      "c|2001-02|p|ada",
      "c|2001-02|p|ben",
    ]);
    expect(duplicateKeys(event({ earliestDay: "1900-01-01", latestDay: "1999-12-31" }))).toEqual([]);
  });
});

describe("summariseReading", () => {
  it("summarises rows by what is decided of their names", () => {
    const { readings } = readFixture("colt.csv");
    const [first, , faulty] = readings;
    if (first === undefined || faulty === undefined) throw new Error("The fixture is short.");
    expect(summariseReading(first, "r1", new Map())).toMatchObject({
      id: "r1",
      type: "contact",
      kind: "inPerson",
      earliestDay: "2001-02-03",
      latestDay: "2001-02-05",
      personIds: ["person|ada sample|examplia", "person|ben sample|placeholdia"],
      placeIds: ["place|sampleton|placeholdia"],
      externalIds: [{ scheme: "colt", id: "T1/XB" }],
    });
    const choices = matchAll([first]).set("person|ben sample|placeholdia", { choice: "leaveOut" });
    const decided = summariseReading(first, "r1", choices);
    expect(decided?.personIds).toHaveLength(1);
    expect(decided?.personIds[0]).toMatch(/^record-/);
    expect(summariseReading(faulty, "r3", choices)).toBeNull();
  });
});
