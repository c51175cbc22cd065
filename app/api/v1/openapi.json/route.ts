import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { answerOpenApi } from "@/app/_server/api/open/answer-openapi";

/** The description of the interface in OpenAPI 3.1. */
export function GET(request: Request): Response {
  return answerOpenApi(request);
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}
