import { type AnalysisAnswer, finishAnalysis } from "@/lib/coincidence/analyse-dates";
import type { AnalysisIssue } from "./analysis-task";
import { runCoincidenceTask } from "./coincidence-pool";
import { drawParts } from "./draw-parts";

/** What a reader's own dates come to. */
export type AnalysisReply =
  | { status: "done"; answer: AnalysisAnswer }
  | { status: "invalid"; issues: AnalysisIssue[] };

/** Reads and analyses a request in worker threads; its body is what JSON gave. Rejects with TaskError. */
export async function runAnalysis(body: unknown): Promise<AnalysisReply> {
  const outcome = await runCoincidenceTask<"analysis">({ kind: "analysis", body });
  if (outcome.status !== "laid") return outcome;
  const { analysis } = outcome;
  return { status: "done", answer: finishAnalysis(analysis, await drawParts(analysis.plan)) };
}
