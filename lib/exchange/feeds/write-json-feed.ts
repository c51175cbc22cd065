import { generateJsonFeed } from "feedsmith";
import { xmlText } from "../markup-text";
import type { Feed, FeedEntry } from "./feed";

export const jsonFeedType = "application/feed+json";

/** A feed as JSON Feed 1.1. */
export function writeJsonFeed(feed: Feed): string {
  const items = feed.entries.map(jsonItem);
  const generated = generateJsonFeed({
    title: xmlText(feed.title),
    description: xmlText(feed.description),
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    language: "en",
    authors: [{ name: "Backchannel contributors" }],
    ...(feed.nextUrl === null ? {} : { next_url: feed.nextUrl }),
    items,
  });
  // The library leaves an empty list out, which the format does not allow.
  return JSON.stringify(Object.assign({ items }, generated));
}

function jsonItem(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.url,
    title: xmlText(entry.title),
    content_html: xmlText(entry.html),
    date_published: new Date(entry.publishedAt),
    date_modified: new Date(entry.updatedAt),
    tags: entry.categories.map(({ label }) => xmlText(label)),
  };
}
