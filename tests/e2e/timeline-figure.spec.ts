import { expect, test } from "./fixtures";
import { framedDays, frameOf, openTimeline } from "./timeline-page";

const meeting = "2 December 2025: Steve Witkoff and Vladimir Putin meet in Moscow.";
const meetingSlug = "steve-witkoff-and-vladimir-putin-meet-in-moscow-2025-12-02";
/** The magnified days at first: a month round the latest meeting. */
const openingHeading = "Magnified: 17 November to 17 December 2025";

test("the keyboard moves the magnified days on the overview, and the address keeps them", async ({
  sampleInstance,
  page,
}) => {
  const { overview, magnified } = await openTimeline(page, sampleInstance.url);
  await expect(magnified).toHaveText(openingHeading);
  const steps = [
    { key: "ArrowRight", frame: "2025-11-18..2025-12-18", words: "18 November to 18 December 2025" },
    { key: "Shift+ArrowLeft", frame: "2025-11-11..2025-12-11", words: "11 November to 11 December 2025" },
    { key: "Home", frame: "2025-01-01..2025-01-31", words: "1 to 31 January 2025" },
    { key: "End", frame: "2025-12-01..2025-12-31", words: "1 to 31 December 2025" },
    { key: "+", frame: "2025-12-06..2025-12-26", words: "6 to 26 December 2025" },
  ];
  for (const { key, frame, words } of steps) {
    await overview.press(key);
    await expect(page).toHaveURL(new RegExp(`[?&]frame=${frame}$`));
    await expect(magnified).toHaveText(`Magnified: ${words}`);
    await expect(overview).toHaveAttribute("aria-valuetext", words);
  }
  await page.reload();
  await expect(magnified).toHaveText("Magnified: 6 to 26 December 2025");
});

test("the buttons move and scale the magnified days", async ({ sampleInstance, page }) => {
  const { days, magnified } = await openTimeline(page, sampleInstance.url);
  const mark = days.getByRole("link", { name: meeting });
  await expect(mark).toHaveCount(1);
  await page.getByRole("button", { name: "A week back" }).click();
  await expect(magnified).toHaveText("Magnified: 10 November to 10 December 2025");
  await page.getByRole("button", { name: "Fewer days" }).click();
  await expect(magnified).toHaveText("Magnified: 15 November to 5 December 2025");
  await page.getByRole("button", { name: "A week back" }).click();
  await expect(mark).toHaveCount(0);
  await page.getByRole("button", { name: "A week on" }).click();
  await page.getByRole("button", { name: "More days" }).click();
  await expect(mark).toHaveCount(1);
  await expect(page).toHaveURL(/frame=2025-11-10\.\.2025-12-1\d$/);
});

test("the frame is dragged on the overview", async ({ sampleInstance, page }) => {
  const { overview, magnified } = await openTimeline(page, sampleInstance.url);
  await overview.scrollIntoViewIfNeeded();
  const frame = await overview.locator(".fig-frame").boundingBox();
  if (frame === null) throw new Error("The overview shows no frame.");
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  // Twice the width of a month.
  await page.mouse.move(middle.x - 2 * frame.width, middle.y, { steps: 8 });
  await page.mouse.up();
  await expect(magnified).toHaveText(/^Magnified: (15|16|17) September to (15|16|17) October 2025$/);
  await expect.poll(() => frameOf(page)?.from).toMatch(/^2025-09-1[567]$/);
});

test("dragging the magnified days moves them and opens nothing", async ({ sampleInstance, page }) => {
  const { days, magnified, panel } = await openTimeline(page, sampleInstance.url);
  const mark = days.getByRole("link", { name: meeting });
  await mark.scrollIntoViewIfNeeded();
  const box = await mark.locator(".fig-numbered").boundingBox();
  if (box === null) throw new Error("The mark is not drawn.");
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x - 200, middle.y, { steps: 8 });
  await expect(magnified).not.toHaveText(openingHeading);
  const headings = await magnified.evaluateHandle((heading) => {
    const seen: string[] = [];
    const note = () => seen.push(heading.textContent ?? "");
    new MutationObserver(note).observe(heading, { childList: true, characterData: true, subtree: true });
    return seen;
  });
  await page.mouse.up();
  await expect.poll(() => frameOf(page)?.from).toMatch(/^2025-11-2\d$/);
  // Let go, the days stay where they are: they do not jump back until the address is known.
  await page.getByRole("button", { name: "A week on" }).click();
  await expect.poll(() => frameOf(page)?.to).toMatch(/^2025-12-3[01]$/);
  await expect(magnified).toHaveText(/3[01] December 2025$/);
  expect(await headings.jsonValue()).not.toContain(openingHeading);
  await expect(panel).toHaveCount(0);
  await expect(page).toHaveURL(/\/\?frame=/);
});

test("Ctrl with the wheel zooms the magnified days; a plain wheel scrolls the page", async ({
  sampleInstance,
  page,
}) => {
  const { days, magnified } = await openTimeline(page, sampleInstance.url);
  await page.getByRole("button", { name: "Keys" }).scrollIntoViewIfNeeded();
  await days.hover({ position: { x: 600, y: 20 } });
  const before = await page.evaluate(() => window.scrollY);
  await page.mouse.wheel(0, 60);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before);
  await expect(magnified).toHaveText(openingHeading);
  expect(frameOf(page)).toBeNull();

  const scrolled = await page.evaluate(() => window.scrollY);
  const middle = { x: 720, y: 120 };
  await days.hover({ position: middle });
  await page.keyboard.down("Control");
  // 31 days become exp(-0.45) times as many, 20.
  await page.mouse.wheel(0, -300);
  await expect.poll(() => framedDays(page)).toBe(20);
  await expect(magnified).not.toHaveText(openingHeading);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => framedDays(page)).toBe(31);
  await page.keyboard.up("Control");
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
});

test("every mark can be hit where it is drawn", async ({ sampleInstance, page }) => {
  for (const query of ["", "?rule=default"]) {
    const { year, days } = await openTimeline(page, sampleInstance.url, query);
    for (const figure of [year, days]) {
      const covered = await figure.locator("a").evaluateAll((links) =>
        links.flatMap((link) => {
          const shape = link.querySelector("circle, rect:not(.fig-target, .fig-focus, .fig-selected)");
          (shape ?? link).scrollIntoView({ block: "center" });
          const { x, y, width, height } = (shape ?? link).getBoundingClientRect();
          const hit = document.elementFromPoint(x + width / 2, y + height / 2)?.closest("a");
          return hit === link ? [] : [link.querySelector("title")?.textContent];
        }),
      );
      expect(covered).toEqual([]);
    }
  }
});

test("a mark opens the panel; Escape closes it and gives the focus back", async ({
  sampleInstance,
  page,
}) => {
  const { days, panel } = await openTimeline(page, sampleInstance.url);
  const mark = days.getByRole("link", { name: meeting });
  await mark.click();
  await expect(page).toHaveURL(new RegExp(`[?&]event=${meetingSlug}`));
  const title = panel.getByRole("heading", { name: "Steve Witkoff and Vladimir Putin meet in Moscow" });
  await expect(title).toBeFocused();
  await expect(panel).toContainText("1 day after: Russia says it captured Pokrovsk");
  await expect(panel).toContainText("12 days after: Russia says it captured Kupiansk");
  await expect(panel.getByRole("link", { name: "Open its page, with all sources" })).toHaveAttribute(
    "href",
    `/events/${meetingSlug}`,
  );
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await expect(mark).toBeFocused();
  expect(new URL(page.url()).searchParams.has("event")).toBe(false);
});

test("Back closes the panel, and the address of an open panel opens it", async ({ sampleInstance, page }) => {
  const { year, panel } = await openTimeline(page, sampleInstance.url);
  await year.getByRole("link", { name: meeting }).click();
  await expect(panel).toBeVisible();
  await page.goBack();
  await expect(panel).toHaveCount(0);
  await page.goForward();
  await expect(panel).toBeVisible();
  await page.reload();
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText(
    "Steve Witkoff and Vladimir Putin meet in Moscow",
  );
});

test("a cluster opens its list, and an entry of it opens its event", async ({ sampleInstance, page }) => {
  const { year, days, panel, magnified } = await openTimeline(page, sampleInstance.url);
  const cluster = year.getByRole("link", { name: "2 announcements, 1 December 2025:" });
  // Not the middle of the link, which is somewhere along its pole.
  await cluster.locator(".fig-target").click();
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText("2 events");
  await expect(panel.getByRole("listitem")).toHaveText([
    /Russia says it captured Pokrovsk\s*1 December 2025/,
    /Russia says it captured Vovchansk\s*1 December 2025/,
  ]);
  await panel.getByRole("button", { name: "Magnify these days" }).click();
  await expect(magnified).toHaveText("Magnified: 24 November to 7 December 2025");
  await expect(
    days.getByRole("link", { name: "1 December 2025: Russia says it captured Vovchansk" }),
  ).toHaveCount(1);
  await panel.getByRole("button", { name: "Russia says it captured Vovchansk" }).click();
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText("Russia says it captured Vovchansk");
  await expect(page).toHaveURL(/[?&]event=russia-says-it-captured-vovchansk-2025-12-01/);
});

test("the keyboard walks the marks and the coincidences", async ({ sampleInstance, page }) => {
  const { year, panel } = await openTimeline(page, sampleInstance.url);
  const focused = year.locator("a:focus");
  await year.locator('a[tabindex="0"]').focus();
  await page.keyboard.press("Home");
  await expect(focused).toHaveAccessibleName(/^5 January 2025: Russia reports Ukrainian attack/);
  await page.keyboard.press("ArrowRight");
  await expect(focused).not.toHaveAccessibleName(/^5 January 2025/);
  await page.keyboard.press("ArrowLeft");
  await expect(focused).toHaveAccessibleName(/^5 January 2025/);

  for (const day of ["11 February", "6 August", "2 December", "11 February"]) {
    await page.keyboard.press("c");
    await expect(focused).toHaveAccessibleName(new RegExp(`^${day} 2025: Steve Witkoff and Vladimir Putin`));
  }
  await page.keyboard.press("Shift+ArrowDown");
  await expect(focused).toHaveAccessibleName(/^7 February 2025: Russia says it captured Toretsk/);
  await page.keyboard.press("Shift+ArrowUp");
  await expect(focused).toHaveAccessibleName(/^11 February 2025: Steve Witkoff/);
  await page.keyboard.press("ArrowUp");
  await expect(focused).not.toHaveAccessibleName(/^11 February 2025: Steve Witkoff/);
  await page.keyboard.press("c");
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText(
    "Steve Witkoff and Vladimir Putin meet in Moscow",
  );
  await expect(page).toHaveURL(/[?&]event=steve-witkoff-and-vladimir-putin-meet-in-moscow-2025-/);
  await page.keyboard.press("Escape");
  await expect(focused).toHaveAccessibleName(/Steve Witkoff and Vladimir Putin meet in Moscow/);
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Text, in Latin or Cyrillic" })).toBeFocused();
});

test("letters act only while a figure has the focus; ? there shows the keys", async ({
  sampleInstance,
  page,
}) => {
  const { year } = await openTimeline(page, sampleInstance.url);
  const help = page.getByText("Keys, while the figure has the focus:");
  const field = page.getByRole("searchbox", { name: "Text, in Latin or Cyrillic" });
  await field.focus();
  await page.keyboard.type("c?/zzzz");
  await expect(field).toHaveValue("c?/zzzz");
  await expect(help).toHaveCount(0);
  await year.locator('a[tabindex="0"]').focus();
  await page.keyboard.press("?");
  await expect(help).toBeInViewport();
  await expect(page.getByRole("button", { name: "Keys" })).toHaveAttribute("aria-expanded", "true");
  // Leaving the field has asked for what was typed, which nothing fits: the keys outlast the marks that go.
  await expect(page).toHaveURL(/[?&]q=c%3F%2Fzzzz$/);
  await expect(page.getByText("No event fits.")).toBeVisible();
  await page.keyboard.press("?");
  await expect(help).toHaveCount(0);
});

test("leaving a field as it was asks for nothing", async ({ sampleInstance, page }) => {
  const { magnified } = await openTimeline(page, sampleInstance.url, "?q=putin&frame=2025-11-01..2025-11-20");
  const field = page.getByRole("searchbox", { name: "Text, in Latin or Cyrillic" });
  await field.press("Enter");
  await field.press("Tab");
  await expect(magnified).toHaveText("Magnified: 1 to 20 November 2025");
  // The next change is applied, with nothing between it and the page as it was.
  await page.getByLabel("Window, 0 to 30 days").fill("3");
  await page.getByLabel("Window, 0 to 30 days").press("Tab");
  await expect(page).toHaveURL(/window=3/);
  await page.goBack();
  await expect(page).toHaveURL(/q=putin&frame=2025-11-01\.\.2025-11-20$/);
});
