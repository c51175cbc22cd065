import { trashEvent } from "@/db/commands/events/trash-event";
import { findEvent } from "@/db/queries/events/find-event";
import { openStore } from "@/db/store";
import { expect, test } from "./fixtures";
import { startInstance } from "./instance";

const moscowSlug = "steve-witkoff-and-vladimir-putin-meet-in-moscow-2025-12-02";
const pictures = ["timeline", "aligned", `events/${moscowSlug}`];

/** Width and height as the header of a PNG has them. */
function pngSize(bytes: Buffer): { width: number; height: number } {
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

test("each picture comes as SVG that stands alone and as PNG of the asked size", async ({
  sampleInstance: { url },
  request,
}) => {
  for (const picture of pictures) {
    const svg = await request.get(`${url}/images/${picture}.svg?width=900`);
    expect(svg.status(), picture).toBe(200);
    expect(svg.headers()["content-type"]).toBe("image/svg+xml; charset=utf-8");
    expect(svg.headers()["content-security-policy"]).toContain("default-src 'none'");
    const text = await svg.text();
    const height = Number(/<svg[^>]* height="(\d+)"/.exec(text)?.[1]);
    expect(text).toMatch(/<svg[^>]* width="900"/);
    expect(text).toContain("Source: Backchannel, ");
    expect(text).toContain("CC BY 4.0");
    expect(text).not.toMatch(/var\(|class="|<script|<style|href="\/|url\("?http/);

    const png = await request.get(`${url}/images/${picture}.png?width=900&scale=2&theme=dark`);
    expect(png.headers()["content-type"]).toBe("image/png");
    expect(pngSize(await png.body())).toEqual({ width: 1800, height: 2 * height });
  }
});

test("an SVG opened by itself is drawn in its own colours", async ({ sampleInstance: { url }, page }) => {
  await page.goto(`${url}/images/timeline.svg?theme=dark`);
  await expect(page.locator("svg > title")).toHaveText(/^Three of six meetings of Witkoff and Putin/);
  const fills = await page
    .locator("svg")
    .first()
    .evaluate((svg) => {
      const colourOf = (selector: string) => {
        const element = svg.querySelector(selector);
        return element === null ? "none" : getComputedStyle(element).fill;
      };
      return [colourOf("rect"), colourOf("text")];
    });
  expect(fills).toEqual(["rgb(20, 22, 26)", "rgb(236, 238, 240)"]);
});

test("who has a picture gets 304, who asks for another gets another", async ({
  sampleInstance: { url },
  request,
}) => {
  const address = `${url}/images/timeline.png?scale=1`;
  const etag = (await request.get(address)).headers().etag ?? "";
  expect(etag).toMatch(/^W\/"[\w-]+"$/);
  const again = await request.get(address, { headers: { "If-None-Match": etag } });
  expect(again.status()).toBe(304);
  expect(again.headers()["cache-control"]).toContain("s-maxage=");
  const other = await request.get(`${address}&window=3`, { headers: { "If-None-Match": etag } });
  expect(other.status()).toBe(200);
});

test("a bad address is refused with what is wrong with it, and an unknown picture is not found", async ({
  sampleInstance: { url },
  request,
}) => {
  const bad: [query: string, parameter: string][] = [
    ["timeline.svg?width=100", "width"],
    ["timeline.png?scale=9", "scale"],
    ["timeline.svg?from=tomorrow", "from"],
    ["timeline.svg?rule=no-such-rule", "rule"],
    ["aligned.svg?widht=900", "widht"],
  ];
  for (const [address, parameter] of bad) {
    const answer = await request.get(`${url}/images/${address}`);
    expect(answer.status(), address).toBe(400);
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
    const { errors }: { errors: { parameter: string }[] } = await answer.json();
    expect(errors.map((fault) => fault.parameter)).toEqual([parameter]);
  }
  for (const address of [
    "nothing.svg",
    "timeline.gif",
    "events/no-such-event.png",
    "social/tracks/no-such.png",
  ]) {
    expect((await request.get(`${url}/images/${address}`)).status(), address).toBe(404);
  }
});

test("what is not published is on no picture", async ({ request }) => {
  const instance = await startInstance({ sample: "load" });
  const store = openStore(instance.databasePath);
  try {
    const address = `${instance.url}/images/timeline.svg?from=2025-11-25&to=2025-12-10&width=2400`;
    const found = await findEvent(store, moscowSlug, { dayOfData: "2026-11-24" });
    if (found.status !== "found") throw new Error("the sample has no meeting on 2 December 2025");
    const { id, version, title } = found.event;
    expect(await (await request.get(address)).text()).toContain(title);
    await trashEvent(store, { actor: null, id, now: Date.now(), baseVersion: version });
    expect(await (await request.get(address)).text()).not.toContain(title);
    for (const picture of [`events/${moscowSlug}.svg`, `social/events/${moscowSlug}.png`]) {
      expect((await request.get(`${instance.url}/images/${picture}`)).status(), picture).toBe(404);
    }
  } finally {
    store.close();
    await instance.stop();
  }
});

test("pages name a preview of 1200 by 630 px with words for it, and the timeline links its pictures", async ({
  sampleInstance: { url },
  page,
  request,
}) => {
  const paths = ["/?window=3", "/coincidences", `/events/${moscowSlug}`, "/people/steve-witkoff"];
  for (const path of [...paths, "/places/moscow", "/parties/russia", "/tracks/us-ukraine"]) {
    await page.goto(`${url}${path}`);
    const contentOf = (property: string) =>
      page.locator(`meta[property="${property}"]`).first().getAttribute("content");
    expect(await contentOf("og:image:alt"), path).not.toBe("");
    const answer = await request.get((await contentOf("og:image")) ?? "");
    expect(answer.status(), path).toBe(200);
    expect(pngSize(await answer.body()), path).toEqual({ width: 1200, height: 630 });
  }
  await page.goto(`${url}/?from=2025-11-01&to=2025-12-31`);
  for (const name of ["SVG", "PNG"]) {
    const href = await page.getByRole("link", { name, exact: true }).getAttribute("href");
    expect((await request.get(`${url}${href}`)).headers()["content-type"]).toContain(name.toLowerCase());
  }
});
