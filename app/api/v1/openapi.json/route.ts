import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { answerOpenApi } from "@/app/_server/api/open/answer-openapi";
import { refuseWriting } from "@/app/_server/api/open/open-problem";

/** The description of the interface in OpenAPI 3.1. */
export function GET(request: Request): Response {
  return answerOpenApi(request);
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}

export { refuseWriting as DELETE, refuseWriting as PATCH, refuseWriting as POST, refuseWriting as PUT };
