import { answerEmbed } from "@/app/_server/embed/answer-embed";
import { makeEventWidget } from "@/app/_server/embed/event-widget";

/** One event as a page for a frame. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answerEmbed(request, "event", slug, (context) => makeEventWidget(slug, context));
}
