import { answerEmbed } from "../_parts/answer-embed";
import { makeLatestWidget } from "../_parts/latest-widget";

/** The latest contact as a page for a frame. */
export function GET(request: Request): Promise<Response> {
  return answerEmbed(request, "latest", null, makeLatestWidget);
}
