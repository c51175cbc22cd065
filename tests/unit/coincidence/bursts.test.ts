import { describe, expect, test } from "vitest";
import { measureBursts } from "@/lib/coincidence/bursts";
import { RandomStream } from "@/lib/coincidence/random-stream";
import { dayOf, makeEvent, makeSeries } from "./make-event";

const year = { from: dayOf(1), to: dayOf(365), gaps: [] };

describe("measureBursts", () => {
  test("equal gaps are no bursts, and no run is denser than the whole", () => {
    const bursts = measureBursts(makeSeries("a", [36, 109, 182, 255, 328]), year);
    expect(bursts.burstiness).toBe(-1);
    expect(bursts.p).toBe(1);
    expect(bursts.isBursty).toBe(false);
    expect(bursts.total).toBe(5);
  });

  test("three clusters are bursts", () => {
    const days = [20, 21, 22, 24, 25, 150, 151, 153, 154, 300, 301, 303];
    const bursts = measureBursts(makeSeries("a", days), year);
    // Gaps 1 1 2 1 125 1 2 1 146 1 2 82: mean 365/12, squares 15,625 + 21,316 + 6,724 + 18.
    const mean = 365 / 12;
    const spread = Math.sqrt((15_625 + 21_316 + 6_724 + 18) / 12 - mean ** 2);
    expect(bursts.burstiness).toBeCloseTo((spread - mean) / (spread + mean), 12);
    expect(bursts.p).toBeLessThan(0.01);
    expect(bursts.isBursty).toBe(true);
    expect(bursts.densestRun).toEqual({ from: dayOf(20), to: dayOf(25), count: 5 });
  });

  test("several events of one day are one day of the gaps, and all of them are in the run", () => {
    const once = measureBursts(makeSeries("a", [30, 120, 121, 250]), year);
    const thrice = measureBursts(makeSeries("a", [30, 120, 120, 120, 121, 250]), year);
    expect(thrice.burstiness).toBe(once.burstiness);
    expect(thrice.p).toBe(once.p);
    expect(thrice.densestRun).toEqual({ from: dayOf(120), to: dayOf(121), count: 4 });
    expect(once.densestRun?.count).not.toBe(4);
  });

  test("gaps count observed days, and events outside do not count", () => {
    const holed = { from: dayOf(1), to: dayOf(1000), gaps: [{ from: dayOf(51), to: dayOf(950) }] };
    const whole = { from: dayOf(1), to: dayOf(100), gaps: [] };
    const days = [10, 30, 50, 70, 90];
    const moved = [10, 30, 50, 970, 990, 200, 1200];
    const bursts = measureBursts(makeSeries("a", moved), holed);
    expect(bursts.total).toBe(5);
    expect(bursts.burstiness).toBe(measureBursts(makeSeries("a", days), whole).burstiness);
  });

  test("fewer than three days say nothing of gaps", () => {
    const bursts = measureBursts(makeSeries("a", [10, 10, 10, 11]), year);
    expect(bursts).toMatchObject({ burstiness: null, p: null, isBursty: false });
    expect(bursts.densestRun).toEqual({ from: dayOf(10), to: dayOf(11), count: 4 });
    expect(measureBursts([], year)).toMatchObject({ total: 0, densestRun: null });
  });

  test("a vague event lies on its first observed day; order plays no part", () => {
    const vague = [makeEvent("v", dayOf(-3), { latest: dayOf(5) }), ...makeSeries("a", [40, 90, 200])];
    const exact = makeSeries("a", [1, 40, 90, 200]);
    expect(measureBursts(vague.reverse(), year)).toEqual(measureBursts(exact, year));
  });

  test("of random series about one in twenty counts as bursty", () => {
    let bursty = 0;
    for (let index = 0; index < 400; index += 1) {
      const stream = new RandomStream(77, index);
      const days = new Set<number>();
      while (days.size < 15) days.add(1 + stream.nextBelow(365));
      if (measureBursts(makeSeries("a", [...days]), year, { shuffles: 199, seed: index }).isBursty)
        bursty += 1;
    }
    // 20 ± 4.4; the seeds are fixed.
    expect(bursty).toBeGreaterThan(6);
    expect(bursty).toBeLessThan(34);
  });
});
