import type { Metadata } from "next";
import { socialHeightPx, socialWidthPx } from "@/lib/timeline/place-social";

/**
 * What the metadata of a page says of the preview of its link. `path` is the page's own ("/", "/events/x"), `query` what of
 * its address decides what it shows, without "?"; `alt` says what the picture shows.
 */
export function socialImage(path: string, alt: string, query = ""): Pick<Metadata, "openGraph" | "twitter"> {
  const file = path === "/" ? "/home" : path;
  const asked = query === "" ? "" : `?${query}`;
  const image = {
    url: `/images/social${file}.png${asked}`,
    width: socialWidthPx,
    height: socialHeightPx,
    alt,
    type: "image/png",
  };
  return {
    openGraph: {
      images: [image],
      siteName: "Backchannel",
      type: "website",
      locale: "en_GB",
      url: `${path}${asked}`,
    },
    twitter: { card: "summary_large_image", images: [image] },
  };
}
