import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { codebookTextFile } from "@/app/_server/data/data-documents";
import { answerOpenFile } from "@/app/_server/exchange/answer-open-file";

/** What every table and column means. */
export function GET(request: Request): Promise<Response> {
  return answerOpenFile(request, codebookTextFile);
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}
