import { extract } from "@extractus/oembed-extractor";
import { XMLParser } from "fast-xml-parser";
import { z } from "zod";
import { trashEvent } from "@/db/commands/events/trash-event";
import { findEvent } from "@/db/queries/events/find-event";
import { openStore } from "@/db/store";
import { expect, test } from "./fixtures";
import { startInstance } from "./instance";

const moscowSlug = "steve-witkoff-and-vladimir-putin-meet-in-moscow-2025-12-02";

const richSchema = z.object({ html: z.string(), title: z.string(), thumbnail_url: z.string() });

/** Pages that can be embedded, and the path of their embed. */
const embeddable: [page: string, embed: string][] = [
  ["/", "/embed/timeline"],
  ["/?track=us-ukraine&window=3", "/embed/timeline?track=us-ukraine&window=3"],
  ["/coincidences", "/embed/coincidences"],
  ["/coincidences?window=3", "/embed/coincidences?window=3"],
  [`/events/${moscowSlug}`, `/embed/events/${moscowSlug}`],
  ["/tracks/us-ukraine", "/embed/timeline?track=us-ukraine"],
  ["/people/steve-witkoff", "/embed/latest?series=witkoff-putin"],
];

const leadRule = "rule=witkoff-putin-meetings-after-captured-towns";

/** Pages of an earlier state of the data: what is pasted shows that state for good, whichever rule leads later. */
const pinned = [
  ["/", `/embed/timeline?${leadRule}`],
  ["/coincidences", `/embed/coincidences?${leadRule}`],
  [`/events/${moscowSlug}`, `/embed/events/${moscowSlug}?${leadRule}`],
  ["/tracks/us-ukraine", `/embed/timeline?track=us-ukraine&amp;${leadRule}`],
  ["/people/steve-witkoff", `/embed/latest?series=witkoff-putin&amp;${leadRule}`],
] as const;

/** Width and height as the header of a PNG has them. */
function pngSize(bytes: Buffer): { width: number; height: number } {
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

test("an independent consumer finds and reads the oEmbed of every page that can be embedded", async ({
  sampleInstance: { url },
  request,
}) => {
  for (const [page, embed] of embeddable) {
    const answer = await extract(url + page);
    expect(answer, page).toMatchObject({
      method: "auto-discovery",
      type: "rich",
      version: "1.0",
      provider_name: "Backchannel",
      provider_url: url,
      width: 640,
    });
    const { html, title } = richSchema.parse(answer);
    expect(html, page).toContain(`src="${url}${embed.replaceAll("&", "&amp;")}"`);
    expect(title.length, page).toBeGreaterThan(10);
    const frame = await request.get(url + embed);
    expect(frame.status(), embed).toBe(200);
  }
});

test("a page of an earlier state is embedded pinned to it, named by its version or by a day", async ({
  sampleInstance: { url },
  request,
}) => {
  const htmlOf = async (address: string) =>
    richSchema.parse(await (await request.get(`${url}/api/oembed?url=${encodeURIComponent(address)}`)).json())
      .html;
  const live = await request.get(`${url}/embed/timeline`);
  const version = /\(version (\d+)/.exec(await live.text())?.[1] ?? "";
  for (const [page, embed] of pinned) {
    expect(await htmlOf(`${url}${page}?version=${version}`), page).toContain(
      `src="${url}${embed}&amp;version=${version}"`,
    );
  }
  const today = new Date().toISOString().slice(0, 10);
  // A day names the last version that changed a record: the choice of a lead rule makes one that changes none.
  const [, known = ""] =
    /\/embed\/timeline\?rule=[\w-]+&amp;version=(\d+)"/.exec(await htmlOf(`${url}/?as-known-on=${today}`)) ??
    [];
  expect(Number(known)).toBeGreaterThan(Number(version) - 5);
  expect(Number(known)).toBeLessThanOrEqual(Number(version));
  for (const [page] of pinned) {
    const found = richSchema.parse(await extract(`${url}${page}?version=${version}`));
    expect(found.html, page).toContain(`version=${version}"`);
  }
});

test("the consumer's limits are kept by the frame and by a thumbnail of just that size", async ({
  sampleInstance: { url },
  request,
}) => {
  const answer = await extract(`${url}/events/${moscowSlug}`, { maxwidth: 400, maxheight: 150 });
  expect(answer).toMatchObject({ width: 400, height: 150, thumbnail_width: 286, thumbnail_height: 150 });
  const { html, thumbnail_url: thumbnail } = richSchema.parse(answer);
  expect(html).toContain('width="400" height="150"');
  expect(pngSize(await (await request.get(thumbnail)).body())).toEqual({ width: 286, height: 150 });
  const dark = richSchema.parse(await extract(url, { theme: "dark", lang: "de" }));
  expect(dark.html).toContain(`src="${url}/embed/timeline?theme=dark&amp;lang=de"`);
});

test("the frame is as high as what it shows, and little more", async ({
  sampleInstance: { url },
  request,
  page,
}) => {
  for (const path of [
    "/embed/latest",
    "/embed/coincidences?track=us-ukraine",
    "/embed/aligned",
    "/embed/timeline?track=us-ukraine",
    "/embed/timeline?from=2025-11-01&to=2025-12-31",
    `/embed/events/${moscowSlug}`,
  ]) {
    for (const width of [320, 640, 960]) {
      const address = `${url}/api/oembed?maxwidth=${width}&url=${encodeURIComponent(url + path)}`;
      const { height } = z.object({ height: z.number() }).parse(await (await request.get(address)).json());
      await page.setViewportSize({ width, height });
      await page.goto(url + path);
      const needed = await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
      expect(height, `${path} at ${width}`).toBeGreaterThanOrEqual(Math.floor(needed));
      expect(height - needed, `${path} at ${width}`).toBeLessThanOrEqual(120);
    }
  }
});

test("the links stand in the head, for JSON and for XML, and both say the same", async ({
  sampleInstance: { url },
  request,
}) => {
  for (const [page] of embeddable) {
    const markup = await (await request.get(url + page)).text();
    const head = markup.slice(0, markup.indexOf("</head>"));
    const hrefOf = (type: string) =>
      new RegExp(`<link rel="alternate" type="${type.replace("+", "\\+")}" href="([^"]+)"`)
        .exec(head)?.[1]
        ?.replaceAll("&amp;", "&") ?? "";
    const json = await request.get(hrefOf("application/json+oembed"));
    expect(json.headers()["content-type"], page).toBe("application/json; charset=utf-8");
    const xml = await request.get(hrefOf("text/xml+oembed"));
    expect(xml.headers()["content-type"], page).toBe("text/xml; charset=utf-8");
    const { oembed } = new XMLParser().parse(await xml.text());
    expect({ ...oembed, version: "1.0" }, page).toEqual(await json.json());
  }
});

test("what cannot be embedded has no links, and is answered 404; another format 501", async ({
  sampleInstance: { url },
  request,
}) => {
  const askOf = (address: string, more = "") =>
    request.get(`${url}/api/oembed?url=${encodeURIComponent(address)}${more}`);
  for (const page of ["/?person=steve-witkoff", "/places/moscow", "/search?q=kyiv", "/method"]) {
    expect(await (await request.get(url + page)).text(), page).not.toContain("+oembed");
    expect((await askOf(url + page)).status(), page).toBe(404);
  }
  for (const address of [
    "https://other.example/",
    `${url}/events/no-such-event`,
    `${url}/tracks/no-such-track`,
    `${url}/?rule=no-such-rule`,
    `${url}/?foo=1`,
    `${url}/?version=99999999`,
    `${url}/?as-known-on=1999-01-01`,
    `${url}/desk`,
    `${url}/embed/timeline?version=99999999`,
    `${url}/embed/timeline?widht=3`,
    "nonsense",
  ]) {
    expect((await askOf(address)).status(), address).toBe(404);
  }
  expect((await askOf(url, "&format=yaml")).status()).toBe(501);
  expect((await request.get(`${url}/api/oembed`)).status()).toBe(400);
});

test("anybody may ask, caches may keep it, and who has it gets 304", async ({
  sampleInstance: { url },
  request,
}) => {
  const address = `${url}/api/oembed?url=${encodeURIComponent(url)}`;
  const { etag = "", ...headers } = (await request.get(address)).headers();
  expect(headers["access-control-allow-origin"]).toBe("*");
  expect(headers["cache-control"]).toMatch(/^public, max-age=0, s-maxage=\d+/);
  expect(headers["set-cookie"]).toBeUndefined();
  expect((await request.get(address, { headers: { "If-None-Match": etag } })).status()).toBe(304);
});

test("an event that was taken back is answered 404", async ({ request }) => {
  const instance = await startInstance({ sample: "load" });
  const store = openStore(instance.databasePath);
  try {
    const address = `${instance.url}/api/oembed?url=${encodeURIComponent(`${instance.url}/events/${moscowSlug}`)}`;
    expect((await request.get(address)).status()).toBe(200);
    const found = await findEvent(store, moscowSlug, { dayOfData: "2026-11-24" });
    if (found.status !== "found") throw new Error("the sample has no meeting on 2 December 2025");
    const { id, version } = found.event;
    await trashEvent(store, { actor: null, id, now: Date.now(), baseVersion: version });
    expect((await request.get(address)).status()).toBe(404);
  } finally {
    store.close();
    await instance.stop();
  }
});

test("each page has a whole card: title, description, address, and a picture of the size that it says", async ({
  sampleInstance: { url },
  request,
}) => {
  for (const page of [...embeddable.map(([path]) => path), "/places/moscow", "/parties/russia"]) {
    const markup = await (await request.get(url + page)).text();
    const head = markup.slice(0, markup.indexOf("</head>"));
    const contentOf = (name: string) =>
      new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`)
        .exec(head)?.[1]
        ?.replaceAll("&amp;", "&") ?? "";
    for (const name of [
      "og:title",
      "og:description",
      "og:image:alt",
      "twitter:title",
      "twitter:description",
    ]) {
      expect(contentOf(name).length, `${page} ${name}`).toBeGreaterThan(10);
    }
    expect(contentOf("og:site_name"), page).toBe("Backchannel");
    expect(contentOf("og:url"), page).toBe(page === "/" ? url : url + page);
    expect(contentOf("twitter:card"), page).toBe("summary_large_image");
    expect(contentOf("twitter:image"), page).toBe(contentOf("og:image"));
    expect(contentOf("og:image"), page).toMatch(/^http:\/\/localhost:\d+\/images\/social\//);
    const picture = await request.get(contentOf("og:image"));
    expect(picture.headers()["content-type"], page).toBe("image/png");
    expect(pngSize(await picture.body()), page).toEqual({
      width: Number(contentOf("og:image:width")),
      height: Number(contentOf("og:image:height")),
    });
  }
});
