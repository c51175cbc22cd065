import { answerEmbed } from "../_parts/answer-embed";
import { makeTimelineWidget } from "../_parts/timeline-widget";

/** The timeline as a page for a frame. */
export function GET(request: Request): Promise<Response> {
  return answerEmbed(request, "timeline", null, makeTimelineWidget);
}
