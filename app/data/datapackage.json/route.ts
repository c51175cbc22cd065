import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { packageFile } from "@/app/_server/data/data-documents";
import { answerOpenFile } from "@/app/_server/exchange/answer-open-file";

/** The data as a Data Package; the filters of the timeline choose of which events. */
export function GET(request: Request): Promise<Response> {
  return answerOpenFile(request, packageFile(new URL(request.url).searchParams));
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}
