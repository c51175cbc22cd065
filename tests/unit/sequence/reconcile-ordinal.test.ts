import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/dates/civil-day";
import type { CountCandidate, OwnCount } from "@/lib/sequence/is-counted";
import { numberSeries } from "@/lib/sequence/number-series";
import { reconcileOrdinal } from "@/lib/sequence/reconcile-ordinal";

const witkoff = { personId: "witkoff", partyId: "us" };
const kellogg = { personId: "kellogg", partyId: "us" };
const putin = { personId: "putin", partyId: "ru" };

const meetings: OwnCount = { personIds: ["witkoff", "putin"], format: "inPerson", isPairAlone: false };

function contact(id: string, day: string, details: Partial<CountCandidate> = {}): CountCandidate {
  return {
    id,
    status: "held",
    format: "inPerson",
    start: { earliest: day, latest: day },
    isUncertain: false,
    clock: null,
    principals: [witkoff, putin],
    unacknowledgedBy: [],
    ...details,
  };
}

/** Meetings a fortnight apart from 6 January 2025 on, "m0", "m1" …. */
function fortnightly(count: number): CountCandidate[] {
  return Array.from({ length: count }, (_, at) => contact(`m${at}`, addDays("2025-01-06", 14 * at)));
}

function reconcile(count: number, candidates: readonly CountCandidate[], own: OwnCount = meetings) {
  const last = candidates.reduce((a, b) => (a.start.earliest >= b.start.earliest ? a : b));
  return reconcileOrdinal({ contactId: last.id, count, own, candidates });
}

const kindsOf = (result: ReturnType<typeof reconcile>) =>
  result.explanations.map(({ ways }) => ways.map((way) => way.kind));

describe("a count that is ours", () => {
  test("agrees, and is not explained", () => {
    expect(reconcile(6, fortnightly(6))).toEqual({
      verdict: "agrees",
      own: { low: 6, high: 6, year: 2025 },
      explanations: [],
    });
  });

  test("lies in our range where the order of a day is not known", () => {
    const candidates = [...fortnightly(4), contact("twin", "2025-02-17")];
    const asked = { contactId: "m3", own: meetings, candidates };
    for (const count of [4, 5]) {
      expect(reconcileOrdinal({ ...asked, count })).toMatchObject({
        verdict: "orderUnknown",
        own: { low: 4, high: 5 },
      });
    }
    expect(reconcileOrdinal({ ...asked, count: 6 }).verdict).toBe("unexplained");
  });

  test("is not compared where the contact was not held or is of other people", () => {
    const cancelled = contact("off", "2025-12-01", { status: "cancelled" });
    const others = contact("other", "2025-12-01", { principals: [kellogg, putin] });
    for (const last of [cancelled, others]) {
      expect(reconcile(7, [...fortnightly(6), last])).toEqual({
        verdict: "notCounted",
        own: null,
        explanations: [],
      });
    }
  });
});

describe("a count that differs", () => {
  test("sixth against our seventh: the meeting that one side never acknowledged", () => {
    const candidates = fortnightly(7).map((own) =>
      own.id === "m2" ? { ...own, unacknowledgedBy: ["ru"] } : own,
    );
    const [first, ...rest] = reconcile(6, candidates).explanations;
    expect(first).toEqual({
      ways: [{ kind: "acknowledged", partyId: "ru" }],
      addedIds: [],
      droppedIds: ["m2"],
      isSure: true,
    });
    // That either side left it out comes to the same contacts and is not said twice; another start is another matter.
    expect(rest.map(({ ways }) => ways[0]?.kind)).toEqual(["since"]);
  });

  test("phone calls, other envoys, the year before and contacts only announced are each found", () => {
    const base = fortnightly(5);
    const first = (extra: CountCandidate, count = 6) => reconcile(count, [extra, ...base]).explanations[0];
    expect(first(contact("call", "2025-01-20", { format: "phone" }))).toMatchObject({
      ways: [{ kind: "withFormat", format: "phone" }],
      addedIds: ["call"],
    });
    expect(first(contact("envoy", "2025-01-20", { principals: [kellogg, putin] }))).toMatchObject({
      ways: [{ kind: "anyPrincipal", partyId: "us", withPersonId: "putin" }],
      addedIds: ["envoy"],
    });
    expect(first(contact("before", "2024-12-20"))).toMatchObject({
      ways: [{ kind: "overall" }],
      addedIds: ["before"],
    });
    expect(first(contact("rumour", "2025-01-20", { status: "rumoured" }))).toMatchObject({
      ways: [{ kind: "notHeldToo" }],
      addedIds: ["rumour"],
    });
  });

  test("two ways together are tried only where none alone gives the number", () => {
    const candidates = [
      ...fortnightly(5),
      contact("call", "2025-01-21", { format: "phone" }),
      contact("envoy", "2025-01-22", { principals: [kellogg, putin] }),
    ];
    expect(kindsOf(reconcile(6, candidates)).every((ways) => ways.length === 1)).toBe(true);
    const both = reconcile(7, candidates).explanations[0];
    expect(both?.ways.map((way) => way.kind)).toEqual(["withFormat", "anyPrincipal"]);
    expect(both?.addedIds).toEqual(["call", "envoy"]);
  });

  test("a smaller count can start later, and says on which days", () => {
    const [only] = reconcile(2, fortnightly(4)).explanations;
    expect(only).toEqual({
      ways: [{ kind: "since", from: "2025-01-21", to: "2025-02-03" }],
      addedIds: [],
      droppedIds: ["m0", "m1"],
      isSure: true,
    });
  });

  test("what nothing explains is said to be unexplained", () => {
    expect(reconcile(9, fortnightly(5))).toEqual({
      verdict: "unexplained",
      own: { low: 5, high: 5, year: 2025 },
      explanations: [],
    });
  });

  test("a pair that nobody named counts contacts of the two alone", () => {
    const own: OwnCount = { ...meetings, isPairAlone: true };
    const trilateral = contact("three", "2025-01-08", {
      principals: [witkoff, putin, { personId: "host", partyId: "uae" }],
    });
    const result = reconcile(6, [trilateral, ...fortnightly(5)], own);
    expect(result.explanations[0]).toMatchObject({ ways: [{ kind: "withOthers" }], addedIds: ["three"] });
  });
});

describe("laws", () => {
  const marks = fc.array(fc.constantFrom("plain", "doubted", "call", "envoy", "rumoured"), {
    minLength: 1,
    maxLength: 14,
  });
  const world = (list: readonly string[]): CountCandidate[] => [
    ...list.map((mark, at) => {
      const day = addDays("2025-01-06", 9 * at);
      switch (mark) {
        case "doubted":
          return contact(`c${at}`, day, { unacknowledgedBy: ["ru"] });
        case "call":
          return contact(`c${at}`, day, { format: "phone" });
        case "envoy":
          return contact(`c${at}`, day, { principals: [kellogg, putin] });
        case "rumoured":
          return contact(`c${at}`, day, { status: "rumoured" });
        default:
          return contact(`c${at}`, day);
      }
    }),
    contact("last", "2025-12-02"),
  ];

  test("dropping the k contacts that a side does not acknowledge explains a count that is k smaller", () => {
    fc.assert(
      fc.property(marks, (list) => {
        const candidates = world(list);
        const doubted = candidates.filter((own) => own.unacknowledgedBy.length > 0).map((own) => own.id);
        const ours = reconcile(1, candidates).own?.low ?? 0;
        fc.pre(doubted.length > 0);
        const result = reconcile(ours - doubted.length, candidates);
        expect(result.explanations).toContainEqual({
          ways: [{ kind: "acknowledged", partyId: "ru" }],
          addedIds: [],
          droppedIds: doubted,
          isSure: true,
        });
      }),
    );
  });

  test("adding the k calls explains a count that is k greater", () => {
    fc.assert(
      fc.property(marks, (list) => {
        const candidates = world(list);
        const calls = candidates.filter((own) => own.format === "phone").map((own) => own.id);
        fc.pre(calls.length > 0);
        const ours = reconcile(1, candidates).own?.low ?? 0;
        expect(reconcile(ours + calls.length, candidates).explanations[0]).toEqual({
          ways: [{ kind: "withFormat", format: "phone" }],
          addedIds: calls,
          droppedIds: [],
          isSure: true,
        });
      }),
    );
  });

  test("every explanation adds and drops just the difference, and the order of input plays no part", () => {
    fc.assert(
      fc.property(
        marks,
        fc.integer({ min: 1, max: 20 }),
        fc.infiniteStream(fc.nat()),
        (list, count, random) => {
          const candidates = world(list);
          const result = reconcile(count, candidates);
          for (const { addedIds, droppedIds, ways } of result.explanations) {
            expect(addedIds.length - droppedIds.length).toBe(count - (result.own?.low ?? 0));
            expect(ways.length).toBeLessThanOrEqual(2);
          }
          const shuffled = candidates
            .map((own) => ({ own, key: random.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ own }) => own);
          expect(reconcile(count, shuffled)).toEqual(result);
        },
      ),
    );
  });

  test("our own number is that of the series in its year", () => {
    const vague = fc
      .array(fc.tuple(fc.integer({ min: -200, max: 300 }), fc.integer({ min: 0, max: 40 })), {
        minLength: 1,
        maxLength: 10,
      })
      .map((list) =>
        list.map(([start, length], at) =>
          contact(`c${at}`, "2025-01-01", {
            start: { earliest: addDays("2025-01-01", start), latest: addDays("2025-01-01", start + length) },
          }),
        ),
      );
    fc.assert(
      fc.property(vague, (candidates) => {
        for (const entry of numberSeries(candidates)) {
          if (!entry.inYear.isYearSure) continue;
          const { own } = reconcileOrdinal({ contactId: entry.id, count: 1, own: meetings, candidates });
          expect(own).toEqual({ low: entry.inYear.low, high: entry.inYear.high, year: entry.inYear.year });
        }
      }),
    );
  });
});
