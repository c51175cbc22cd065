import type { EmbedChoice } from "./embed-choice";
import { coincidenceParameters, type EmbedParameters, timelineParameters } from "./embed-parameters";

/** Path and query of the page of the tracker that shows what an embed shows. */
export function pageOfEmbed({ widget, slug, embed }: EmbedChoice): string {
  if (widget === "event") {
    const own = new URLSearchParams();
    if (embed.rule !== null) own.set("rule", embed.rule);
    setVersion(own, embed);
    return `/events/${encodeURIComponent(slug ?? "")}${own.size === 0 ? "" : `?${own}`}`;
  }
  const [path, parameters] =
    widget === "timeline"
      ? ["/", timelineParameters(embed)]
      : ["/coincidences", coincidenceParameters(embed)];
  setVersion(parameters, embed);
  const query = parameters.toString();
  return `${path}${query === "" ? "" : `?${query}`}${widget === "aligned" ? "#aligned" : ""}`;
}

/** The page of what is pinned shows the same state of the data. */
function setVersion(parameters: URLSearchParams, { version }: EmbedParameters): void {
  if (version !== null) parameters.set("version", String(version));
}
