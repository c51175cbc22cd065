import { AddressReader, type ViewFault } from "../timeline/address-reader";
import { type ImageParameters, imageLimits } from "../timeline/image-parameters";
import { type EmbedParameters, parseEmbedParameters, writeEmbedParameters } from "./embed-parameters";
import type { EmbedWidget } from "./embed-widget";

/** How a picture of an embed is drawn, beside what the embed takes. */
export type EmbedImageParameters = Pick<ImageParameters, "widthPx" | "scale">;

const usualWidthPx = 640;
const usualScale = 2;

/** The path of a picture of an embed that stands alone, with its query. */
export function embedImageAddress(
  { widget, slug, embed }: { widget: EmbedWidget; slug: string | null; embed: EmbedParameters },
  format: "svg" | "png",
  { widthPx = usualWidthPx, scale = usualScale }: Partial<EmbedImageParameters> = {},
): string {
  const query = writeEmbedParameters({ ...embed, linksTop: false, reportsSize: false });
  if (widthPx !== usualWidthPx) query.set("width", String(widthPx));
  if (scale !== usualScale) query.set("scale", String(scale));
  const file = widget === "event" ? `events/${encodeURIComponent(slug ?? "")}` : widget;
  return `/images/embed/${file}.${format}${query.size === 0 ? "" : `?${query}`}`;
}

/** Reads the address of such a picture: `width` in px, `scale` (pixels of a PNG for each px), and what the embed takes. */
export function parseEmbedImage(
  widget: EmbedWidget,
  parameters: URLSearchParams,
): { image: ImageParameters; embed: EmbedParameters; faults: ViewFault[] } {
  const reader = new AddressReader(parameters);
  const { leastWidthPx, mostWidthPx, mostScale } = imageLimits;
  const widthPx = reader.whole("width", leastWidthPx, mostWidthPx) ?? usualWidthPx;
  const scale = reader.whole("scale", 1, mostScale) ?? usualScale;
  const rest = new URLSearchParams(parameters);
  for (const own of ["width", "scale"]) rest.delete(own);
  const { parameters: embed, faults } = parseEmbedParameters(widget, rest);
  return {
    image: { widthPx, scale, theme: embed.theme ?? "light", part: "period" },
    embed,
    faults: [...reader.faults, ...faults],
  };
}
