import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures";

test("the contacts of the lead rule stand at day 0, with what lies round them", async ({
  sampleInstance,
  page,
}) => {
  await page.goto(`${sampleInstance.url}/coincidences`);
  const section = page.locator("#aligned");
  await expect(section.getByRole("heading", { level: 2 })).toHaveText("Claims around each meeting");
  const figure = section.locator("svg.fig-aligned:visible");
  await expect(figure).toHaveCount(1);
  await expect(figure).toHaveClass(/fig-aligned-rows/);
  await expect(figure.getByRole("link", { name: /^2 December 2025: Steve Witkoff/ })).toHaveCount(1);
  await expect(figure.getByText("no claim within 30 days")).toHaveCount(3);
  await expect(figure.getByText("Chasiv Yar", { exact: true })).toHaveClass(/fig-coincidence/);
  await expect(section.getByText(/where 95% of 5,000 shuffles of the claims fall/)).toBeVisible();
  await expect(figure.locator(".aligned-band")).not.toHaveCount(0);

  await section.getByText("The same as tables").click();
  await expect(section.getByRole("row", { name: /^6 August 2025/ })).toContainText("6 days before: counts");
  await expect(section.getByRole("row", { name: /^13 March 2025/ })).toContainText("no claim within 30 days");
  await expect(section.getByRole("row", { name: /to day \+30/ })).toHaveCount(1);
  await expectAccessible(page);
});

test("the rows are sorted by lag and by date, in the address", async ({ sampleInstance, page }) => {
  await page.goto(`${sampleInstance.url}/coincidences?window=14`);
  const section = page.locator("#aligned");
  await section.getByRole("link", { name: "Sort by lag" }).click();
  await expect(page).toHaveURL(/\?window=14&order=lag#aligned$/);
  const days = section.locator("svg.fig-aligned:visible .fig-bold").filter({ hasText: /^\d+ [A-Z]/ });
  await expect(days.first()).toHaveText("2 December");
  await section.getByRole("link", { name: "Sort by date" }).click();
  await expect(page).toHaveURL(/\?window=14#aligned$/);
  await expect(days.first()).toHaveText("11 February");
});

test("claims that are a selection get no band of chance, and many contacts are said to be cut", async ({
  sampleInstance,
  page,
}) => {
  await page.goto(`${sampleInstance.url}/coincidences?rule=default`);
  const section = page.locator("#aligned");
  await expect(
    section.getByText("The claims recorded here are a selection, so no chance is given."),
  ).toBeVisible();
  await expect(
    section.getByText(/^The latest 60 of \d+ contacts are drawn; the curve counts all\.$/),
  ).toBeVisible();
  await expect(section.locator(".aligned-band")).toHaveCount(0);
});

test("on a phone it is turned: days run down, or each of many contacts has a strip", async ({
  sampleInstance,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 720 });
  await page.goto(`${sampleInstance.url}/coincidences`);
  const figure = page.locator("#aligned svg.fig-aligned:visible");
  await expect(figure).toHaveCount(1);
  await expect(figure).toHaveClass(/fig-aligned-columns/);
  await expect(figure.getByText(/No claim within 30 days: 13 March/)).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.goto(`${sampleInstance.url}/coincidences?rule=default`);
  await expect(page.locator("#aligned svg.fig-aligned:visible")).toHaveClass(/fig-aligned-strips/);
  await expectNoSidewaysScroll(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the figure is there, and its marks are links", async ({ sampleInstance, page, watch }) => {
    // The browser refuses to preload a script where none may run.
    watch.expectProblem(/^failed: csp \S+\/_next\/static\/chunks\/\S+\.js$/);
    await page.goto(`${sampleInstance.url}/coincidences`);
    const figure = page.locator("#aligned svg.fig-aligned:visible");
    await figure.getByRole("link", { name: /^31 July 2025: / }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Chasiv Yar");
  });
});
