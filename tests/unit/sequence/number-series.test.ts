import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayNumber } from "@/lib/dates/civil-day";
import { numberSeries, type SeriesContact, type SeriesEntry } from "@/lib/sequence/number-series";

function held(id: string, earliest: string, details: Partial<SeriesContact> = {}): SeriesContact {
  return {
    id,
    status: "held",
    start: { earliest, latest: earliest },
    isUncertain: false,
    clock: null,
    ...details,
  };
}

function vague(id: string, earliest: string, latest: string): SeriesContact {
  return held(id, earliest, { start: { earliest, latest } });
}

function entryOf(contacts: SeriesContact[], id: string): SeriesEntry {
  const entry = numberSeries(contacts).find((each) => each.id === id);
  if (entry === undefined) throw new Error(`No entry ${id}.`);
  return entry;
}

const sure = (n: number) => ({ n, isSure: true, low: n, high: n });
const unsure = (low: number, high: number) => ({ n: low, isSure: false, low, high });

describe("known days", () => {
  const meetings = [
    held("feb", "2025-02-11"),
    held("mar", "2025-03-13"),
    held("apr-11", "2025-04-11"),
    held("apr-25", "2025-04-25"),
    held("aug", "2025-08-06"),
    held("dec", "2025-12-02"),
    held("jan-2026", "2026-01-22"),
  ];

  test("the meeting of 2 December 2025 is the sixth of the year, 118 days after the fifth", () => {
    expect(entryOf(meetings, "dec")).toEqual({
      id: "dec",
      overall: sure(6),
      inYear: { year: 2025, isYearSure: true, ...sure(6) },
      gapDays: { min: 118, max: 118 },
      previousId: "aug",
      nextId: "jan-2026",
    });
  });

  test("a new year starts at one, the overall count goes on", () => {
    const entry = entryOf(meetings, "jan-2026");
    expect(entry.inYear).toMatchObject({ year: 2026, ...sure(1) });
    expect(entry.overall).toEqual(sure(7));
    expect(entry.gapDays).toEqual({ min: 51, max: 51 });
    expect(entry.nextId).toBeNull();
  });

  test("the first has no gap and nothing before it", () => {
    expect(entryOf(meetings, "feb")).toMatchObject({ gapDays: null, previousId: null, nextId: "mar" });
  });

  test("only held contacts count; the others are absent", () => {
    const others = (["rumoured", "announced", "postponed", "cancelled"] as const).map((status) =>
      held(status, "2025-03-01", { status }),
    );
    expect(numberSeries([...others, ...meetings])).toEqual(numberSeries(meetings));
  });
});

describe("contacts of one day", () => {
  test("share an unsure ordinal where no clock tells the order", () => {
    const series = [
      held("before", "2025-05-01"),
      held("x", "2025-05-16"),
      held("y", "2025-05-16"),
      held("after", "2025-05-20"),
    ];
    expect(entryOf(series, "x").overall).toEqual(unsure(2, 3));
    expect(entryOf(series, "y").overall).toEqual(unsure(2, 3));
    expect(entryOf(series, "y").gapDays).toEqual({ min: 0, max: 15 });
    expect(entryOf(series, "after").overall).toEqual(sure(4));
    expect(entryOf(series, "after").gapDays).toEqual({ min: 4, max: 4 });
  });

  test("two alone on one day: the one listed second comes 0 days after the other", () => {
    const [first, second] = numberSeries([held("x", "2025-05-16"), held("y", "2025-05-16")]);
    expect(first?.gapDays).toBeNull();
    expect(second?.gapDays).toEqual({ min: 0, max: 0 });
  });

  test("one clock time of two does not tell the order", () => {
    const morning = { at: "09:00", zone: "Europe/Istanbul" };
    const series = [held("x", "2025-05-16", { clock: morning }), held("y", "2025-05-16")];
    expect(entryOf(series, "x").overall).toEqual(unsure(1, 2));
  });

  test("two clock times tell it, across zones", () => {
    const series = [
      held("late", "2025-05-16", { clock: { at: "09:00", zone: "America/New_York" } }),
      held("early", "2025-05-16", { clock: { at: "12:00", zone: "Europe/Moscow" } }),
    ];
    expect(numberSeries(series).map(({ id, overall }) => [id, overall])).toEqual([
      ["early", sure(1)],
      ["late", sure(2)],
    ]);
  });
});

describe("vague and doubtful dates", () => {
  test("ranges that overlap make the order unsure, and the gap a range", () => {
    const series = [
      held("first", "2025-11-01"),
      vague("month", "2025-11-05", "2025-11-30"),
      held("mid", "2025-11-20"),
      held("last", "2025-12-02"),
    ];
    expect(entryOf(series, "month").overall).toEqual(unsure(2, 3));
    expect(entryOf(series, "mid").overall).toEqual(unsure(2, 3));
    expect(entryOf(series, "last").overall).toEqual(sure(4));
    // The one before is on 20 November at the earliest and on 30 November at the latest.
    expect(entryOf(series, "last").gapDays).toEqual({ min: 2, max: 12 });
    expect(entryOf(series, "mid").gapDays).toEqual({ min: 0, max: 19 });
  });

  test("a contact that may fall in two years has an unsure year ordinal", () => {
    const series = [
      held("dec", "2025-12-20"),
      vague("turn", "2025-12-28", "2026-01-05"),
      held("jan", "2026-01-10"),
    ];
    expect(entryOf(series, "turn").overall).toEqual(sure(2));
    expect(entryOf(series, "turn").inYear).toEqual({
      year: 2025,
      isYearSure: false,
      n: 2,
      isSure: false,
      low: 2,
      high: 2,
    });
    expect(entryOf(series, "jan").overall).toEqual(sure(3));
    expect(entryOf(series, "jan").inYear).toMatchObject({ year: 2026, ...unsure(1, 2) });
    expect(entryOf(series, "dec").inYear).toMatchObject({ year: 2025, ...sure(1) });
  });

  test("a question mark makes its own ordinal unsure, and its clock time tells nothing", () => {
    const clock = { at: "10:00", zone: "Europe/Moscow" };
    const later = { at: "12:00", zone: "Europe/Moscow" };
    const series = [
      held("one", "2025-03-01"),
      held("two", "2025-04-01", { isUncertain: true, clock }),
      held("three", "2025-04-01", { clock: later }),
      held("four", "2025-05-01"),
    ];
    expect(entryOf(series.slice(0, 2), "two").overall).toEqual({ n: 2, isSure: false, low: 2, high: 2 });
    expect(entryOf(series, "three").overall).toEqual(unsure(2, 3));
    expect(entryOf(series, "four").overall).toEqual(sure(4));
  });

  test("a range that ends before it starts is refused", () => {
    expect(() => numberSeries([vague("x", "2025-02-02", "2025-02-01")])).toThrow(RangeError);
  });
});

const arbitraryContacts = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 30 }),
      widthDays: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })),
      isUncertain: fc.boolean(),
      status: fc.constantFrom<SeriesContact["status"]>("held", "held", "held", "cancelled", "announced"),
      at: fc.option(fc.constantFrom("08:00", "12:30", "23:00")),
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map((detail, at): SeriesContact => {
      const earliest = addDays("2025-12-15", detail.day);
      return {
        id: `c${at}`,
        status: detail.status,
        start: { earliest, latest: addDays(earliest, detail.widthDays) },
        isUncertain: detail.isUncertain,
        clock: detail.at === null ? null : { at: detail.at, zone: "Europe/Moscow" },
      };
    }),
  );

describe("properties", () => {
  test("low and high bracket the place in every order that the dates allow", () => {
    const world = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(arbitraryContacts, world, world, (contacts, days, ties) => {
        const entries = new Map(numberSeries(contacts).map((entry) => [entry.id, entry]));
        // One world: each held contact on one of its days, at its clock time, or at some time where that is unknown.
        const placed = contacts
          .filter((contact) => contact.status === "held")
          .map((contact, at) => {
            const first = dayNumber(contact.start.earliest);
            const width = dayNumber(contact.start.latest) - first + 1;
            const isTimed = width === 1 && !contact.isUncertain && contact.clock !== null;
            const minute = isTimed
              ? Number(contact.clock?.at.slice(0, 2)) * 60 + Number(contact.clock?.at.slice(3))
              : (ties[at] ?? 0) % 1440;
            const day = first + ((days[at] ?? 0) % width);
            return {
              id: contact.id,
              day,
              time: day * 1440 + minute,
              year: addDays("1970-01-01", day).slice(0, 4),
            };
          })
          .sort((left, right) => left.time - right.time || ((ties[0] ?? 0) % 2 === 0 ? 1 : -1));
        placed.forEach(({ id, day, year }, at) => {
          const entry = entries.get(id);
          expect(entry?.overall.low).toBeLessThanOrEqual(at + 1);
          expect(entry?.overall.high).toBeGreaterThanOrEqual(at + 1);
          if (year === String(entry?.inYear.year)) {
            const inYear = placed.slice(0, at + 1).filter((other) => other.year === year).length;
            expect(entry?.inYear.low).toBeLessThanOrEqual(inYear);
            expect(entry?.inYear.high).toBeGreaterThanOrEqual(inYear);
          }
          const previous = placed[at - 1];
          const gap = entry?.gapDays;
          if (previous !== undefined && gap !== undefined && gap !== null && entry?.overall.isSure === true) {
            expect(day - previous.day).toBeGreaterThanOrEqual(gap.min);
            expect(day - previous.day).toBeLessThanOrEqual(gap.max);
          }
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("the order of the input does not matter, and neighbours link both ways", () => {
    fc.assert(
      fc.property(arbitraryContacts, (contacts) => {
        const entries = numberSeries(contacts);
        expect(numberSeries([...contacts].reverse())).toEqual(entries);
        entries.forEach((entry, at) => {
          expect(entry.previousId).toBe(entries[at - 1]?.id ?? null);
          expect(entry.nextId).toBe(entries[at + 1]?.id ?? null);
          expect(entry.gapDays === null).toBe(at === 0);
          if (entry.gapDays !== null) expect(entry.gapDays.min).toBeLessThanOrEqual(entry.gapDays.max);
          if (entry.gapDays !== null) expect(entry.gapDays.min).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  test("known days and times give 1, 2, 3 …, all sure", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 800 }), { maxLength: 20 }), (days) => {
        const entries = numberSeries(days.map((day, at) => held(`c${at}`, addDays("2024-06-01", day))));
        expect(entries.map((entry) => entry.overall)).toEqual(entries.map((_, at) => sure(at + 1)));
      }),
    );
  });
});
