import { answerOEmbed } from "@/app/_server/oembed/answer-oembed";
import { readEmbedHeights } from "@/app/embed/_parts/read-embed-heights";

/** The oEmbed provider: url, format (json, xml), maxwidth, maxheight. */
export function GET(request: Request): Promise<Response> {
  return answerOEmbed(request, readEmbedHeights);
}
