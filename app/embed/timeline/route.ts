import { answerEmbed } from "@/app/_server/embed/answer-embed";
import { makeTimelineWidget } from "@/app/_server/embed/timeline-widget";

/** The timeline as a page for a frame. */
export function GET(request: Request): Promise<Response> {
  return answerEmbed(request, "timeline", null, makeTimelineWidget);
}
