import { dateWordsOf, isolatedDates } from "@/lib/dates/local-dates";
import { type EmbedParameters, plainEmbed } from "@/lib/embed/embed-parameters";
import type { EmbedWidget } from "@/lib/embed/embed-widget";
import { pageOfEmbed } from "@/lib/embed/page-of-embed";
import type { EmbedContext } from "./embed-page";

/** What the widgets of one address are made with. */
export function embedContext(
  widget: EmbedWidget,
  parameters: EmbedParameters,
  publicUrl: string,
): EmbedContext {
  const dates = dateWordsOf(parameters.language ?? "en");
  // All that a pinned embed leads to is of the state of the data that it shows, and goes by its rule.
  const { version, rule } = parameters;
  const ofItsVersion = { ...plainEmbed, version, rule: version === null ? null : rule };
  const timeline = `${publicUrl}${pageOfEmbed({ widget: "timeline", slug: null, embed: parameters })}`;
  return {
    widget,
    parameters,
    publicUrl,
    dates,
    sentenceDates: isolatedDates(dates),
    links: {
      event: (slug) => `${publicUrl}${pageOfEmbed({ widget: "event", slug, embed: ofItsVersion })}`,
      days: (from, to) => `${timeline}${timeline.includes("?") ? "&" : "?"}frame=${from}..${to}#magnified`,
      opens: parameters.linksTop ? "top" : "newTab",
    },
  };
}
