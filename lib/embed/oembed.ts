import { onlyXmlCharacters } from "../exchange/xml-characters";
import { iframeMarkup } from "./embed-snippets";

/** An answer as oEmbed 1.0 has it (type rich). Sizes in px, cache_age in seconds. */
export interface OEmbed {
  type: "rich";
  version: "1.0";
  title: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  html: string;
  width: number;
  height: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

/** Largest frame that the asking page has room for, px; null where it does not say. */
export interface EmbedRoom {
  maxWidth: number | null;
  maxHeight: number | null;
}

/** Width of a frame where nobody says how wide, and the widest that is drawn, px. */
const usualWidthPx = 640;
const widestPx = 960;
/** Below this a thumbnail shows nothing, px. */
export const leastThumbnailPx = 80;
/** The frame shows the newest data by itself, so the answer may be kept long. */
const cacheSeconds = 24 * 60 * 60;

/** How large the frame is: within the room, and as high as the embed is at that width if it may be. */
export function fitEmbed(
  { maxWidth, maxHeight }: EmbedRoom,
  heightAt: (widthPx: number) => number,
): { widthPx: number; heightPx: number } {
  const widthPx = maxWidth === null ? usualWidthPx : Math.min(maxWidth, widestPx);
  return { widthPx, heightPx: Math.min(heightAt(widthPx), maxHeight ?? Number.POSITIVE_INFINITY) };
}

/** The largest size of a picture within the room; null where it would be too small to show anything. */
export function fitThumbnail(
  { maxWidth, maxHeight }: EmbedRoom,
  whole: { widthPx: number; heightPx: number },
): { widthPx: number; heightPx: number } | null {
  const ratio = whole.heightPx / whole.widthPx;
  const byHeight = maxHeight === null ? whole.widthPx : Math.floor((maxHeight + 0.5) / ratio);
  const widthPx = Math.min(whole.widthPx, maxWidth ?? whole.widthPx, byHeight);
  // Rounding may lift it above the room by one.
  const heightPx = Math.min(Math.round(widthPx * ratio), maxHeight ?? Number.POSITIVE_INFINITY);
  return widthPx < leastThumbnailPx ? null : { widthPx, heightPx };
}

/** The answer for one frame. */
export function oembedOf(frame: {
  publicUrl: string;
  /** Absolute address of the embed. */
  address: string;
  /** What the embed finds now, and what it is: the frame outlives the answer. */
  headline: string;
  title: string;
  widthPx: number;
  heightPx: number;
  thumbnail: { url: string; widthPx: number; heightPx: number } | null;
}): OEmbed {
  const { publicUrl, address, headline, title, widthPx, heightPx, thumbnail } = frame;
  return {
    type: "rich",
    version: "1.0",
    title: headline,
    provider_name: "Backchannel",
    provider_url: publicUrl,
    cache_age: cacheSeconds,
    html: iframeMarkup({ address, title, width: widthPx, heightPx }),
    width: widthPx,
    height: heightPx,
    ...(thumbnail === null
      ? {}
      : {
          thumbnail_url: thumbnail.url,
          thumbnail_width: thumbnail.widthPx,
          thumbnail_height: thumbnail.heightPx,
        }),
  };
}

/** The same as XML; characters that XML does not allow are left out. */
export function oembedXml(answer: OEmbed): string {
  const elements = Object.entries(answer).map(
    ([name, value]) => `<${name}>${xmlText(String(value))}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join("")}</oembed>\n`;
}

function xmlText(text: string): string {
  return onlyXmlCharacters(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
