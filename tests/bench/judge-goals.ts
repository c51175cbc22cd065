import { byteWords, countWords, taskWords, timeWords } from "./figure-words";
import type { FrameFigures } from "./frame-figures";
import type { SubjectKey } from "./subjects/subject";
import type { Outcome, Visit } from "./visit";

/** What became of each subject at one number of events. */
export interface SizeOutcomes {
  readonly size: number;
  readonly outcomes: ReadonlyMap<SubjectKey, Outcome>;
}

/** A goal at one number of events. */
export interface Judgement {
  readonly goal: string;
  readonly figure: string;
  /** Null where what it is compared with was not measured. */
  readonly isMet: boolean | null;
}

const frameLimitMs = 20;
const ratioLimit = 0.7;
const taskLimitMs = 50;
const figureLimit = 1_500;
const pageLimit = 3_000;
const heapLimitBytes = 30 * 1024 * 1024;
const answerLimitBytes = 60 * 1024;
const drawnFactor = 1.5;
const peers: readonly SubjectKey[] = ["vis", "vis-fixed", "timelines-chart"];

/** What the goals say about our figures at one size; `smallest` is the run at 1,000 events. Empty where ours did not run. */
export function judgeGoals(at: SizeOutcomes, smallest: SizeOutcomes | null): Judgement[] {
  const visit = visitOf(at, "ours");
  if (visit === null) return [];
  const canvas = visitOf(at, "lane-canvas");
  return [
    judgeFrames("pan, a month", visit.monthPan, canvas?.monthPan ?? null),
    judgeFrames("pan, half the record", visit.halfPan, canvas?.halfPan ?? null),
    judgeFrames("wheel zoom", visit.zoom, canvas?.zoom ?? null),
    {
      goal: "Longest task while moving: at most 50 ms",
      figure: taskWords(visit.moveTaskMs),
      isMet: visit.moveTaskMs <= taskLimitMs,
    },
    {
      goal: "Longest task while loading: at most 50 ms",
      figure: taskWords(visit.loadTaskMs),
      isMet: visit.loadTaskMs <= taskLimitMs,
    },
    {
      goal: "Elements in the figure: at most 1,500",
      figure: countWords(visit.figureElements),
      isMet: visit.figureElements <= figureLimit,
    },
    {
      goal: "Nodes of the page: under 3,000",
      figure: `${countWords(visit.pageNodes)} (${countWords(visit.pageElements)} elements)`,
      isMet: visit.pageNodes < pageLimit,
    },
    {
      goal: "Heap: at most 30 MB",
      figure: byteWords(visit.heapBytes),
      isMet: visit.heapBytes <= heapLimitBytes,
    },
    {
      goal: "Largest answer fetched while moving: at most 60 KB",
      figure: byteWords(visit.largestAnswerBytes),
      isMet: visit.largestAnswerBytes <= answerLimitBytes,
    },
    judgeGrowth(visit, smallest === null ? null : visitOf(smallest, "ours")),
    judgePeers(visit, at),
  ];
}

/** Either the frame itself, or, where the machine is noisy, its ratio to the canvas with one mark a lane and pixel. */
function judgeFrames(name: string, own: FrameFigures | null, canvas: FrameFigures | null): Judgement {
  const goal = `p95 frame, ${name}: at most 20 ms, or 0.7 of the lane canvas`;
  if (own === null) return { goal, figure: timeWords(null), isMet: false };
  const ratio = canvas === null ? null : own.p95Ms / canvas.p95Ms;
  const beside = ratio === null ? "" : `, ratio ${ratio.toFixed(2)}`;
  return {
    goal,
    figure: `${timeWords(own.p95Ms)}${beside}`,
    isMet: own.p95Ms <= frameLimitMs || (ratio !== null && ratio <= ratioLimit),
  };
}

function judgeGrowth(visit: Visit, smallest: Visit | null): Judgement {
  const goal = "First drawn: within 1.5 × of that at 1,000 events";
  if (smallest === null) return { goal, figure: timeWords(visit.drawnMs), isMet: null };
  const factor = visit.drawnMs / smallest.drawnMs;
  return {
    goal,
    figure: `${timeWords(visit.drawnMs)}, ${factor.toFixed(2)} ×`,
    isMet: factor <= drawnFactor,
  };
}

function judgePeers(visit: Visit, at: SizeOutcomes): Judgement {
  const goal = "First drawn: sooner than every peer";
  const drawn = peers.flatMap((key): number[] => {
    const outcome = at.outcomes.get(key);
    if (outcome === undefined) return [];
    return [outcome.kind === "measured" ? outcome.visit.drawnMs : Number.POSITIVE_INFINITY];
  });
  if (drawn.length === 0) return { goal, figure: timeWords(visit.drawnMs), isMet: null };
  const soonest = Math.min(...drawn);
  const beside = Number.isFinite(soonest) ? `soonest peer ${timeWords(soonest)}` : "no peer in 120 s";
  return { goal, figure: `${timeWords(visit.drawnMs)}, ${beside}`, isMet: visit.drawnMs < soonest };
}

function visitOf(at: SizeOutcomes, key: SubjectKey): Visit | null {
  const outcome = at.outcomes.get(key);
  return outcome?.kind === "measured" ? outcome.visit : null;
}
