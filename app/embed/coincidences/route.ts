import { answerEmbed } from "@/app/_server/embed/answer-embed";
import { makeCountWidget } from "@/app/_server/embed/count-widget";

/** The count of coincidences as a page for a frame. */
export function GET(request: Request): Promise<Response> {
  return answerEmbed(request, "coincidences", null, makeCountWidget);
}
