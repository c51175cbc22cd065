import { describe, expect, it } from "vitest";
import { judgeGoals, type SizeOutcomes } from "@/tests/bench/judge-goals";
import type { SubjectKey } from "@/tests/bench/subjects/subject";
import type { Outcome, Visit } from "@/tests/bench/visit";
import { framesOf, measured } from "./example-visit";

function at(size: number, outcomes: Partial<Record<SubjectKey, Outcome>>): SizeOutcomes {
  const entries = Object.entries(outcomes) as [SubjectKey, Outcome][];
  return { size, outcomes: new Map(entries) };
}

const smallest = at(1_000, { ours: measured({ drawnMs: 400 }) });
const absent: Outcome = { kind: "absent", reason: "not drawn within 120 s" };

function unmet(ours: Partial<Visit>, others: Partial<Record<SubjectKey, Outcome>> = {}): string[] {
  return judgeGoals(at(10_000, { ours: measured(ours), vis: absent, ...others }), smallest)
    .filter(({ isMet }) => isMet !== true)
    .map(({ goal }) => goal.split(":")[0] ?? "");
}

describe("judgeGoals", () => {
  it("finds every goal met by a visit that meets them", () => {
    expect(unmet({})).toEqual([]);
  });

  it.each<[Partial<Visit>, string]>([
    [{ monthPan: framesOf(20.1) }, "p95 frame, pan, a month"],
    [{ halfPan: framesOf(20.1) }, "p95 frame, pan, half the record"],
    [{ zoom: framesOf(20.1) }, "p95 frame, wheel zoom"],
    [{ zoom: null }, "p95 frame, wheel zoom"],
    [{ moveTaskMs: 51 }, "Longest task while moving"],
    [{ loadTaskMs: 51 }, "Longest task while loading"],
    [{ figureElements: 1_501 }, "Elements in the figure"],
    [{ pageNodes: 3_000 }, "Nodes of the page"],
    [{ heapBytes: 30 * 1024 * 1024 + 1 }, "Heap"],
    [{ largestAnswerBytes: 60 * 1024 + 1 }, "Largest answer fetched while moving"],
    [{ drawnMs: 601 }, "First drawn"],
  ])("finds the one goal that %j misses", (changes, goal) => {
    expect(unmet(changes)).toEqual([goal]);
  });

  it("takes slow frames where the lane canvas of the same run was slower still", () => {
    const zoom = { zoom: framesOf(35) };
    expect(unmet(zoom, { "lane-canvas": measured({ zoom: framesOf(50) }) })).toEqual([]);
    expect(unmet(zoom, { "lane-canvas": measured({ zoom: framesOf(49) }) })).toEqual([
      "p95 frame, wheel zoom",
    ]);
  });

  it("compares with every peer that was measured; one that did not appear is slower than any time", () => {
    const goal = "First drawn";
    expect(unmet({ drawnMs: 450 }, { "timelines-chart": measured({ drawnMs: 440 }) })).toEqual([goal]);
    expect(unmet({ drawnMs: 450 }, { "timelines-chart": measured({ drawnMs: 460 }) })).toEqual([]);
  });

  it("compares with nothing that was not measured", () => {
    const judgements = judgeGoals(at(10_000, { ours: measured() }), null);
    expect(judgements.filter(({ isMet }) => isMet === null)).toHaveLength(2);
    expect(judgeGoals(at(10_000, { vis: measured() }), null)).toEqual([]);
  });
});
