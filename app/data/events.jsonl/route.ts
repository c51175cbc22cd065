import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { answerDataFile } from "@/app/_server/data/answer-data-file";
import { eventLinesFile } from "@/app/_server/data/table-file";

/** Events as JSON Lines; the filters of the timeline choose which. */
export function GET(request: Request): Promise<Response> {
  return answerDataFile(request, eventLinesFile);
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}
