import { byteWords, countWords, taskWords, timeWords } from "./figure-words";
import type { FrameFigures } from "./frame-figures";
import { judgeGoals, type SizeOutcomes } from "./judge-goals";
import { markdownTable } from "./markdown-table";
import type { Subject } from "./subjects/subject";
import type { Visit } from "./visit";

/** One measured analysis, as the bench of the analysis tells it. */
export interface AnalysisRow {
  readonly name: string;
  readonly oursMs: number;
  /** A naive loop over all pairs; null where it was not run. */
  readonly naiveMs: number | null;
  /** Reckoned from fewer surrogates than ours drew. */
  readonly isNaiveEstimated: boolean;
  readonly goalMs: number | null;
}

export interface Results {
  readonly machine: string;
  readonly day: string;
  readonly runs: number;
  readonly seed: number;
  readonly subjects: readonly Subject[];
  readonly sizes: readonly SizeOutcomes[];
  readonly analysis: readonly AnalysisRow[];
}

const how = `Every subject is opened in a fresh browser context (1440 × 900, nothing cached) on the same generated events, and is
driven with real input (CDP), one event each 1/60 s. Ours is the production build with its server on the same machine, warmed up
by one visit; the others are pages with the events as gzipped JSON, drawn into 1,280 × 640 px with the whole record in view (but for
one event in a thousand at each end, where a vague date may reach far out).

- **First drawn**: from the start of the navigation to the frame that shows the figure, and no sooner than the first contentful
  paint. **Answers**: until the page's script takes Ctrl with the wheel.
- **Pan, a month** and **pan, half the record**: six drags of 400 px with about a month, or half of all days, in view; **wheel
  zoom**: 24 notches in and out again, three times, from half the record. Times are median / p95 from frame to frame; 16.7 ms is the floor at 60 Hz.
- **Longest task** of the main thread while loading / while moving; browsers tell of 50 ms and more. **Nodes** of the page
  (elements, text, comments) and **elements** in the figure: the most at any look. **Heap**: used by scripts after a collection.
  **Bytes**: over the wire, while loading / while moving.
- vis-timeline runs with its defaults, where it is as high as its lanes need and draws all events in view, and once more 640 px
  high, where it scrolls and draws the lanes that fit. timelines-chart has neither drag nor wheel: its page gives it both through \`zoomX\`, with
  animations off. The bare canvas draws an arc for each event in view; the lane canvas one arc a lane and pixel.`;

const analysisHow = `CPU time of one thread, warm, the median of several runs. Pair by pair is a plain loop over both lists; "reckoned" is the time
of a few surrogates, multiplied.`;

/** The whole of results.md. */
export function resultsText(results: Results): string {
  const { machine, day, runs, seed, sizes, analysis } = results;
  const visits = runs === 1 ? "one visit each" : `the median of ${runs} visits each`;
  const sections = [
    "# Benchmark",
    `Written by \`npm run bench\` on ${day}: ${machine}. Seed ${seed}; ${visits}.`,
  ];
  if (sizes.length > 0) sections.push("## What is measured", how);
  for (const at of sizes) sections.push(`## ${countWords(at.size)} events`, sizeTable(at, results.subjects));
  const goals = goalsTable(sizes);
  if (goals !== null) sections.push("## Goals", goals);
  if (analysis.length > 0) sections.push("## Analysis", analysisHow, analysisTable(analysis));
  return `${sections.join("\n\n")}\n`;
}

function sizeTable({ outcomes }: SizeOutcomes, subjects: readonly Subject[]): string {
  const head = [
    "",
    "first drawn",
    "answers",
    "pan, a month",
    "pan, half the record",
    "wheel zoom",
    "longest task",
    "nodes",
    "in the figure",
    "heap",
    "bytes",
  ];
  const rows = subjects.flatMap(({ key, title }): string[][] => {
    const outcome = outcomes.get(key);
    if (outcome === undefined) return [];
    return [[title, ...(outcome.kind === "measured" ? visitCells(outcome.visit) : [outcome.reason])]];
  });
  return markdownTable(head, rows);
}

function visitCells(visit: Visit): string[] {
  return [
    timeWords(visit.drawnMs),
    timeWords(visit.answersMs),
    framesWords(visit.monthPan, visit.monthDays),
    framesWords(visit.halfPan, visit.halfDays),
    framesWords(visit.zoom, null),
    `${taskWords(visit.loadTaskMs)} / ${taskWords(visit.moveTaskMs)}`,
    countWords(visit.pageNodes),
    countWords(visit.figureElements),
    byteWords(visit.heapBytes),
    `${byteWords(visit.loadBytes)} / ${byteWords(visit.moveBytes)}`,
  ];
}

function framesWords(frames: FrameFigures | null, days: number | null): string {
  if (frames === null) return timeWords(null);
  const shown = days === null ? "" : ` (${countWords(days)} days)`;
  return `${frames.medianMs.toFixed(1)} / ${frames.p95Ms.toFixed(1)} ms${shown}`;
}

/** Null where ours did not run. */
function goalsTable(sizes: readonly SizeOutcomes[]): string | null {
  const smallest = sizes.find(({ size }) => size === 1_000) ?? null;
  const judged = sizes
    .map((at) => ({ size: at.size, judgements: judgeGoals(at, smallest) }))
    .filter(({ judgements }) => judgements.length > 0);
  const [first] = judged;
  if (first === undefined) return null;
  const head = ["Goal", ...judged.map(({ size }) => `${countWords(size)} events`)];
  const rows = first.judgements.map(({ goal }, row) => [
    goal,
    ...judged.map(({ judgements }) => {
      const judgement = judgements[row];
      return judgement === undefined ? "" : `${judgement.figure}: ${metWords(judgement.isMet)}`;
    }),
  ]);
  return markdownTable(head, rows);
}

function analysisTable(rows: readonly AnalysisRow[]): string {
  const head = ["", "ours", "pair by pair", "times", "goal", ""];
  return markdownTable(
    head,
    rows.map(({ name, oursMs, naiveMs, isNaiveEstimated, goalMs }) => [
      name,
      timeWords(oursMs),
      `${timeWords(naiveMs)}${naiveMs !== null && isNaiveEstimated ? " (reckoned)" : ""}`,
      naiveMs === null ? "" : `${countWords(naiveMs / oursMs)} ×`,
      goalMs === null ? "none set" : timeWords(goalMs),
      goalMs === null ? "" : metWords(oursMs <= goalMs),
    ]),
  );
}

function metWords(isMet: boolean | null): string {
  if (isMet === null) return "not compared";
  return isMet ? "met" : "**not met**";
}
