import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { codebookFile } from "@/app/_server/data/data-documents";
import { answerOpenFile } from "@/app/_server/exchange/answer-open-file";

/** What every table and column means. */
export function GET(request: Request): Promise<Response> {
  return answerOpenFile(request, codebookFile);
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}
