import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures";
import { openTimeline } from "./timeline-page";

/** Pages for readers; the method page stands in shell.spec.ts. */
const pages: readonly { name: string; path: string; isMissing?: true }[] = [
  { name: "the timeline", path: "/" },
  { name: "the timeline under the default rule, all rows", path: "/?rule=default&rows=all" },
  { name: "a contact", path: "/events/steve-witkoff-and-vladimir-putin-meet-in-moscow-2025-12-02" },
  {
    name: "a contact on vague days",
    path: "/events/rustem-umerov-and-steve-witkoff-meet-in-miami-2025-11",
  },
  { name: "an announcement", path: "/events/russia-says-it-captured-pokrovsk-2025-12-01" },
  { name: "the sign-in", path: "/sign-in" },
  { name: "an address that leads nowhere", path: "/no-such-page", isMissing: true },
  { name: "the embed", path: "/embed/timeline" },
];

for (const { name, path, isMissing } of pages) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`${name}, ${colorScheme}, is accessible and fits every width`, async ({
      sampleInstance,
      page,
      watch,
    }) => {
      if (isMissing) watch.expectProblem(/404/);
      await page.emulateMedia({ colorScheme });
      for (const width of [1440, 1024, 390, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(sampleInstance.url + path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectNoSidewaysScroll(page);
        // The layout differs between these two only by its measures.
        if (width === 1440 || width === 390) await expectAccessible(page);
      }
    });
  }
}

test("an open panel is accessible, on a phone too", async ({ sampleInstance, page }) => {
  const query = "?event=steve-witkoff-and-vladimir-putin-meet-in-moscow-2025-12-02";
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${sampleInstance.url}/${query}`);
    await expect(page.getByRole("region", { name: "Details" })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
});

test("the first Tab offers to skip to the content of the timeline", async ({ sampleInstance, page }) => {
  await openTimeline(page, sampleInstance.url);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#content")).toBeFocused();
});

test("each figure is one stop of the Tab key, the mark that had the focus last", async ({
  sampleInstance,
  page,
}) => {
  const { year, days, overview } = await openTimeline(page, sampleInstance.url);
  for (const figure of [year, days]) {
    await expect(figure.locator('a[tabindex="0"]')).toHaveCount(1);
    await expect(figure.locator("a:not([tabindex])")).toHaveCount(0);
  }
  await year.locator('a[tabindex="0"]').focus();
  await page.keyboard.press("End");
  const last = await year.locator("a:focus").getAttribute("data-mark");
  await page.keyboard.press("Tab");
  await expect(overview).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(year.locator("a:focus")).toHaveAttribute("data-mark", last ?? "");

  await days.locator('a[tabindex="0"]').focus();
  await page.keyboard.press("Tab");
  await expect(days.locator("a:focus")).toHaveCount(0);
  await page.keyboard.press("Shift+Tab");
  await expect(days.locator("a:focus")).toHaveCount(1);
});
