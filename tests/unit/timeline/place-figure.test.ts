import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber } from "@/lib/dates/civil-day";
import { overlaps } from "@/lib/timeline/collision";
import { placeFigure } from "@/lib/timeline/place-figure";
import type { PlacedMark } from "@/lib/timeline/placed-figure";
import { timeScale } from "@/lib/timeline/time-scale";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { arbitraryAcross } from "./arbitrary-figure";
import { expectCountsTrue, expectEveryEventOncePerLane, expectLabelsApart } from "./figure-properties";
import { announcement, contact, figureInput } from "./make-figure-input";

const sixMeetings: TimelineEvent[] = [
  contact("m1", "2025-02-11"),
  contact("m2", "2025-03-13"),
  contact("m3", "2025-04-11", { place: "St Petersburg" }),
  contact("m4", "2025-04-25"),
  contact("m5", "2025-08-06"),
  contact("m6", "2025-12-02", { madePublic: "2025-11-25" }),
];
const claims: TimelineEvent[] = [
  announcement("toretsk", "2025-02-07", { place: "Toretsk" }),
  announcement("chasiv-yar", "2025-07-31", { place: "Chasiv Yar" }),
  announcement("kupiansk", "2025-11-20", { place: "Kupiansk", standing: "refuted" }),
  announcement("pokrovsk", "2025-12-01", { place: "Pokrovsk", standing: "disputed" }),
  announcement("vovchansk", "2025-12-01", { place: "Vovchansk" }),
  announcement("siversk", "2025-12-11", { place: "Siversk" }),
];
const events = [...sixMeetings, ...claims];

describe("placeFigure, any events", () => {
  it("sets no two labels on each other and cuts none", () => {
    fc.assert(
      fc.property(arbitraryAcross, (input) => expectLabelsApart(placeFigure(input))),
      { numRuns: 150 },
    );
  });

  it("draws every event of the period, in one mark of each of its lanes, with full lists", () => {
    fc.assert(
      fc.property(arbitraryAcross, (input) => {
        const placed = placeFigure(input);
        expectEveryEventOncePerLane(input, placed);
        expectCountsTrue(placed);
      }),
      { numRuns: 150 },
    );
  });

  it("joins what would touch: the marks of a row stand apart, and targets do not overlap in it", () => {
    fc.assert(
      fc.property(arbitraryAcross, (input) => {
        const rows = new Map<string, PlacedMark[]>();
        for (const mark of placeFigure(input).marks) {
          if (mark.kind === "truce") continue;
          const row = `${mark.laneId} ${mark.y}`;
          rows.set(row, [...(rows.get(row) ?? []), mark]);
        }
        for (const marks of rows.values()) {
          const sorted = [...marks].sort((a, b) => a.x - b.x);
          sorted.forEach((mark, at) => {
            const next = sorted[at + 1];
            if (next === undefined) return;
            expect(next.x - next.widthPx / 2 - (mark.x + mark.widthPx / 2)).toBeGreaterThanOrEqual(1);
          });
          for (const mark of marks) {
            for (const other of marks) {
              if (mark === other) continue;
              const inner = { ...mark.target, x: mark.target.x + 0.2, width: mark.target.width - 0.4 };
              expect(mark.target.width).toBeGreaterThanOrEqual(23.8);
              expect(mark.target.height).toBeGreaterThanOrEqual(24);
              expect(overlaps(inner, other.target)).toBe(false);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("keeps the number of marks bounded by the width, whatever the number of events", () => {
    const many = Array.from({ length: 5000 }, (_, at) => {
      const day = `2025-${String((at % 12) + 1).padStart(2, "0")}-${String((at % 28) + 1).padStart(2, "0")}`;
      return at % 2 === 0 ? contact(`c${at}`, day, { tracks: ["talks"] }) : announcement(`a${at}`, day);
    }).sort((a, b) => (a.earliestDay < b.earliestDay ? -1 : 1));
    const placed = placeFigure(figureInput(many, { rule: null }));
    expect(placed.marks.length).toBeLessThanOrEqual(2 * Math.ceil(1120 / 24));
    expect(placed.marks.flatMap((mark) => mark.entries)).toHaveLength(5000);
  });
});

describe("placeFigure, the year of six meetings", () => {
  const placed = placeFigure(figureInput(events, { widthPx: 1280, selectedId: "m6" }));

  it("puts numbers in discs and joins none that stand apart", () => {
    const numbered = placed.marks.filter((mark) => mark.kind === "numbered");
    expect(numbered.map((mark) => mark.text)).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(numbered.filter((mark) => mark.isSelected).map((mark) => mark.entries[0]?.id)).toEqual(["m6"]);
  });

  it("leans each ribbon from the day of the claim to the day of the contact", () => {
    const { x, width } = placed.plot;
    const scale = timeScale("2025-01-01", "2025-12-31", x, x + width);
    const middle = (day: string) => scale.middle(dayNumber(day));
    const full = placed.ribbons.filter((ribbon) => ribbon.kind === "full");
    expect(full.map((ribbon) => [ribbon.antecedentIds, ribbon.consequentId])).toEqual([
      [["toretsk"], "m1"],
      [["chasiv-yar"], "m5"],
      [["pokrovsk", "vovchansk"], "m6"],
    ]);
    const expected = [
      ["2025-02-07", "2025-02-11"],
      ["2025-07-31", "2025-08-06"],
      ["2025-12-01", "2025-12-02"],
    ];
    full.forEach((ribbon, at) => {
      const [claimStart, claimEnd, contactEnd] = ribbon.points;
      const contactStart = ribbon.points.at(-1);
      expect(((claimStart?.x ?? 0) + (claimEnd?.x ?? 0)) / 2).toBeCloseTo(middle(expected[at]?.[0] ?? ""), 0);
      expect(((contactStart?.x ?? 0) + (contactEnd?.x ?? 0)) / 2).toBeCloseTo(
        middle(expected[at]?.[1] ?? ""),
        0,
      );
      expect(claimStart?.y).toBe(placed.rules[1]?.y1);
      expect(contactEnd?.y).toBe(placed.rules[0]?.y1);
    });
  });

  it("draws a window before every contact and says none where no claim fell in it", () => {
    expect(placed.windows).toHaveLength(6);
    expect(placed.labels.filter((label) => label.text === "none")).toHaveLength(3);
  });

  it("labels lags, gaps and dates, the month once where two stand near", () => {
    const words = placed.labels.map((label) => label.text);
    expect(words).toEqual(expect.arrayContaining(["+4 days", "+6 days", "+1 day", "103 days", "118 days"]));
    expect(words).toEqual(expect.arrayContaining(["11 Feb", "11", "25 Apr", "2 Dec"]));
    expect(words).toContain("Sixth meeting, Moscow");
    expect(words).toContain("1 day after the claim on Pokrovsk");
  });

  it("puts flags of one day into one box with their count, and lets no label cross a pole", () => {
    const group = placed.marks.find((mark) => mark.kind === "flagGroup");
    expect(group?.entries.map((entry) => entry.id)).toEqual(["pokrovsk", "vovchansk"]);
    expect(placed.labels.map((label) => label.text)).toContain("Pokrovsk +1");
    const kupiansk = placed.marks.find((mark) => mark.entries[0]?.id === "kupiansk");
    expect(kupiansk?.y).toBeGreaterThan(group?.y ?? 0);
  });

  it("stands the lane of the rule's contacts next to the channel, the others above it", () => {
    const more = placeFigure(figureInput([...events, contact("l1", "2025-05-01", { tracks: ["leaders"] })]));
    const laneYs = (id: string) =>
      more.marks.filter((mark) => mark.laneId.startsWith(id)).map((mark) => mark.y);
    expect(Math.max(...laneYs("track-leaders"))).toBeLessThan(Math.min(...laneYs("relation-above")));
    expect(Math.max(...laneYs("relation-above"))).toBeLessThan(more.rules[0]?.y1 ?? 0);
  });
});

describe("placeFigure, magnified", () => {
  const placed = placeFigure(
    figureInput(events, { shape: "days", from: "2025-11-16", to: "2025-12-16", selectedId: "m6" }),
  );

  it("gives each claim of one day a flag of its own, with its standing in words", () => {
    const flags = placed.marks.filter((mark) => mark.kind === "flag");
    expect(flags.map((mark) => mark.entries[0]?.id).sort()).toEqual([
      "kupiansk",
      "pokrovsk",
      "siversk",
      "vovchansk",
    ]);
    const pokrovsk = placed.labels.find((label) => label.text === "Pokrovsk");
    expect(pokrovsk?.after).toBe("disputed");
  });

  it("says how many claims the nearest day holds, when the visit was made public, and the near miss", () => {
    const words = placed.labels.map((label) => label.text);
    expect(words).toContain("+1 day, two claims");
    expect(words).toContain("made public 25 Nov");
    expect(words).toContain("12 days before");
    expect(placed.nearMisses).toHaveLength(1);
    expect(words).toContain("2 Dec, Moscow");
  });
});

describe("placeFigure, little or vague", () => {
  it("keeps the axes of a figure without events", () => {
    const placed = placeFigure(figureInput([]));
    expect(placed.marks).toEqual([]);
    expect(placed.rules).toHaveLength(2);
    expect(placed.captions.map((caption) => caption.text)).toContain("Jan 2025");
  });

  it("fades the days that a vague date can mean and draws a contact not held as a ghost", () => {
    const vague = [contact("v", "2025-10~", { status: "cancelled", place: "Budapest", tracks: ["leaders"] })];
    const placed = placeFigure(figureInput(vague));
    const [mark] = placed.marks;
    expect(mark?.kind).toBe("ghost");
    const scale = timeScale("2025-01-01", "2025-12-31", placed.plot.x, placed.plot.x + placed.plot.width);
    expect(mark?.shade?.x).toBeCloseTo(scale.at(dayNumber("2025-09-01")), 0);
    expect((mark?.shade?.x ?? 0) + (mark?.shade?.width ?? 0)).toBeCloseTo(
      scale.at(dayNumber("2025-12-01")),
      0,
    );
    expect(placed.labels.map((label) => label.text)).toEqual(["Budapest, not held"]);
  });

  it("dashes a pair that is only possible and widens its label to the range", () => {
    const placed = placeFigure(
      figureInput([contact("c", "2025-06-10~"), announcement("a", "2025-06-03")], { numbers: new Map() }),
    );
    expect(placed.ribbons.map((ribbon) => ribbon.isCertain)).toEqual([false]);
    expect(placed.labels.map((label) => label.text)).toContain("+6 to +8 days");
  });

  it("stands contacts of several tracks in a lane of the rule, and those on no track in one of their own", () => {
    const placed = placeFigure(
      figureInput([contact("c", "2025-06-10"), contact("t", "2025-07-10", { tracks: [] })], { rule: null }),
    );
    expect(placed.marks.map((mark) => mark.laneId).sort()).toEqual(["no-track", "track-channel"]);
    expect(placed.ribbons).toEqual([]);
  });

  it("draws no row of a side on which nothing stands where there is no rule, and without tracks each contact once", () => {
    const many = [contact("c", "2025-06-10", { tracks: ["talks", "channel"] })];
    const bold = (events: Parameters<typeof figureInput>[0]) => {
      const placed = placeFigure(figureInput(events, { rule: null, tracks: [] }));
      expect(placed.marks).toHaveLength(events.length);
      return placed.captions.filter(({ isBold }) => isBold).map(({ text }) => text);
    };
    expect(bold(many)).toEqual(["Contacts", "All contacts"]);
    expect(bold([announcement("a", "2025-06-03")])).toEqual(["Announcements", "Territorial claims"]);
    expect(bold([])).toEqual(["Announcements"]);
  });

  it("does not cut what tick and bar of a truce mean", () => {
    const truce = announcement("t", "2025-06-03", { kind: "truce" });
    for (const widthPx of [1280, 880, 656]) {
      const placed = placeFigure(figureInput([truce], { widthPx }));
      const words = placed.captions.map(({ text }) => text).join(" ");
      expect(words).toContain("tick announced, bar in force");
    }
  });

  it("throws where the period ends before it starts", () => {
    expect(() => placeFigure(figureInput([], { from: "2025-02-01", to: "2025-01-01" }))).toThrow(RangeError);
  });
});

describe("placeFigure, a claim out of sight", () => {
  it("does not say none where the claim stands outside the period or the filter", () => {
    const pairOfEvents = [contact("c", "2025-03-03"), announcement("a", "2025-02-27")];
    const whole = figureInput(pairOfEvents);
    const [meeting] = pairOfEvents;
    const words = (input: typeof whole) => placeFigure(input).labels.map((label) => label.text);
    expect(words({ ...whole, from: "2025-03-01" })).not.toContain("none");
    expect(words({ ...whole, events: meeting === undefined ? [] : [meeting] })).not.toContain("none");
    expect(words(figureInput([contact("c", "2025-03-03")]))).toContain("none");
  });
});
