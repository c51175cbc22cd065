import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { answerPublicDatabase } from "@/app/_server/data/answer-public-database";

/** The whole of the open data as a SQLite file. */
export function GET(request: Request): Promise<Response> {
  return answerPublicDatabase(request);
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}
