import { answerOpenIndex } from "@/app/_server/api/open/answer-open-index";
import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { methodProblem } from "@/app/_server/api/open/open-problem";

/** What the API has, and where it is described. */
export function GET(request: Request): Promise<Response> {
  return answerOpenIndex(request);
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}

function answerOtherMethod(): Response {
  return methodProblem("GET, HEAD, OPTIONS");
}

export {
  answerOtherMethod as DELETE,
  answerOtherMethod as PATCH,
  answerOtherMethod as POST,
  answerOtherMethod as PUT,
};
