import { makeAlignedWidget } from "../_parts/aligned-widget";
import { answerEmbed } from "../_parts/answer-embed";

/** The aligned view as a page for a frame. */
export function GET(request: Request): Promise<Response> {
  return answerEmbed(request, "aligned", null, makeAlignedWidget);
}
