import { gzipSync } from "node:zlib";
import type { Request } from "@playwright/test";
import { expect, test } from "./fixtures";
import { addressesOf, closeHosts, expectWholeFrame, strictHost } from "./strict-host";

const moscowSlug = "steve-witkoff-and-vladimir-putin-meet-in-moscow-2025-12-02";
const mostScriptBytes = 3 * 1024;
const mostEmbedBytes = 30_000;
/** With a policy and what goes with it. */
const mostHeaderBytes = 1500;

/** Five elements and five divs: every widget in both forms. */
const tenEmbeds = [
  "<backchannel-timeline></backchannel-timeline>",
  '<backchannel-aligned theme="dark"></backchannel-aligned>',
  "<backchannel-coincidences></backchannel-coincidences>",
  '<backchannel-latest series="witkoff-putin"></backchannel-latest>',
  `<backchannel-event slug="${moscowSlug}"></backchannel-event>`,
  '<div data-backchannel="timeline" data-track="us-ukraine,europe" data-theme="dark"></div>',
  '<div data-backchannel="aligned" data-order="lag"></div>',
  '<div data-backchannel="coincidences" data-window="3"></div>',
  '<div data-backchannel="latest" data-track="us-ukraine"></div>',
  `<div data-backchannel="event" data-slug="${moscowSlug}" data-accent="7a1fa2"></div>`,
];

/** What a request that is done took on its way, with headers, in bytes. */
async function measure(request: Request): Promise<[address: string, bytes: number]> {
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  return [request.url(), responseBodySize + responseHeadersSize];
}

test.afterEach(closeHosts);

test("ten embeds stand on a page with a strict policy, each as high as what it shows", async ({
  sampleInstance: { url },
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 700, height: 1000 });
  const measured: Promise<[address: string, bytes: number]>[] = [];
  const scripts: string[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
    measured.push(measure(request));
  });
  await page.goto(await strictHost(url, tenEmbeds.join("<p>Running text of the host.</p>")));
  const frames = page.locator("iframe");
  await expect(frames).toHaveCount(10);
  for (const frame of await frames.all()) {
    await expectWholeFrame(frame);
    await expect(frame).toHaveAttribute("title", /^Backchannel: /);
    await expect(frame).toHaveAttribute("loading", "lazy");
    await expect(frame.contentFrame().locator("h1, h2").first()).not.toHaveText(/could not be made/);
    expect((await frame.boundingBox())?.width).toBeGreaterThan(650);
  }
  expect(await addressesOf(page)).toContain(
    `${url}/embed/timeline?track=us-ukraine%2Ceurope&theme=dark&size=report`,
  );
  const sizes = new Map<string, number>();
  for (const [address, bytes] of await Promise.all(measured)) {
    sizes.set(address, (sizes.get(address) ?? 0) + bytes);
  }
  expect(scripts).toEqual([`${url}/embed.js`]);
  expect(sizes.get(`${url}/embed.js`)).toBeLessThanOrEqual(mostScriptBytes + mostHeaderBytes);
  const embeds = [...sizes].filter(([address]) => address.startsWith(`${url}/embed/`));
  expect(embeds).toHaveLength(10);
  for (const [address, bytes] of embeds) {
    expect(bytes, address).toBeLessThanOrEqual(mostEmbedBytes + mostHeaderBytes);
  }
  const whole = [...sizes]
    .filter(([address]) => address.startsWith(url))
    .reduce((sum, [, bytes]) => sum + bytes, 0);
  console.log(`Ten embeds and the script: ${sizes.size} requests, ${whole} bytes.`);
  expect(await context.cookies()).toEqual([]);
  const stored = await page.evaluate(() => localStorage.length + sessionStorage.length);
  expect(stored).toBe(0);
});

test("frames, elements and pictures stand on a host page that takes only what is meant for others", async ({
  sampleInstance: { url },
  page,
}) => {
  const body = `<backchannel-latest></backchannel-latest>
    <iframe src="${url}/embed/coincidences" title="A plain frame" width="640" height="400"></iframe>
    <img src="${url}/images/embed/latest.png" alt="A picture of an embed">`;
  await page.goto(await strictHost(url, body, { isIsolated: true }));
  // The header counts: what is isolated has seen to it that nothing else is in the page.
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  const frames = page.locator("iframe");
  await expect(frames).toHaveCount(2);
  for (const frame of await frames.all()) {
    await expect(frame.contentFrame().locator("h1")).toBeVisible();
  }
  await expect
    .poll(() =>
      page
        .getByRole("img")
        .evaluateAll((images: HTMLImageElement[]) => images.map((one) => one.naturalWidth)),
    )
    .toEqual([1280]);
});

test("the script is small, any site may load it, and who has it gets 304", async ({
  sampleInstance: { url },
  request,
}) => {
  const answer = await request.get(`${url}/embed.js`, { headers: { "Accept-Encoding": "gzip" } });
  const headers = answer.headers();
  expect(headers["content-encoding"]).toBe("gzip");
  expect(headers["content-type"]).toBe("text/javascript; charset=utf-8");
  expect(headers["access-control-allow-origin"]).toBe("*");
  expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
  expect(headers["cache-control"]).toMatch(/^public, max-age=[1-9]\d{3,}/);
  expect(headers["set-cookie"]).toBeUndefined();
  const text = await answer.text();
  expect(gzipSync(text, { level: 6 }).length).toBeLessThanOrEqual(mostScriptBytes);
  expect(text).toContain(`"${url}"`);
  expect(text).not.toMatch(/\.cookie|localStorage|sessionStorage|indexedDB|innerHTML|eval\(/);
  const again = await request.get(`${url}/embed.js`, { headers: { "If-None-Match": headers.etag ?? "" } });
  expect(again.status()).toBe(304);
});

test("embeds that are inserted late, moved, copied and taken away", async ({
  sampleInstance: { url },
  page,
}) => {
  await page.goto(await strictHost(url, '<main id="here"></main><aside id="there"></aside>'));
  await page.evaluate((slug) => {
    const here = document.querySelector("#here");
    const element = document.createElement("backchannel-event");
    element.setAttribute("slug", slug);
    const section = document.createElement("section");
    const div = document.createElement("div");
    div.dataset.backchannel = "coincidences";
    section.append(div);
    here?.append(element, section);
  }, moscowSlug);
  const frames = page.locator("iframe");
  await expect(frames).toHaveCount(2);
  for (const frame of await frames.all()) await expectWholeFrame(frame);
  await page.evaluate(() =>
    document.querySelector("#there")?.append(...document.querySelectorAll("#here > *")),
  );
  await expect(page.locator("#there iframe")).toHaveCount(2);
  for (const frame of await frames.all()) await expectWholeFrame(frame);
  await page.evaluate(() => {
    const copy = document.querySelector("#there section")?.cloneNode(true);
    if (copy !== undefined) document.querySelector("#here")?.append(copy);
  });
  await expect(frames).toHaveCount(3);
  await expectWholeFrame(page.locator("#here iframe"));
  await page.evaluate(() => document.querySelector("#there")?.replaceChildren());
  await expect(frames).toHaveCount(1);
});

test("an embed in a part of the page that is not shown loads and finds its height once it is", async ({
  sampleInstance: { url },
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/embed/")) asked.push(request.url());
  });
  const body = `<div id="shown"><backchannel-event slug="${moscowSlug}"></backchannel-event></div>
    <div id="tab" hidden><backchannel-coincidences></backchannel-coincidences><div data-backchannel="latest"></div></div>`;
  await page.goto(await strictHost(url, body));
  await expectWholeFrame(page.locator("#shown iframe"));
  await expect(page.locator("#tab iframe")).toHaveCount(2);
  expect(asked.filter((address) => !address.includes("/embed/events/"))).toEqual([]);
  await page.evaluate(() => document.querySelector("#tab")?.removeAttribute("hidden"));
  for (const frame of await page.locator("#tab iframe").all()) await expectWholeFrame(frame);
  await page.evaluate(() => document.querySelector("#tab")?.setAttribute("hidden", ""));
  await page.evaluate(() => document.querySelector("#tab")?.removeAttribute("hidden"));
  for (const frame of await page.locator("#tab iframe").all()) await expectWholeFrame(frame);
});

test("the script may stand on the page twice, at its end, and as a module", async ({
  sampleInstance: { url },
  page,
}) => {
  const script = `<script src="${url}/embed.js"></script>`;
  const embed = `<backchannel-event slug="${moscowSlug}"></backchannel-event><div data-backchannel="coincidences"></div>`;
  for (const [head, body] of [
    [script, `${embed}${script}`],
    ["", `${embed}${script}${script}`],
    [`<script async src="${url}/embed.js?a"></script>`, embed],
    [`<script type="module" src="${url}/embed.js"></script>`, embed],
  ] as const) {
    await page.goto(await strictHost(url, body, { head }));
    await expect(page.locator("iframe")).toHaveCount(2);
    for (const frame of await page.locator("iframe").all()) await expectWholeFrame(frame);
    expect((await addressesOf(page)).every((address) => address.startsWith(`${url}/embed/`))).toBe(true);
  }
});

test("changed attributes make one other frame, without a step of Back and without a jump", async ({
  sampleInstance: { url },
  page,
}) => {
  const body =
    '<backchannel-coincidences></backchannel-coincidences><div data-backchannel="coincidences"></div>';
  await page.goto(await strictHost(url, body));
  const frames = page.locator("iframe");
  for (const frame of await frames.all()) await expectWholeFrame(frame);
  const before = await page.evaluate(() => history.length);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.isNavigationRequest()) asked.push(request.url());
  });
  const heights = await frames.evaluateAll((all) => all.map((frame) => frame.clientHeight));
  await page.evaluate(() => {
    const [element, div] = document.querySelectorAll("backchannel-coincidences, [data-backchannel]");
    for (const [name, value] of [
      ["window", "3"],
      ["theme", "dark"],
      ["title", "Counted by us"],
    ] as const) {
      element?.setAttribute(name, value);
      div?.setAttribute(`data-${name}`, value);
    }
  });
  const address = `${url}/embed/coincidences?window=3&theme=dark&size=report`;
  await expect.poll(() => addressesOf(page)).toEqual([address, address]);
  expect(await frames.evaluateAll((all) => all.map((frame) => frame.clientHeight))).toEqual(heights);
  for (const frame of await frames.all()) {
    await expectWholeFrame(frame);
    await expect(frame).toHaveAttribute("title", "Counted by us");
  }
  expect(asked).toEqual([address, address]);
  expect(await page.evaluate(() => history.length)).toBe(before);
  // The title alone loads nothing anew.
  await page.evaluate(() =>
    document.querySelector("backchannel-coincidences")?.setAttribute("title", "Once more"),
  );
  await expect(frames.first()).toHaveAttribute("title", "Once more");
  expect(asked).toHaveLength(2);
});
