import { gzipSync } from "node:zlib";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { trashEvent } from "@/db/commands/events/trash-event";
import { findEvent } from "@/db/queries/events/find-event";
import { sampleId } from "@/db/sample/sample-id";
import { openStore } from "@/db/store";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures";
import { serveHostSite } from "./host-site";
import { startInstance } from "./instance";

const moscowSlug = "steve-witkoff-and-vladimir-putin-meet-in-moscow-2025-12-02";

/** Every widget, with what it says and the kind of drawing that it has. */
const widgets = [
  {
    path: "timeline",
    heading: /^Three of six meetings of Witkoff and Putin followed/,
    figure: "svg.embed-timeline",
  },
  { path: "aligned", heading: "Claims around meetings of Witkoff and Putin", figure: "svg.embed-aligned" },
  { path: "coincidences", heading: /^Three of six meetings/, figure: "svg.fig-band:visible" },
  {
    path: "latest?to=2025-12-31",
    heading: "Latest: Steve Witkoff and Vladimir Putin meet in Moscow",
    figure: "svg.fig-band:visible",
  },
  {
    path: `events/${moscowSlug}`,
    heading: "Steve Witkoff and Vladimir Putin meet in Moscow",
    figure: "svg.embed-event",
  },
] as const;

for (const { path, heading, figure } of widgets) {
  test(`/embed/${path} fits every width, light and dark, asks for nothing else and can be read by all`, async ({
    sampleInstance: { url },
    page,
  }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [320, 640, 960]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${url}/embed/${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
        await expect(page.locator(figure)).toHaveCount(1);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
        // Of the drawings for three widths one is there, as wide as its frame.
        const box = await page.locator(figure).boundingBox();
        expect(box?.width).toBeLessThanOrEqual(width);
      }
    }
    await expect(page.locator("script, form")).toHaveCount(0);
    await expect(page.locator('a:not([target="_blank"][rel="noopener"])')).toHaveCount(0);
    await expect(page.getByText(/^Data of .* \(version \d+\)/)).toContainText("CC BY 4.0");
    expect(asked.filter((address) => !/\/embed\/|\/icon\.svg$/.test(address))).toEqual([]);
  });

  test(`/embed/${path} is light to send, kept by any cache, and sets no cookie`, async ({
    sampleInstance: { url },
    request,
  }) => {
    const answer = await request.get(`${url}/embed/${path}`, {
      headers: { Cookie: "backchannel=anything", "Accept-Encoding": "gzip" },
    });
    const headers = answer.headers();
    expect(answer.status()).toBe(200);
    expect(headers["content-encoding"]).toBe("gzip");
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers.vary ?? "").not.toMatch(/cookie/i);
    expect(headers["cache-control"]).toMatch(/^public, max-age=0, s-maxage=60, stale-while-revalidate=600$/);
    expect(gzipSync(await answer.body(), { level: 6 }).length).toBeLessThanOrEqual(12_000);
    const again = await request.get(`${url}/embed/${path}`, {
      headers: { "If-None-Match": headers.etag ?? "" },
    });
    expect(again.status()).toBe(304);
  });
}

test("a drawing is shown at its width, never scaled, and only its marks are reached", async ({
  sampleInstance: { url },
  page,
}) => {
  const figure = page.locator("svg.embed-timeline");
  for (const [width, drawn] of [
    [320, 316],
    [640, 636],
    [960, 956],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${url}/embed/timeline`);
    expect((await figure.boundingBox())?.width).toBe(drawn);
    expect(await figure.getAttribute("viewBox")).toBeNull();
    // Each link that the keyboard reaches has a drawing of its own.
    for (const link of await figure.locator("a:visible").all()) {
      await expect(link.locator("rect.fig-target:visible")).toHaveCount(1);
    }
    expect(
      await figure
        .locator(".fig-text:visible")
        .first()
        .evaluate((text) => getComputedStyle(text).fontSize),
    ).toBe("12px");
  }
});

test("accent, language of dates and the window of links are as asked for", async ({
  sampleInstance: { url },
  page,
}) => {
  await page.goto(`${url}/embed/timeline?accent=0a7a4b&lang=de&links=top&theme=light`);
  await expect(page.locator("rect.fig-numbered:visible").first()).toHaveCSS("fill", "rgb(10, 122, 75)");
  await expect(page.locator('bdi[lang="de"]').first()).toHaveText(/2025/);
  await expect(page.locator("svg.embed-timeline")).toContainText("Okt");
  await expect(page.getByRole("link", { name: /^2\. Dezember 2025: Steve Witkoff/ })).toHaveAttribute(
    "target",
    "_top",
  );
  await expect(page.locator('a[target="_blank"]')).toHaveCount(0);
  // A colour that nobody could read is made darker.
  await page.goto(`${url}/embed/latest?accent=ffee00&theme=light&to=2025-12-31`);
  await expectAccessible(page);
});

test("days outside of those of the rule are said, and nothing stands over an empty figure", async ({
  sampleInstance: { url },
  page,
}) => {
  const main = page.getByRole("main");
  await page.goto(`${url}/embed/timeline?from=2030-01-01`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "No meeting and no claim of the rule on these days",
  );
  await expect(page.locator("svg.embed-timeline")).toHaveCount(0);
  await page.goto(`${url}/embed/coincidences?from=2026-01-01`);
  await expect(main).toContainText("from 1 January 2026 on");
  await page.goto(`${url}/embed/aligned?from=2020-01-01&to=2020-12-31`);
  await expect(main).toContainText("No meeting is recorded that the rule could count");
  await expect(page.locator("svg.embed-aligned")).toHaveCount(0);
  await page.goto(`${url}/embed/latest?from=2026-01-01`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Latest: /);
  await expect(main).toContainText("recorded from 1 January 2026 on");
  await expect(main).not.toContainText("Amber");
  await page.goto(`${url}/embed/timeline?track=us-ukraine`);
  await expect(main).toContainText("all contacts on the track US–Ukraine");
});

test("a series turns the rule to its contacts", async ({ sampleInstance: { url }, page, watch }) => {
  await page.goto(`${url}/embed/coincidences?track=us-ukraine`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("on the track");
  await page.goto(`${url}/embed/latest?series=witkoff-putin&to=2025-08-31`);
  await expect(page.locator(".embed-numeral")).toHaveText(/^5th in 2025$/);
  await expect(page.getByText(/It came 6 days after/)).toBeVisible();
  watch.expectProblem(/40[04]/);
  await page.goto(`${url}/embed/events/no-such-event`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing here to embed");
});

test("the height is told to the page round it only where that is asked for", async ({
  sampleInstance: { url },
  page,
}) => {
  const html = await (await page.request.get(`${url}/embed/timeline?size=report`)).text();
  const script = /<script>(.*)<\/script>/.exec(html)?.[1] ?? "";
  expect(script).not.toBe("");
  expect(script.length).toBeLessThan(1000);
  const host = await serveHostSite(
    `<script>addEventListener("message", (event) => { if (event.data?.type === "backchannel:height") document.title = event.data.id + " " + event.data.height; });</script>
     <div id="tab" hidden><iframe name="first" src="${url}/embed/coincidences?size=report" width="640" height="100" title="Count"></iframe></div>
     <iframe src="${url}/embed/coincidences" width="640" height="100" title="Silent"></iframe>`,
  );
  try {
    await page.goto(host.url);
    await page.frameLocator('iframe[title="Silent"]').getByRole("heading").waitFor();
    await expect(page).toHaveTitle("Another site");
    await page.evaluate(() => document.getElementById("tab")?.removeAttribute("hidden"));
    await expect(page).toHaveTitle(/^first [1-9]\d{2}$/);
    const wide = await page.title();
    await page.evaluate(() => document.querySelector("iframe")?.setAttribute("width", "320"));
    await expect(page).not.toHaveTitle(wide);
  } finally {
    await host.close();
  }
});

test("without script an embed is the same, and on paper it is light", async ({
  sampleInstance: { url },
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: "dark" });
  const page = await context.newPage();
  await page.goto(`${url}/embed/timeline?size=report`);
  await expect(page.locator("svg.embed-timeline a:visible")).not.toHaveCount(0);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await page.emulateMedia({ media: "screen", forcedColors: "active" });
  await expect(page.locator("svg.embed-timeline a:visible").first()).toBeVisible();
  await context.close();
});

test("pictures of embeds stand alone, in the colours and at the width asked for", async ({
  sampleInstance: { url },
  request,
}) => {
  for (const { path } of widgets) {
    const [file = "", query = ""] = path.split("?");
    const svg = await request.get(
      `${url}/images/embed/${file}.svg?width=480&theme=dark&accent=00aa88&${query}`,
    );
    expect(svg.status(), path).toBe(200);
    const text = await svg.text();
    expect(text).toMatch(/<svg[^>]* width="480"/);
    expect(text.replace(/<[^>]*>\s*/g, " ").replace(/ +/g, " ")).toContain("CC BY 4.0, as of ");
    expect(text).toContain("#00aa88");
    expect(text).not.toMatch(/var\(|class="|<script|<style|<p>/);
    const png = await request.get(`${url}/images/embed/${file}.png?width=480&scale=1&${query}`);
    expect(png.headers()["content-type"]).toBe("image/png");
    expect((await png.body()).readUInt32BE(16)).toBe(480);
  }
  expect((await request.get(`${url}/images/embed/timeline.png?widht=1`)).status()).toBe(400);
  expect((await request.get(`${url}/images/embed/nothing.svg`)).status()).toBe(404);
});

/** The drawing of an embedded timeline, whatever state of the data and rule its links lead to. */
const figureOf = (html: string) =>
  /<svg class="fig embed-timeline".*?<\/svg>/s
    .exec(html)?.[0]
    .replace(/\?((?:(?:rule|version)=[\w-]+(?:&amp;)?)+)/g, (_, own: string) =>
      own.endsWith(";") ? "?" : "",
    );

test("a live embed changes at publication, a pinned one shows what it was made with and says what changed", async ({
  request,
}) => {
  const instance = await startInstance({ sample: "load" });
  const store = openStore(instance.databasePath);
  try {
    const live = `${instance.url}/embed/timeline`;
    const before = await request.get(live);
    const version = /\(version (\d+)/.exec(await before.text())?.[1] ?? "";
    const pinned = `${live}?version=${version}`;
    const first = await (await request.get(pinned)).text();
    expect(first).toContain("kept as it was");
    expect(first).toContain("No record changed since.");
    expect(figureOf(first)).toBe(figureOf(await before.text()));
    expect(first).toMatch(
      new RegExp(
        `<svg class="fig embed-timeline".*href="[^"]*/events/[^"]*\\?rule=[^"]*version=${version}"`,
        "s",
      ),
    );

    const russia = sampleId("party", "russia");
    await createAnnouncement(store, {
      actor: null,
      id: "a-new-claim",
      now: Date.now(),
      input: {
        title: "Russia says it captured a further town",
        kind: "capture",
        announced: "2025-03-10",
        announcedBy: { partyId: russia },
        placeIds: [sampleId("place", "pokrovsk")],
        verifications: [{ date: "2025-03-10", standing: "claimed", assessor: "Russian Ministry of Defence" }],
        sources: [{ publisher: "Example Agency", title: "Claim", supports: ["announced"] }],
      },
    });
    const after = await request.get(live, { headers: { "If-None-Match": before.headers().etag ?? "" } });
    expect(after.status()).toBe(200);
    expect(await after.text()).toContain("Russia says it captured a further town");

    // The earlier state may have to be prepared first.
    await expect.poll(async () => (await request.get(pinned)).status(), { timeout: 60_000 }).toBe(200);
    const kept = await request.get(pinned);
    const html = await kept.text();
    expect(figureOf(html)).toBe(figureOf(first));
    expect(html).toMatch(
      /<a href="[^"]*\/changes\?since=\d+"[^>]*>See the 1 record of the whole data set that changed since</,
    );
    expect(kept.headers()["cache-control"]).toMatch(/^public, max-age=0, s-maxage=600, /);
    const event = await request.get(`${instance.url}/embed/events/${moscowSlug}?version=${version}`);
    expect(await event.text()).toContain("This event has not changed since.");
  } finally {
    store.close();
    await instance.stop();
  }
});

test("what is taken back leaves an embed at once", async ({ request }) => {
  const instance = await startInstance({ sample: "load" });
  const store = openStore(instance.databasePath);
  try {
    const found = await findEvent(store, moscowSlug, { dayOfData: "2026-11-24" });
    if (found.status !== "found") throw new Error("the sample has no meeting on 2 December 2025");
    const { id, version: baseVersion } = found.event;
    const asked = async (path: string) => request.get(`${instance.url}/embed/${path}`);
    expect(await (await asked("timeline")).text()).toContain(moscowSlug);
    await trashEvent(store, { actor: null, id, now: Date.now(), baseVersion });
    for (const path of ["timeline", "aligned", "coincidences", "latest?to=2025-12-31"]) {
      const answer = await asked(path);
      expect(answer.status(), path).toBe(200);
      expect(await answer.text(), path).not.toContain(moscowSlug);
    }
    expect((await asked(`events/${moscowSlug}`)).status()).toBe(404);
  } finally {
    store.close();
    await instance.stop();
  }
});
