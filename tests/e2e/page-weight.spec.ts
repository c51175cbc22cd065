import { gzipSync } from "node:zlib";
import { expect, test } from "./fixtures";

/** Every event of the sample, in the figure and in the table. */
const wholeTimeline = "/?rows=all&from=2025-01-01&to=2026-04-30";
const sampleEvents = 214;

const timelineMarkupLimit = 120_000;
const timelineScriptLimit = 190_000;
const eventScriptLimit = 150_000;

test.describe("the weight of a page, in bytes after gzip", () => {
  test("the timeline with every event carries at most 120 KB of markup", async ({
    sampleInstance,
    request,
  }) => {
    const markup = await (await request.get(`${sampleInstance.url}${wholeTimeline}`)).text();
    // A light page that leaves rows out would prove nothing.
    expect(markup.match(/<th scope="row">/g)).toHaveLength(sampleEvents);
    expect(gzipSync(markup).length).toBeLessThanOrEqual(timelineMarkupLimit);
  });

  test("the timeline loads at most 190 KB of script, an event's page at most 150 KB", async ({
    sampleInstance: { url },
    request,
  }) => {
    const fetchBytes = async (address: string): Promise<Buffer> => {
      const response = await request.get(address);
      expect(response.status(), address).toBe(200);
      return response.body();
    };
    const scriptBytes = async (markup: string): Promise<number> => {
      const addresses = scriptAddresses(markup, url);
      expect(addresses).not.toHaveLength(0);
      const sizes = await Promise.all(
        addresses.map(async (address) => gzipSync(await fetchBytes(address)).length),
      );
      return sizes.reduce((sum, size) => sum + size, 0);
    };

    const timeline = (await fetchBytes(`${url}/`)).toString();
    const [eventPath = ""] = timeline.match(/\/events\/[^"#?]+/) ?? [];
    const event = (await fetchBytes(`${url}${eventPath}`)).toString();
    expect(await scriptBytes(timeline)).toBeLessThanOrEqual(timelineScriptLimit);
    expect(await scriptBytes(event)).toBeLessThanOrEqual(eventScriptLimit);
  });
});

/** Addresses of the scripts that a browser of today loads with the page, or ahead: all but those for browsers without modules. */
function scriptAddresses(markup: string, origin: string): string[] {
  const scripts = markup.match(/<script\b[^>]*>/g) ?? [];
  const ahead = (markup.match(/<link\b[^>]*>/g) ?? []).filter((tag) => tag.includes('as="script"'));
  const addresses = [...scripts, ...ahead].flatMap((tag) => {
    const source = /\s(?:src|href)="([^"]+)"/.exec(tag)?.[1];
    return source === undefined || /\snomodule\b/i.test(tag) ? [] : [new URL(source, origin).href];
  });
  return [...new Set(addresses)];
}
