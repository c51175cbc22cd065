import { makeAlignedWidget } from "@/app/_server/embed/aligned-widget";
import { answerEmbed } from "@/app/_server/embed/answer-embed";

/** The aligned view as a page for a frame. */
export function GET(request: Request): Promise<Response> {
  return answerEmbed(request, "aligned", null, makeAlignedWidget);
}
