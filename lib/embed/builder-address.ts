import type { EmbedChoice } from "./embed-choice";
import { writeEmbedParameters } from "./embed-parameters";

/** The address of the embed builder with a choice filled in; `leftOut` names what of the page no embed takes. */
export function builderAddress({ widget, slug, embed }: EmbedChoice, leftOut: readonly string[]): string {
  const query = new URLSearchParams({ widget });
  if (slug !== null) query.set("slug", slug);
  for (const [name, value] of writeEmbedParameters(embed)) query.append(name, value);
  if (leftOut.length > 0) query.set("without", leftOut.join(","));
  return `/embeds?${query}`;
}
