import {
  answerAnalysisRequest,
  answerOtherMethod,
  answerPreflight,
} from "@/app/_server/coincidence/answer-analysis-request";
import { runAnalysis } from "@/app/_server/coincidence/run-analysis";

/** Analyses a reader's own two lists of dates; /coincidences/try describes it. Nothing is stored. */
export function POST(request: Request): Promise<Response> {
  return answerAnalysisRequest(request, runAnalysis);
}

export function OPTIONS(): Response {
  return answerPreflight();
}

export {
  answerOtherMethod as DELETE,
  answerOtherMethod as GET,
  answerOtherMethod as PATCH,
  answerOtherMethod as PUT,
};
