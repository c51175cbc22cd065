import { answerOpenIndex } from "@/app/_server/api/open/answer-open-index";
import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { refuseWriting } from "@/app/_server/api/open/open-problem";

/** What the API has, and where it is described. */
export function GET(request: Request): Promise<Response> {
  return answerOpenIndex(request);
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}

export { refuseWriting as DELETE, refuseWriting as PATCH, refuseWriting as POST, refuseWriting as PUT };
