import { type AnalysisAnswer, finishAnalysis } from "@/lib/coincidence/analyse-dates";
import { Admission } from "../http/admission";
import { drawParts } from "../images/draw-parts";
import type { AnalysisIssue } from "./analysis-task";
import { runCoincidenceTask } from "./coincidence-pool";

/** What a reader's own dates come to. */
export type AnalysisReply =
  | { status: "done"; answer: AnalysisAnswer }
  | { status: "invalid"; issues: AnalysisIssue[] };

/** Readers' analyses share the threads with the tests of the site, which should not wait behind more than these. */
const mostUnderWay = 2;

/** On globalThis, since the bundler gives each entry a copy of this module. */
const key = Symbol.for("backchannel.analyses");
const holder: typeof globalThis & { [key]?: Admission } = globalThis;

/**
 * Reads and analyses a request in worker threads; its body is what JSON gave. Rejects with TaskError, "busy" where two are
 * under way or waiting already.
 */
export function runAnalysis(body: unknown): Promise<AnalysisReply> {
  holder[key] ??= new Admission(mostUnderWay);
  return holder[key].admit(() => analyse(body));
}

async function analyse(body: unknown): Promise<AnalysisReply> {
  const outcome = await runCoincidenceTask<"analysis">({ kind: "analysis", body });
  if (outcome.status !== "laid") return outcome;
  const { analysis } = outcome;
  return { status: "done", answer: finishAnalysis(analysis, await drawParts(analysis.plan)) };
}
