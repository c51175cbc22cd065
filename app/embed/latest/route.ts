import { answerEmbed } from "@/app/_server/embed/answer-embed";
import { makeLatestWidget } from "@/app/_server/embed/latest-widget";

/** The latest contact as a page for a frame. */
export function GET(request: Request): Promise<Response> {
  return answerEmbed(request, "latest", null, makeLatestWidget);
}
