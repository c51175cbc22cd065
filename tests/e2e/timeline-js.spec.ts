import { expect, test } from "./fixtures";
import type { HostSite } from "./host-site";
import { serveTimelineJs } from "./timeline-js-host";

let host: HostSite | null = null;
test.afterEach(async () => {
  await host?.close();
  host = null;
});

test("TimelineJS itself draws our document on a page of another origin", async ({ sampleInstance, page }) => {
  host = await serveTimelineJs(`${sampleInstance.url}/data/timeline.json`);
  await page.goto(host.url);
  // One slide an event, and the title.
  await expect(page.locator(".tl-timemarker")).toHaveCount(214);
  await expect(page.locator(".tl-slide")).toHaveCount(215);
  await expect(page.locator(".tl-timegroup")).toHaveText(["Announcements", "Contacts"]);
  const headline = page.getByRole("heading", { name: "Backchannel", exact: true });
  await expect(headline).toBeInViewport();
  await page.locator(".tl-slidenav-next").click();
  const slides = page.getByRole("group", { name: "Timeline content" });
  const first = slides.getByRole("heading", { name: "Russia reports Ukrainian attack towards Berdin" });
  await expect(first).toBeInViewport();
  await expect(headline).not.toBeInViewport();
});

test("its slides say vague dates in words, show no markup as text, and link to their sources", async ({
  sampleInstance,
  page,
}) => {
  host = await serveTimelineJs(`${sampleInstance.url}/data/timeline.json?track=us-russia-leaders`);
  await page.goto(host.url);
  const slide = page.locator(".tl-slide").filter({ hasText: "Backchannel" }).first();
  await expect(slide).toBeInViewport();
  const texts = await page.locator(".tl-slide").allTextContents();
  expect(texts.length).toBeGreaterThan(3);
  for (const text of texts) expect(text).not.toMatch(/<\/?[a-z]+|&#\d+;|&[a-z]+;/);
  await expect(page.locator(".tl-slide ol a").first()).toHaveAttribute("href", /^https?:\/\//);
});
