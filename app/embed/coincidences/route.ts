import { answerEmbed } from "../_parts/answer-embed";
import { makeCountWidget } from "../_parts/count-widget";

/** The count of coincidences as a page for a frame. */
export function GET(request: Request): Promise<Response> {
  return answerEmbed(request, "coincidences", null, makeCountWidget);
}
