import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { answerOpenApi } from "@/app/_server/api/open/answer-openapi";
import { methodProblem } from "@/app/_server/api/open/open-problem";

/** The description of the interface in OpenAPI 3.1. */
export function GET(request: Request): Response {
  return answerOpenApi(request);
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
