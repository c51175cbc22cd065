import { generateAtomFeed } from "feedsmith";
import { xmlText } from "../markup-text";
import type { Feed, FeedEntry } from "./feed";

export const atomType = "application/atom+xml";

/** A feed as Atom (RFC 4287), with links between its pages (RFC 5005). */
export function writeAtomFeed(feed: Feed): string {
  const xml = generateAtomFeed({
    id: feed.id,
    title: { value: xmlText(feed.title) },
    subtitle: { value: xmlText(feed.description) },
    updated: new Date(feed.updatedAt),
    authors: [{ name: "Backchannel contributors" }],
    generator: { text: "Backchannel" },
    rights: { value: "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/" },
    links: [
      { href: feed.selfUrl, rel: "self", type: atomType },
      { href: feed.homeUrl, rel: "alternate", type: "text/html" },
      ...(feed.firstUrl === null ? [] : [{ href: feed.firstUrl, rel: "first", type: atomType }]),
      ...(feed.nextUrl === null ? [] : [{ href: feed.nextUrl, rel: "next", type: atomType }]),
    ],
    entries: feed.entries.map(atomEntry),
  });
  return withoutLayout(xml);
}

function atomEntry(entry: FeedEntry) {
  return {
    id: entry.id,
    title: { value: xmlText(entry.title) },
    published: new Date(entry.publishedAt),
    updated: new Date(entry.updatedAt),
    links: [{ href: entry.url, rel: "alternate", type: "text/html" }],
    content: { type: "html", value: xmlText(entry.html) },
    categories: entry.categories.map(({ term, label }) => ({ term, label: xmlText(label) })),
  };
}

/** The library lays text in CDATA out on lines of its own, and readers would take the white space for a part of it. */
function withoutLayout(xml: string): string {
  return xml
    .replace(/(<(?:title|subtitle|rights|content type="html")>)\n *(<!\[CDATA\[)/g, "$1$2")
    .replace(/(\]\]>)\n *(<\/(?:title|subtitle|rights|content)>)/g, "$1$2");
}
