import { dateWordsOf, isolatedDates } from "@/lib/dates/local-dates";
import { type EmbedParameters, timelineParameters } from "@/lib/embed/embed-parameters";
import type { EmbedWidget } from "@/lib/embed/embed-widget";
import type { EmbedContext } from "./embed-page";

/** What the widgets of one address are made with. */
export function embedContext(
  widget: EmbedWidget,
  parameters: EmbedParameters,
  publicUrl: string,
): EmbedContext {
  const dates = dateWordsOf(parameters.language ?? "en");
  const query = timelineParameters(parameters).toString();
  return {
    widget,
    parameters,
    publicUrl,
    dates,
    sentenceDates: isolatedDates(dates),
    links: {
      event: (slug) => `${publicUrl}/events/${encodeURIComponent(slug)}`,
      days: (from, to) => `${publicUrl}/?${query === "" ? "" : `${query}&`}frame=${from}..${to}#magnified`,
      opens: parameters.linksTop ? "top" : "newTab",
    },
  };
}
