import { expect, expectNoSidewaysScroll, test } from "./fixtures";

test.use({ javaScriptEnabled: false });

test.beforeEach(({ watch }) => {
  // A browser without scripts gives up on a script that it had begun to load, and calls that a policy.
  watch.expectProblem(/^failed: csp \S+\/_next\/static\/chunks\/\S+\.js$/);
});

const moscowPath = "/events/steve-witkoff-and-vladimir-putin-meet-in-moscow-2025-12-02";

test("the finding, the figures and the summary stand without a script", async ({ sampleInstance, page }) => {
  await page.goto(sampleInstance.url);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Three of six meetings/);
  const figures = page.locator(".stage svg:visible");
  // The year, and the magnified days.
  await expect(figures).toHaveCount(2);
  await expect(
    page.getByText("From 1 January to 31 December 2025 the figure shows 98 contacts"),
  ).toBeVisible();
  await expect(page.locator(".figure-count")).toHaveText("182 of 214 events");
  await expect(figures.first().getByRole("link", { name: /number 6 of the year/ })).toHaveAttribute(
    "href",
    moscowPath,
  );
  await figures
    .first()
    .getByRole("link", { name: /number 6 of the year/ })
    .click();
  await expect(page).toHaveURL(sampleInstance.url + moscowPath);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Steve Witkoff and Vladimir Putin meet in Moscow",
  );
});

test("a cluster leads to its days, magnified", async ({ sampleInstance, page }) => {
  await page.goto(sampleInstance.url);
  await page
    .locator(".stage svg:visible")
    .first()
    .getByRole("link", { name: /^2 announcements, 1 December 2025/ })
    .locator(".fig-target")
    .click();
  await expect(page).toHaveURL(/\?frame=2025-12-01\.\.2025-12-01#magnified$/);
  await expect(page.getByRole("heading", { name: /^Magnified: / })).toHaveText(
    "Magnified: 1 to 7 December 2025",
  );
});

test("the filters are a form that is sent", async ({ sampleInstance, page }) => {
  await page.goto(sampleInstance.url);
  await page.getByLabel("Text, in Latin or Cyrillic").fill("Уиткофф");
  const kinds = page.getByRole("group", { name: "Kind of announcement", exact: true });
  await kinds.locator("summary").click();
  await kinds.getByRole("checkbox", { name: /^Capture \(\d+\)$/ }).check();
  await page.locator("#filters").getByRole("button", { name: "Show" }).click();
  const sent = new URL(page.url()).searchParams;
  expect(sent.get("q")).toBe("Уиткофф");
  expect(sent.get("kind")).toBe("capture");
  await expect(page.locator(".figure-count")).toHaveText("31 of 214 events");
  await expect(page.getByLabel("Text, in Latin or Cyrillic")).toHaveValue("Уиткофф");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("the window is a form that is sent", async ({ sampleInstance, page }) => {
  await page.goto(`${sampleInstance.url}/?kind=capture`);
  const slider = page.getByRole("slider", { name: "Window in days" });
  await slider.press("Home");
  await slider.press("ArrowRight");
  await page.getByRole("button", { name: "Set the window" }).click();
  await expect(page).toHaveURL(/\/\?kind=capture&window=1$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^One of six meetings .* within a day$/);
});

test("the table is whole and sorts", async ({ sampleInstance, page }) => {
  await page.goto(`${sampleInstance.url}/?rows=all`);
  const rows = page.getByRole("table", { name: "The events of the figure" }).locator("tbody tr");
  await expect(rows).toHaveCount(182);
  await page.getByRole("columnheader", { name: "What" }).getByRole("link").click();
  await expect(page).toHaveURL(/\?sort=title&rows=all#table$/);
  await expect(rows).toHaveCount(182);
  await expect(rows.first()).toContainText("British, French, German and Ukrainian delegations");
});

for (const width of [390, 320]) {
  test(`on a phone of ${width} px the figure runs down the page and fits`, async ({
    sampleInstance,
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(sampleInstance.url);
    await expect(page.locator(".stage svg:visible")).toHaveClass(/fig-turned/);
    await expectNoSidewaysScroll(page);
  });
}
