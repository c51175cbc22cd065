import type { FrameLocator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { type HostSite, serveHostSite } from "./host-site";

const moscowSlug = "steve-witkoff-and-vladimir-putin-meet-in-moscow-2025-12-02";

let host: HostSite | null = null;
test.afterEach(async () => {
  await host?.close();
  host = null;
});

/** Opens a page of another origin that frames an address; `attributes` go into the frame's tag. */
async function frame(page: Page, address: string, attributes = ""): Promise<FrameLocator> {
  host = await serveHostSite(
    `<iframe src="${address.replaceAll("&", "&amp;")}" width="960" height="900" title="Timeline" ${attributes}></iframe>`,
  );
  await page.goto(host.url);
  return page.frameLocator("iframe");
}

test("a page of another origin frames the timeline, with links that open a new tab", async ({
  sampleInstance,
  page,
  context,
}) => {
  const embed = await frame(page, `${sampleInstance.url}/embed/timeline`);
  await expect(embed.getByRole("heading", { level: 1 })).toHaveText(
    "Three of six meetings of Witkoff and Putin followed a Russian claim to a captured town within a week",
  );
  await expect(
    embed.getByText("At random about 0.9 of 6 would (p = 0.041 by shuffled days).").first(),
  ).toBeVisible();
  await expect(embed.locator("svg.embed-timeline")).toHaveCount(1);
  await expect(embed.locator("script")).toHaveCount(0);
  await expect(embed.locator("[onclick], [onload], form")).toHaveCount(0);
  const links = embed.locator("a");
  await expect(links).not.toHaveCount(0);
  await expect(embed.locator('a:not([target="_blank"][rel="noopener"])')).toHaveCount(0);
  await expect(embed.getByText("CC BY 4.0")).toBeVisible();

  const opened = context.waitForEvent("page");
  await embed.getByRole("link", { name: /^2 December 2025: Steve Witkoff/ }).click();
  const tab = await opened;
  await expect(tab).toHaveURL(`${sampleInstance.url}/events/${moscowSlug}`);
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText(
    "Steve Witkoff and Vladimir Putin meet in Moscow",
  );
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Another site");
});

test("a cluster of the embed leads to its days on the timeline, with the view kept", async ({
  sampleInstance,
  page,
  context,
}) => {
  const embed = await frame(page, `${sampleInstance.url}/embed/timeline?window=8`);
  const opened = context.waitForEvent("page");
  await embed
    .getByRole("link", { name: /^2 announcements, 1 December 2025/ })
    .locator(".fig-target:visible")
    .click();
  const tab = await opened;
  await expect(tab).toHaveURL(/\/\?window=8&frame=2025-12-01\.\.2025-12-01#magnified$/);
  await expect(tab.getByRole("heading", { name: /^Magnified: / })).toContainText("December 2025");
  await expect(tab.getByRole("heading", { level: 1 })).toContainText("within 8 days");
});

test("its parameters choose track, days, window and rule", async ({ sampleInstance, page }) => {
  const embed = await frame(
    page,
    `${sampleInstance.url}/embed/timeline?track=us-ukraine&from=2025-11-01&to=2025-12-31&window=1&rule=default`,
  );
  const deck = embed.getByText(/^1 November to 31 December 2025\. Drawn beside the rule: .*US–Ukraine\. /);
  await expect(deck).toContainText("The claims recorded here are a selection, so no chance is given.");
  const figure = embed.locator("svg.embed-timeline");
  await expect(figure.getByRole("link", { name: /November 2025/ })).not.toHaveCount(0);
  await expect(figure.getByRole("link", { name: /(January|October) 2025/ })).toHaveCount(0);
});

test("the theme is that of the host, whatever the reader's own setting", async ({ sampleInstance, page }) => {
  const background = async (query: string): Promise<string> => {
    await page.goto(`${sampleInstance.url}/embed/timeline${query}`);
    return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  };
  await page.emulateMedia({ colorScheme: "light" });
  const light = await background("?theme=light");
  const dark = await background("?theme=dark");
  expect(dark).not.toBe(light);
  expect(await background("")).toBe(light);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await background("")).toBe(dark);
  expect(await background("?theme=light")).toBe(light);
  const embed = await frame(page, `${sampleInstance.url}/embed/timeline?theme=dark`);
  await expect(embed.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(embed.locator("html")).toHaveCSS("background-color", dark);
});

test("a sandboxed frame without scripts shows it all the same", async ({ sampleInstance, page, watch }) => {
  // What Playwright itself would run there; the embed has no script.
  watch.expectProblem(/Blocked script execution in '.*' because the document's frame is sandboxed/);
  const embed = await frame(page, `${sampleInstance.url}/embed/timeline`, 'sandbox="allow-popups"');
  await expect(embed.locator("svg.embed-timeline")).toBeVisible();
  await expect(embed.getByRole("link", { name: /^2 December 2025: Steve Witkoff/ })).toBeVisible();
});

test("bad parameters give a message in the frame that names each", async ({
  sampleInstance,
  page,
  watch,
}) => {
  watch.expectProblem(/400/);
  const embed = await frame(
    page,
    `${sampleInstance.url}/embed/timeline?window=99&from=2025-13-01&theme=blue&tracks=x`,
  );
  await expect(embed.getByRole("heading", { level: 1 })).toHaveText("This embed could not be made");
  await expect(embed.getByRole("listitem")).toHaveText([
    /^tracks: There is no such parameter\. This embed takes track, series, from, to, window, rule, theme, /,
    /^theme: The theme is light, dark or auto/,
    /^from: “2025-13-01” is not a day that exists/,
    /^window: “99” is not a whole number from 0 to 30\.$/,
  ]);
  await expect(embed.getByRole("link", { name: sampleInstance.url })).toHaveAttribute("target", "_blank");
  for (const query of [
    "rule=nope",
    "track=nope",
    "series=nope",
    "version=999999",
    "from=2025-12-31&to=2025-01-01",
  ]) {
    await page.goto(`${sampleInstance.url}/embed/timeline?${query}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This embed could not be made");
    await expect(page.getByRole("listitem")).toHaveCount(1);
    await expectAccessible(page);
  }
});

for (const path of ["/", `/events/${moscowSlug}`, "/sign-in"]) {
  test(`another origin cannot frame ${path}`, async ({ sampleInstance, page, watch }) => {
    watch.expectProblem(/frame-ancestors|chrome-error|ERR_BLOCKED_BY_RESPONSE/);
    const refused = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
    const framed = await frame(page, sampleInstance.url + path);
    await refused;
    await expect(framed.getByRole("heading")).toHaveCount(0);
  });
}

test("the embed allows framing and one script by its hash; every other page the reverse", async ({
  sampleInstance,
  request,
}) => {
  const embed = (await request.get(`${sampleInstance.url}/embed/timeline`)).headers();
  const embedPolicy = embed["content-security-policy"]?.split("; ") ?? [];
  expect(embedPolicy).toContain("frame-ancestors *");
  expect(embedPolicy.find((directive) => directive.startsWith("script-src "))).toMatch(
    /^script-src 'sha256-[\w+/=]+'$/,
  );
  expect(embedPolicy).toContain("default-src 'none'");
  expect(embed["x-frame-options"]).toBeUndefined();
  expect(embed["set-cookie"]).toBeUndefined();
  expect(embed["cache-control"]).toMatch(
    /^public, max-age=0, s-maxage=[1-9]\d*, stale-while-revalidate=\d+$/,
  );

  const pageHeaders = (await request.get(`${sampleInstance.url}/`)).headers();
  const policy = pageHeaders["content-security-policy"]?.split("; ") ?? [];
  expect(policy).toContain("frame-ancestors 'none'");
  const scripts = policy.find((directive) => directive.startsWith("script-src "));
  expect(scripts).toMatch(/'nonce-[^']+'/);
  expect(scripts).not.toContain("unsafe");
  expect(pageHeaders["x-frame-options"]).toBe("DENY");
  expect(pageHeaders["cache-control"]).not.toContain("public");
});

test("the embed is answered with 304 while nothing has changed", async ({ sampleInstance, request }) => {
  const address = `${sampleInstance.url}/embed/timeline?theme=dark`;
  const first = await request.get(address);
  const etag = first.headers().etag ?? "";
  expect(etag).toMatch(/^W\/"[\w-]+"$/);
  const again = await request.get(address, { headers: { "If-None-Match": etag } });
  expect(again.status()).toBe(304);
  expect(await again.text()).toBe("");
  expect(again.headers()["content-security-policy"]).toContain("frame-ancestors *");
  const other = await request.get(`${sampleInstance.url}/embed/timeline?theme=light`, {
    headers: { "If-None-Match": etag },
  });
  expect(other.status()).toBe(200);
});
