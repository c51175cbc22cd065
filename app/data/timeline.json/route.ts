import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { answerOpenFile } from "@/app/_server/exchange/answer-open-file";
import { timelineJsFile } from "@/app/_server/exchange/timeline-js-file";

/** Events as a document for TimelineJS; the filters of the timeline choose which. */
export function GET(request: Request): Promise<Response> {
  return answerOpenFile(request, {
    ...timelineJsFile(new URL(request.url).searchParams),
    contentType: "application/json; charset=utf-8",
  });
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}
