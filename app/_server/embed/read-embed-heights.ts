import { readEnvironment } from "@/app/_server/environment";
import { choiceAddress, type EmbedChoice } from "@/lib/embed/embed-choice";
import { embedHeight } from "@/lib/embed/embed-height";
import { markupHeight } from "@/lib/embed/markup-height";
import { makeAlignedWidget } from "./aligned-widget";
import { answerEmbed } from "./answer-embed";
import { makeCountWidget } from "./count-widget";
import type { EmbedContext, EmbedMade } from "./embed-page";
import { makeEventWidget } from "./event-widget";
import { makeLatestWidget } from "./latest-widget";
import { makeTimelineWidget } from "./timeline-widget";

/** How high an embed is, px, at a width of its frame. */
export type HeightAt = (widthPx: number) => number;

/** Reads how high an embed would be, from what it shows now; about as high as usual where that cannot be told. */
export async function readEmbedHeights(choice: EmbedChoice): Promise<HeightAt> {
  const { widget, slug } = choice;
  const address = readEnvironment().publicUrl + choiceAddress(choice);
  const answer = await answerEmbed(new Request(address), widget, slug, (context) => make(choice, context));
  const html = answer.status === 200 ? await answer.text() : "";
  return (widthPx) => markupHeight(html, widthPx) ?? embedHeight(widget, widthPx);
}

function make({ widget, slug }: EmbedChoice, context: EmbedContext): Promise<EmbedMade> {
  switch (widget) {
    case "timeline":
      return makeTimelineWidget(context);
    case "aligned":
      return makeAlignedWidget(context);
    case "coincidences":
      return makeCountWidget(context);
    case "latest":
      return makeLatestWidget(context);
    case "event":
      return makeEventWidget(slug ?? "", context);
  }
}
