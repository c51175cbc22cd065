import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { answerCoincidencesFile } from "@/app/_server/data/answer-coincidences-file";

/** What a rule says of each of its consequents, as CSV; the lead rule where none is named. */
export function GET(request: Request): Promise<Response> {
  return answerCoincidencesFile(request);
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}
