import { answerEmbed } from "../../_parts/answer-embed";
import { makeEventWidget } from "../../_parts/event-widget";

/** One event as a page for a frame. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answerEmbed(request, "event", slug, (context) => makeEventWidget(slug, context));
}
