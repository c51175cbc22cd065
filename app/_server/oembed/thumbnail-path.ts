import type { EmbedChoice } from "@/lib/embed/embed-choice";
import { coincidenceParameters, timelineParameters } from "@/lib/embed/embed-parameters";
import { socialWidthPx } from "@/lib/timeline/place-social";

/** Path of the picture that stands for an embed, that of an event where it is about one, at a width in px. */
export function thumbnailPath(
  { widget, embed }: EmbedChoice,
  eventSlug: string | null,
  widthPx: number,
): string {
  const [file, query] =
    eventSlug !== null
      ? [`events/${encodeURIComponent(eventSlug)}`, new URLSearchParams()]
      : widget === "timeline"
        ? ["home", timelineParameters(embed)]
        : ["coincidences", coincidenceParameters(embed)];
  if (embed.version !== null) query.set("version", String(embed.version));
  if (widthPx !== socialWidthPx) query.set("width", String(widthPx));
  const text = query.toString();
  return `/images/social/${file}.png${text === "" ? "" : `?${text}`}`;
}
