import { readEmbedHeights } from "@/app/_server/embed/read-embed-heights";
import { answerOEmbed } from "@/app/_server/oembed/answer-oembed";

/** The oEmbed provider: url, format (json, xml), maxwidth, maxheight. */
export function GET(request: Request): Promise<Response> {
  return answerOEmbed(request, readEmbedHeights);
}
