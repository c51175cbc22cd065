import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromNumber, dayNumber } from "@/lib/dates/civil-day";
import { contactStatuses, standings } from "@/lib/records/vocabularies";
import { coarsenDensity, coarsenGroups } from "@/lib/timeline/coarsen-bins";
import { boundedEvents, countOfWords, shortCount } from "@/lib/timeline/count-label";
import { groupLanes } from "@/lib/timeline/group-lanes";
import { groupLayout } from "@/lib/timeline/group-layout";
import { groupMarks, groupTitle, markDays, mixShares } from "@/lib/timeline/group-marks";
import { binDays, binLevel, binOf, binSpan, leastBinPx } from "@/lib/timeline/pixel-bins";
import { scaleTicks } from "@/lib/timeline/scale-ticks";
import { summariseGroups } from "@/lib/timeline/summarise-groups";
import type { EventGroup } from "@/lib/timeline/timeline-window";
import { stepGroups } from "@/lib/timeline/walk-groups";
import { holdsView, windowSpan } from "@/lib/timeline/window-span";
import { figureTracks } from "./make-figure-input";

const bounds = { from: "1996-11-30", to: "2026-11-30" };

const groups = fc.array(
  fc.record({
    laneId: fc.constantFrom("track-talks", "no-track", "claims", "strikes"),
    bin: fc.integer({ min: 9_000, max: 9_400 }),
    standing: fc.constantFrom<string>("held", "announced", "claimed", "confirmed", "refuted"),
    count: fc.integer({ min: 1, max: 5_000 }),
  }),
  { maxLength: 80 },
);

const sumOf = (list: readonly { count: number }[]) => list.reduce((sum, { count }) => sum + count, 0);

describe("bins by pixels", () => {
  it("are powers of two of a day, at least as wide as asked for, and below twice that once longer than a day", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 200, noNaN: true }), (pxPerDay) => {
        const level = binLevel(pxPerDay);
        const widthPx = binDays(level) * pxPerDay;
        expect(widthPx).toBeGreaterThanOrEqual(leastBinPx - 1e-9);
        if (level > 0) expect(widthPx).toBeLessThan(2 * leastBinPx + 1e-9);
      }),
    );
  });

  it("hold each day once, whatever is looked at: a pan cannot cluster anew", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 9 }), (day, level) => {
        const { from, to } = binSpan(binOf(day, level), level);
        expect(dayNumber(from)).toBeLessThanOrEqual(day);
        expect(dayNumber(to)).toBeGreaterThanOrEqual(day);
        expect(dayNumber(to) - dayNumber(from) + 1).toBe(2 ** level);
      }),
    );
  });
});

describe("groups", () => {
  const lanes = groupLanes(
    [{ laneId: "track-talks" }, { laneId: "no-track" }, { laneId: "claims" }, { laneId: "strikes" }],
    figureTracks,
    [],
  );

  it("keep every count, in one mark a lane and bin, in order", () => {
    fc.assert(
      fc.property(groups, (list) => {
        const marks = [...groupMarks(list, lanes).values()];
        expect(sumOf(marks.flat())).toBe(sumOf(list));
        for (const lane of marks) {
          const bins = lane.map(({ bin }) => bin);
          expect(bins).toEqual([...new Set(bins)].sort((a, b) => a - b));
        }
      }),
    );
  });

  it("can be made coarser without losing a count or moving one out of its days", () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 0, max: 4 }), (list, by) => {
        const coarser = coarsenGroups(list, 2, 2 + by);
        expect(sumOf(coarser)).toBe(sumOf(list));
        for (const { bin } of list) {
          const own = binSpan(bin, 2);
          expect(
            coarser.some((group) => {
              const days = binSpan(group.bin, 2 + by);
              return days.from <= own.from && own.to <= days.to;
            }),
          ).toBe(true);
        }
      }),
    );
  });

  it("say in full words what they hold, cut at the period", () => {
    const [lane] = lanes.filter(({ id }) => id === "claims");
    const list: EventGroup[] = [
      { laneId: "claims", bin: 100, standing: "claimed", count: 1_204 },
      { laneId: "claims", bin: 100, standing: "confirmed", count: 1 },
    ];
    const [mark] = groupMarks(list, lanes).get("claims") ?? [];
    if (lane === undefined || mark === undefined) throw new Error("The mark is missing.");
    const period = { from: dayFromNumber(803), to: dayFromNumber(900) };
    expect(markDays(mark, 3, period)).toEqual({ from: dayFromNumber(803), to: dayFromNumber(807) });
    expect(groupTitle(mark, lane, 3, period)).toBe(
      "Territorial claims, 14 to 18 March 1972: 1,205 announcements (1,204 claimed, 1 confirmed)",
    );
  });

  it("show shares that add up: confirmed, then half, then claimed; the rest is refuted", () => {
    const mark = { key: "claims:1", laneId: "claims", bin: 1, count: 10, mix: standings.map(() => 2) };
    expect(mixShares(mark)).toEqual({ confirmed: 20, half: 60, claimed: 80 });
  });

  it("stand in lanes whose order is fixed: others first, the tracks of the rule last, then announcements", () => {
    const filled = ["claims", "track-channel", "strikes", "no-track", "track-leaders", "track-talks"];
    const placed = groupLanes(
      filled.map((laneId) => ({ laneId })),
      figureTracks,
      ["leaders"],
    );
    expect(placed.map(({ id }) => id)).toEqual([
      "no-track",
      "track-talks",
      "track-channel",
      "track-leaders",
      "claims",
      "strikes",
    ]);
    const layout = groupLayout(placed);
    const middles = layout.lanes.map(({ y }) => y);
    expect(middles).toEqual([...middles].sort((a, b) => a - b));
    expect(middles[3]).toBeLessThan(layout.channelTopPx);
    expect(middles[4]).toBeGreaterThan(layout.channelBottomPx);
    expect(layout.heightPx).toBeGreaterThan(middles.at(-1) ?? 0);
  });

  it("are walked by lane and time", () => {
    const list: EventGroup[] = [
      { laneId: "no-track", bin: 3, standing: "held", count: 1 },
      { laneId: "no-track", bin: 7, standing: "held", count: 1 },
      { laneId: "claims", bin: 6, standing: "claimed", count: 1 },
      { laneId: "claims", bin: 9, standing: "claimed", count: 1 },
    ];
    const marks = groupMarks(list, lanes);
    const first = stepGroups(marks, lanes, null, "first");
    expect(first?.key).toBe("no-track:3");
    const later = stepGroups(marks, lanes, first, "later");
    expect(later?.key).toBe("no-track:7");
    expect(stepGroups(marks, lanes, later, "later")).toBeNull();
    expect(stepGroups(marks, lanes, later, "down")?.key).toBe("claims:6");
    expect(stepGroups(marks, lanes, first, "last")?.key).toBe("claims:9");
    expect(stepGroups(marks, lanes, first, "up")).toBeNull();
  });
});

describe("windows", () => {
  const views = fc
    .record({
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      days: fc.double({ min: 7, max: 10_958, noNaN: true }),
    })
    .map(({ share, days }) => ({
      days,
      start: dayNumber(bounds.from) + share * (dayNumber(bounds.to) + 1 - dayNumber(bounds.from) - days),
    }));

  it("hold the view and as much again on either side, inside the period, with a bounded number of bins", () => {
    fc.assert(
      fc.property(views, fc.integer({ min: 400, max: 1_400 }), (view, plotPx) => {
        const level = binLevel(plotPx / view.days);
        const span = windowSpan(view, level, bounds);
        expect(span.from >= bounds.from && span.to <= bounds.to).toBe(true);
        expect(holdsView(span, view, 0.95, bounds)).toBe(true);
        const days = dayNumber(span.to) - dayNumber(span.from) + 1;
        expect(days / binDays(level)).toBeLessThan(3.3 * (plotPx / leastBinPx) + 4);
      }),
    );
  });

  it("are the same for a small pan", () => {
    const view = { start: dayNumber("2012-03-07"), days: 365 };
    const level = binLevel(1_084 / view.days);
    const moved = { ...view, start: view.start + 0.4 };
    expect(windowSpan(moved, level, bounds)).toEqual(windowSpan(view, level, bounds));
  });
});

describe("the lines of a scale", () => {
  it("are never closer than their words, and few, at any scale", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.03, max: 200, noNaN: true }), (pxPerDay) => {
        const first = dayNumber("1999-08-31");
        const ticks = scaleTicks(first, first + Math.floor(1_100 / pxPerDay), pxPerDay);
        expect(ticks.length).toBeLessThanOrEqual(52);
        ticks.slice(1).forEach((tick, at) => {
          const apart = (tick.day - (ticks[at]?.day ?? 0)) * pxPerDay;
          expect(apart).toBeGreaterThan(21);
        });
      }),
    );
  });
});

describe("counts in words", () => {
  it("fit a mark", () => {
    const written = [7, 999, 1_000, 1_249, 9_949, 9_950, 34_499, 999_499, 1_000_000, 2_140_000].map(
      shortCount,
    );
    expect(written).toEqual(["7", "999", "1k", "1.2k", "9.9k", "10k", "34k", "999k", "1m", "2.1m"]);
    for (const text of written) expect(text.length).toBeLessThanOrEqual(4);
  });

  it("say where there are more than were counted", () => {
    expect(countOfWords({ count: 37, isAtLeast: false }, 214)).toBe("37 of 214 events");
    expect(countOfWords({ count: 10_000, isAtLeast: true }, 1_000_000)).toBe(
      "more than 10,000 of 1,000,000 events",
    );
    expect(countOfWords({ count: 1, isAtLeast: false }, 1)).toBe("1 of 1 event");
  });

  it("say one event of one", () => {
    const words = [0, 1, 2].map((count) => boundedEvents({ count, isAtLeast: false }));
    expect(words).toEqual(["0 events", "1 event", "2 events"]);
    expect(boundedEvents({ count: 1, isAtLeast: true })).toBe("more than 1 events");
  });

  it("sum the figure up without a list", () => {
    const lanes = groupLanes([{ laneId: "no-track" }, { laneId: "claims" }], figureTracks, []);
    const density = coarsenDensity(
      [
        { bin: 300, contacts: 2, announcements: 1 },
        { bin: 301, contacts: 1, announcements: 4 },
        { bin: 400, contacts: 1, announcements: 0 },
      ],
      4,
      5,
    );
    expect(density).toEqual([
      { bin: 150, contacts: 3, announcements: 5 },
      { bin: 200, contacts: 1, announcements: 0 },
    ]);
    const words = summariseGroups({
      period: bounds,
      matches: { count: 9, isAtLeast: false },
      lanes,
      groups: [
        { laneId: "no-track", bin: 300, standing: contactStatuses[2], count: 4 },
        { laneId: "claims", bin: 300, standing: "claimed", count: 5 },
      ],
      density: { level: 5, bins: density },
    }).join(" ");
    expect(words).toContain("the figure counts 9 events");
    expect(words).toContain("4 are contacts, by track (one on several counts in each): Other contacts 4.");
    expect(words).toContain("5 are announcements: Territorial claims 5.");
    expect(words).toContain("with 3 contacts and 5 announcements");
  });
});
