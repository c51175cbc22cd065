import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import Database from "better-sqlite3";
import { generateDatabase } from "@/db/generate/generate-database";
import { dayFromNumber, dayNumber } from "@/lib/dates/civil-day";
import { fullCount } from "@/lib/timeline/count-label";
import { unpackTimelineWindow } from "@/lib/timeline/timeline-window-wire";
import { test as base, expect, expectAccessible, expectNoSidewaysScroll } from "./fixtures";
import { type Instance, startInstance } from "./instance";
import { framedDays, frameOf, openTimeline, timelineOf } from "./timeline-page";

/** The whole million where everything is verified, else enough that no figure could draw them one by one. */
const total = process.env.BACKCHANNEL_FULL === "1" ? 1_000_000 : 20_000;

const mostNodes = 3_000;
const mostElements = 1_500;
const mostBytes = 60_000;

const test = base.extend<object, { largeInstance: Instance }>({
  largeInstance: [
    async ({ browserName: _needsBrowser }, use) => {
      const directory = await mkdtemp(join(tmpdir(), "backchannel-large-"));
      const databasePath = join(directory, "large.db");
      generateDatabase(databasePath, { total, seed: 1 });
      const instance = await startInstance({
        sample: "none",
        environment: { DATABASE_PATH: databasePath },
      });
      await use({ ...instance, databasePath });
      await instance.stop();
      await rm(directory, { recursive: true, force: true });
    },
    { scope: "worker", timeout: total > 100_000 ? 1_200_000 : 300_000 },
  ],
});

/** Published events that can mean a day of the span, as SQL counts them. */
function countInSql(databasePath: string, from: string, to: string): number {
  const db = new Database(databasePath, { readonly: true });
  try {
    const row = db
      .prepare<[string, string], { events: number }>(
        "SELECT count(*) AS events FROM events WHERE state = 'published' AND earliest_day <= ? AND latest_day >= ?",
      )
      .get(to, from);
    return row?.events ?? -1;
  } finally {
    db.close();
  }
}

/** The days of the page: what its form says. */
async function periodOf(page: Page): Promise<{ from: string; to: string }> {
  const shown = (label: string) => page.getByLabel(label, { exact: true }).inputValue();
  return { from: await shown("From"), to: await shown("To") };
}

async function expectBounded(page: Page): Promise<void> {
  const counts = await page.evaluate(() => ({
    page: document.querySelectorAll("*").length,
    figures: [...document.querySelectorAll(".groups, svg.fig")].map(
      (own) => own.querySelectorAll("*").length,
    ),
  }));
  expect(counts.page).toBeLessThan(mostNodes);
  expect(Math.max(...counts.figures)).toBeLessThan(mostElements);
}

test("the first view comes from the server, counted as SQL counts", async ({
  largeInstance,
  request,
  page,
}) => {
  const markup = await (await request.get(largeInstance.url)).text();
  expect(gzipSync(markup).length).toBeLessThanOrEqual(120_000);
  expect(markup).toContain('class="group group-contact"');
  expect(markup).toContain('class="group group-announce"');
  const timeline = await openTimeline(page, largeInstance.url);
  const { from, to } = await periodOf(page);
  const count = countInSql(largeInstance.databasePath, from, to);
  await expect(timeline.count).toHaveText(`${fullCount(count)} of ${fullCount(total)} events`);
  await expect(page.getByText(`the figure counts ${fullCount(count)} events`)).toBeVisible();
  await expectBounded(page);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test("every zoom stays small, on the page and on the wire, and loses no event", async ({
  largeInstance: { url, databasePath },
  page,
  request,
}) => {
  await openTimeline(page, url);
  const { from, to } = await periodOf(page);
  const figure = page.getByRole("figure", { name: /, magnified$/ });
  await figure.locator("a:visible").first().focus();
  // 1.5 to the power of 16 is more than the days of the record in months.
  for (let step = 0; step < 16; step += 1) {
    await page.keyboard.press("-");
    await expect(figure.locator("a:focus")).toHaveCount(1);
    await expectBounded(page);
  }
  await expect.poll(() => frameOf(page)).toEqual({ from, to });
  await expect(page.getByText("Loading", { exact: true })).toHaveCount(0);
  await expectBounded(page);

  for (const level of [0, 3, 6, 9]) {
    // The widest window that a client asks for at this level.
    const days = 110 * 2 ** level;
    const first = dayFromNumber(Math.max(dayNumber(from), dayNumber(to) - days));
    const response = await request.get(`${url}/api/timeline?from=${first}&to=${to}&level=${level}`);
    expect(response.status()).toBe(200);
    const body = await response.body();
    expect(gzipSync(body).length).toBeLessThanOrEqual(mostBytes);
    const window = unpackTimelineWindow(JSON.parse(body.toString()));
    expect(window.matches).toEqual({ count: countInSql(databasePath, first, to), isAtLeast: false });
  }
});

test("Ctrl with the wheel zooms at the pointer, a drag moves the days, and the address keeps them", async ({
  largeInstance: { url },
  page,
}) => {
  const { magnified } = await openTimeline(page, url);
  const before = await magnified.textContent();
  const view = page.locator(".groups-view");
  await view.scrollIntoViewIfNeeded();
  const box = await view.boundingBox();
  if (box === null) throw new Error("The magnified days are not drawn.");
  const middle = { x: box.x + box.width / 2, y: box.y + 90 };
  await page.mouse.move(middle.x, middle.y);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, 1_500);
  await page.keyboard.up("Control");
  await expect.poll(() => framedDays(page)).toBeGreaterThan(200);
  await expect(magnified).not.toHaveText(before ?? "");
  await expectBounded(page);

  const zoomed = frameOf(page);
  await page.mouse.down();
  await page.mouse.move(middle.x + 300, middle.y, { steps: 10 });
  await page.mouse.up();
  await expect.poll(() => frameOf(page)?.from).not.toBe(zoomed?.from);
  expect((frameOf(page)?.from ?? "") < (zoomed?.from ?? "")).toBe(true);
  await expect(timelineOf(page).panel).toHaveCount(0);
  await page.reload();
  await expect(magnified).toBeVisible();
  await expectBounded(page);
});

test("a mark opens its list, counted as the mark counts, a page at a time; Escape gives the focus back", async ({
  largeInstance: { url },
  page,
}) => {
  const { year, panel } = await openTimeline(page, url);
  const stop = year.locator('a[tabindex="0"]');
  await stop.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  const mark = year.locator("a:focus");
  const name = (await mark.getAttribute("aria-label")) ?? "";
  const count = /: ([\d,]+) /.exec(name)?.[1] ?? "";
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText(
    `${count} event${count === "1" ? "" : "s"}`,
  );
  await expect(panel.getByRole("heading", { level: 2 })).toBeFocused();
  const items = panel.getByRole("listitem");
  const most = Math.min(50, Number(count.replaceAll(",", "")));
  await expect(items).toHaveCount(most);
  await expectAccessible(page);
  const more = panel.getByRole("button", { name: "List more" });
  if (await more.isVisible()) {
    await more.click();
    await expect.poll(() => items.count()).toBeGreaterThan(most);
  }
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await expect(mark).toBeFocused();
});

test("c goes on to the next coincidence, and a reload keeps what is open", async ({
  largeInstance: { url },
  page,
}) => {
  const { magnified, panel } = await openTimeline(page, `${url}`, "?frame=2016-03-01..2016-05-31");
  const figure = page.getByRole("figure", { name: /, magnified$/ });
  await figure.locator('a[tabindex="0"]').focus();
  const before = await magnified.textContent();
  await page.keyboard.press("c");
  await expect(magnified).not.toHaveText(before ?? "");
  expect((frameOf(page)?.from ?? "") > "2016-03-01").toBe(true);
  await expect(page.locator("#magnified p[aria-live]")).toHaveText(
    /^.*2016: Generated contact \d+; .*: Generated announcement \d+$/,
  );
  await expect(figure.locator("a:focus")).toHaveCount(1);

  const [address = ""] = await page
    .locator(".event-table tbody th a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const slug = address.replace("/events/", "");
  await page.goto(`${url}/?event=${slug}`);
  await expect(panel.getByRole("link", { name: "Open its page, with all sources" })).toHaveAttribute(
    "href",
    address,
  );
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await page.goBack();
  await expect(panel).toBeVisible();
});

test("a filter narrows everything, says what its choices would find, and Back restores it", async ({
  largeInstance: { url },
  page,
}) => {
  const timeline = await openTimeline(page, url);
  const all = (await timeline.count.textContent()) ?? "";
  const kinds = page.getByRole("group", { name: "Kind of announcement", exact: true });
  await kinds.locator("summary").click();
  const choice = kinds.getByRole("checkbox", { name: /^Mass strike/ });
  await expect(choice).toHaveAccessibleName(/^Mass strike \([\d,]+\)$/);
  await choice.check();
  await expect(page).toHaveURL(/\/\?kind=massStrike$/);
  await expect(timeline.count).not.toHaveText(all);
  await expect(page.locator(".groups-name", { hasText: "Mass strikes" }).first()).toBeVisible();
  await expect(page.locator(".groups-name", { hasText: "Territorial claims" })).toHaveCount(0);
  await expectBounded(page);
  await page.goBack();
  await expect(page).toHaveURL(`${url}/`);
  await expect(timeline.count).toHaveText(all);
});

test("a search that finds few draws them one by one, and one that finds none says what to do", async ({
  largeInstance: { url },
  page,
}) => {
  const timeline = await openTimeline(page, url);
  const field = page.getByRole("searchbox", { name: "Text, in Latin or Cyrillic" });
  const [title = ""] = await page.locator(".event-table tbody th a").allTextContents();
  const own = /\d+$/.exec(title)?.[0] ?? title;
  await field.fill(own);
  await field.press("Enter");
  await expect(page).toHaveURL(new RegExp(`[?&]q=${own}`));
  // A word matches as a beginning, so longer numbers are found too: the title itself stands once.
  const itself = page.getByRole("link", { name: title, exact: true });
  await expect(timeline.rows.filter({ has: itself })).toHaveCount(1);
  await field.fill("zzzz");
  await field.press("Enter");
  await expect(timeline.count).toHaveText(`0 of ${fullCount(total)} events`);
  await expect(page.getByText("No event fits. Clear a filter, or widen the dates.")).toBeVisible();
});

test("the table goes on page by page and keeps its order", async ({ largeInstance: { url }, page }) => {
  const { rows } = await openTimeline(page, url);
  const first = await rows.first().textContent();
  await page.getByRole("link", { name: "Next rows" }).click();
  await expect(page).toHaveURL(/[?&]after=\d+#table$/);
  await expect(rows).toHaveCount(10);
  await expect(rows.first()).not.toHaveText(first ?? "");
  await page.goBack();
  await expect(rows.first()).toHaveText(first ?? "");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("time runs down in rows that lead to their days", async ({ largeInstance: { url }, page }) => {
    await page.goto(url);
    const rows = page.getByRole("list", { name: /^Contacts and announcements/ }).getByRole("link");
    await expect(rows.first()).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectBounded(page);
    await expectAccessible(page);
    await rows.first().click();
    await expect(page).toHaveURL(/[?&]from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d$/);
    await expect(page.locator(".figure-count")).toContainText(`of ${fullCount(total)} events`);
  });
});
