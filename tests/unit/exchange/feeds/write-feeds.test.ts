import fc from "fast-check";
import Parser from "rss-parser";
import { describe, expect, it } from "vitest";
import { eventEntry } from "@/lib/exchange/feeds/event-entry";
import type { Feed, FeedEntry } from "@/lib/exchange/feeds/feed";
import { tagUri } from "@/lib/exchange/feeds/tag-uri";
import { writeAtomFeed } from "@/lib/exchange/feeds/write-atom-feed";
import { writeJsonFeed } from "@/lib/exchange/feeds/write-json-feed";
import { announcementDocumentOf, contactDocumentOf, trickyText } from "../make-document";

const publicUrl = "https://tracker.example";

function feedOf(entries: FeedEntry[], changes: Partial<Feed> = {}): Feed {
  return {
    id: tagUri(publicUrl, "feed/events"),
    title: "New events",
    description: "All of them.",
    homeUrl: `${publicUrl}/?a=1&b=2`,
    selfUrl: `${publicUrl}/feed.atom?a=1&b=2`,
    firstUrl: null,
    nextUrl: null,
    updatedAt: Date.UTC(2025, 11, 5),
    entries,
    ...changes,
  };
}

const contactEntry = (title: string) => eventEntry(contactDocumentOf({ title }), publicUrl);

describe("writeAtomFeed", () => {
  it("brings every title and text through an independent reader unchanged", async () => {
    const parts = fc.constantFrom(
      "a",
      "]]>",
      "<![CDATA[",
      "<",
      "&amp;",
      '"',
      "Ж",
      "ש",
      "🕊🏳️‍🌈",
      "\n",
      "  ",
      "</title>",
      "\u200f",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 60 }), async (pieces) => {
        const title = `T${pieces.join("")}T`;
        const [item] = (await new Parser().parseString(writeAtomFeed(feedOf([contactEntry(title)])))).items;
        expect(item?.title).toBe(title);
      }),
      { numRuns: 150 },
    );
    const [item] = (await new Parser().parseString(writeAtomFeed(feedOf([contactEntry(trickyText)])))).items;
    expect(item?.title).toBe(trickyText);
  });

  it("leaves out what XML cannot hold", async () => {
    const written = writeAtomFeed(feedOf([contactEntry("a\u0000b\u001fc\ud83dd\uffff")]));
    expect((await new Parser().parseString(written)).items[0]?.title).toBe("abcd");
  });

  it("links itself, its page, and its other pages", async () => {
    const pages = { firstUrl: `${publicUrl}/feed.atom`, nextUrl: `${publicUrl}/feed.atom?before=1-a&q=x` };
    const written = writeAtomFeed(feedOf([], pages));
    expect(written).toContain('<link href="https://tracker.example/feed.atom?a=1&amp;b=2" rel="self"');
    expect(written).toContain('rel="alternate" type="text/html"');
    expect(written).toContain('<link href="https://tracker.example/feed.atom" rel="first"');
    expect(written).toContain('<link href="https://tracker.example/feed.atom?before=1-a&amp;q=x" rel="next"');
    expect((await new Parser().parseString(written)).items).toEqual([]);
  });
});

describe("writeJsonFeed", () => {
  it("holds the same entries, with their dates as instants", () => {
    const feed = JSON.parse(
      writeJsonFeed(feedOf([contactEntry(trickyText)], { nextUrl: `${publicUrl}/next` })),
    );
    expect(feed.next_url).toBe(`${publicUrl}/next`);
    expect(feed.items).toMatchObject([
      {
        id: "tag:tracker.example,2025-01-01:event/c1",
        url: "https://tracker.example/events/moscow",
        title: trickyText,
        date_published: "2025-12-03T08:00:00.000Z",
        date_modified: "2025-12-05T09:30:00.000Z",
        tags: ["Contact", "US–Russia envoy channel"],
      },
    ]);
  });
});

describe("eventEntry", () => {
  it("escapes all text, and links only to addresses for browsers", () => {
    const [source] = contactDocumentOf().sources;
    if (source === undefined) throw new Error("The document has a source.");
    const event = announcementDocumentOf({
      summary: "<script>alert(1)</script>",
      sources: [source, { ...source, number: 2, url: "javascript:alert(1)", title: null, publisher: '"<b>' }],
    });
    const { html } = eventEntry(event, publicUrl);
    expect(html).not.toMatch(/<script|<b>"|javascript:/);
    expect(html).toContain('<a href="https://interfax.example/a?b=1&#38;c=2">Interfax: Talks in Moscow</a>');
    expect(html).toContain("<b>Announced:</b> 1 December 2025, 23:30, Moscow time");
    expect(html).toContain("<b>Verification:</b> Disputed");
  });
});

describe("tagUri", () => {
  it("is made of letters that a URI may have", () => {
    expect(tagUri("http://localhost:3000", "feed/events/q=a b&track=ж")).toBe(
      "tag:localhost,2025-01-01:feed/events/q%3Da%20b%26track%3D%D0%B6",
    );
  });
});
