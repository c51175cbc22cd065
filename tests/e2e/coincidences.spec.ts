import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures";

const lead =
  "Three of six meetings of Witkoff and Putin followed a Russian claim to a captured town within a week.";
const path = "/coincidences";

/** Opens the page and waits until its script runs: the slider then lies over the line of counts. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator(".window-control.is-live")).toBeVisible();
}

test("the lead rule gives both counts, what chance would give, and five tests", async ({
  sampleInstance,
  page,
}) => {
  await page.goto(sampleInstance.url + path);
  const finding = page.locator("#finding-heading");
  await expect(finding).toContainText(lead);
  await expect(finding).toContainText(
    /At random about 0\.9 of 6 would \(p = 0\.04\d? by .+ three tests that redraw the days\)\./,
  );
  await expect(
    page.getByRole("img", { name: /^3 of 6 meetings; by shuffled days about 0\.9/ }),
  ).toBeVisible();
  await expect(page.getByRole("img", { name: /^4 of 9 claims; by shuffled days about 1\.\d/ })).toBeVisible();
  const tests = page.getByRole("group", { name: "Five tests of the same count" });
  await expect(tests.getByRole("rowheader")).toHaveText([
    /^Analytic/,
    /^Distinct days/,
    /^Shuffled days/,
    /^Shuffled gaps/,
    /^Rotation/,
  ]);
  await expect(tests.getByRole("rowheader", { name: /^Analytic/ }).locator("xpath=..")).toContainText(
    "0.077",
  );
  await expect(page.getByText(/After allowing for all 465 cells, the smallest p anywhere is/)).toBeVisible();
  await expect(page.getByText(/combinations of choices were tried/)).toBeVisible();
  await expect(page.locator("#pairs").getByRole("row")).toHaveCount(5);
  await expect(page.locator("#without-1").getByRole("listitem")).toHaveCount(3);
  await expect(page.locator("#without-2").getByRole("listitem")).toHaveCount(5);
});

test("the words of the sentence are never cut where the line has room", async ({ sampleInstance, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, sampleInstance.url + path);
  const lacking = await page.locator(".rule-part > select").evaluateAll((selects) =>
    selects.flatMap((select) => {
      if (!(select instanceof HTMLSelectElement)) return [];
      const room = select.getBoundingClientRect().width;
      select.style.maxWidth = "none";
      const wanted = select.getBoundingClientRect().width;
      select.style.maxWidth = "";
      return room < wanted ? [`${select.selectedOptions[0]?.text}: ${room} of ${wanted}`] : [];
    }),
  );
  expect(lacking).toEqual([]);
});

test("a part of the sentence applies at once; Back undoes it", async ({ sampleInstance, page }) => {
  await open(page, sampleInstance.url + path);
  const window = page.getByRole("combobox", { name: "Window", exact: true });
  const finding = page.locator("#finding-heading");
  await window.selectOption("3");
  await expect(page).toHaveURL(/\/coincidences\?window=3$/);
  await expect(finding).toContainText("within 3 days");
  await page.getByRole("combobox", { name: "Direction" }).selectOption("before");
  await expect(page).toHaveURL(/direction=before/);
  await expect(finding).toContainText("followed by a Russian claim");
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/coincidences$/);
  await expect(finding).toContainText(lead);
  await expect(window).toHaveValue("7");
});

test("a filter behind the sentence is chosen and cleared", async ({ sampleInstance, page }) => {
  await open(page, sampleInstance.url + path);
  const part = page.locator("details.rule-part-contact");
  await part.locator("summary").click();
  await part.getByLabel("Series", { exact: true }).selectOption("");
  await expect(page).toHaveURL(/\/coincidences\?consequent\.series=$/);
  await expect(page.locator("#finding-heading")).toContainText("contacts");
  await part.getByLabel("Person", { exact: true }).selectOption({ label: "Steve Witkoff" });
  await expect(page).toHaveURL(/consequent\.person=steve-witkoff/);
  await expect(part.getByRole("checkbox", { name: "Steve Witkoff" })).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(part).not.toHaveAttribute("open");
  await page.getByRole("link", { name: "Reset" }).click();
  await expect(page).toHaveURL(/\/coincidences$/);
  await expect(page.locator("#finding-heading")).toContainText(lead);
});

test("the slider moves the counts at once, then the address, and keeps the focus", async ({
  sampleInstance,
  page,
}) => {
  await open(page, sampleInstance.url + path);
  const slider = page.getByRole("slider", { name: "Window in days" });
  await slider.focus();
  await page.keyboard.down("ArrowLeft");
  await page.keyboard.down("ArrowLeft");
  await page.keyboard.down("ArrowLeft");
  await expect(page.locator("#finding-heading")).toContainText("Two of six");
  await expect(page).toHaveURL(/\/coincidences$/);
  await page.keyboard.up("ArrowLeft");
  await expect(page).toHaveURL(/\/coincidences\?window=4$/);
  await expect(page.locator("#finding-heading")).toContainText(/within 4 days\. At random about/);
  await expect(slider).toBeFocused();
});

test("arrow keys and Enter on the map set the rule", async ({ sampleInstance, page }) => {
  await open(page, sampleInstance.url + path);
  const map = page.getByRole("application", { name: /every window and offset/ });
  await map.focus();
  await map.press("ArrowRight");
  await map.press("ArrowUp");
  await expect(page.locator(".scan-said")).toContainText("Window 8, offset 1: 3 of 6 meetings");
  await map.press("Enter");
  await expect(page).toHaveURL(/\/coincidences\?window=8&offset=1$/);
  await expect(page.locator("#finding-heading")).toContainText("came 1 to 9 days after");
  await expect(map).toBeFocused();
  await expect(page.getByRole("combobox", { name: "Offset" })).toHaveValue("1");
});

test("where the record is a selection no chance is given, and the tests stand under the reason", async ({
  sampleInstance,
  page,
}) => {
  await page.goto(`${sampleInstance.url}${path}?rule=default`);
  const finding = page.locator("#finding-heading");
  await expect(finding).toContainText("recorded here are a selection, so no chance is given");
  await expect(finding).not.toContainText("p =");
  const tests = page.locator("#tests");
  await expect(tests.getByRole("heading", { level: 2 })).toHaveText("Five tests, which prove nothing here");
  await expect(tests).toContainText("These figures prove nothing");
  await expect(page.getByText(/How much more is not given, since the record is a selection/)).toBeVisible();
  await expect(page.locator("#pairs").getByRole("row")).toHaveCount(51);
  await page
    .locator("#pairs")
    .getByRole("link", { name: /^Show all/ })
    .click();
  await expect(page).toHaveURL(/full=pairs/);
  // One row more than the first fifty and their head.
  await expect(page.locator("#pairs").getByRole("row").nth(51)).toBeVisible();
});

test("a rule that no event fits, and an address that cannot be read, are said in words", async ({
  sampleInstance,
  page,
}) => {
  await page.goto(`${sampleInstance.url}${path}?from=2027-01-01&to=2027-02-01`);
  await expect(page.locator("#finding-heading")).toHaveText("No event fits.");
  await page.goto(`${sampleInstance.url}${path}?window=99&rule=no-such-rule`);
  await expect(page.getByRole("alert").filter({ hasText: "Part of the address" })).toContainText("window");
  await expect(page.locator("#finding-heading")).toContainText(lead);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test.beforeEach(({ watch }) => {
    watch.expectProblem(/^failed: csp \S+\/_next\/static\/chunks\/\S+\.js$/);
  });

  test("the sentence is a form, and the page comes with its tests", async ({ sampleInstance, page }) => {
    await page.goto(sampleInstance.url + path);
    await expect(page.locator("#finding-heading")).toContainText(lead);
    await page.getByRole("combobox", { name: "Window", exact: true }).selectOption("3");
    await page.getByRole("button", { name: "Show this rule" }).click();
    await expect(page.locator("#finding-heading")).toContainText(/within 3 days\. At random about/);
    await expect(page.getByRole("group", { name: "Five tests of the same count" })).toBeVisible();
    await expect(page.getByText(/After allowing for all 465 cells/)).toBeVisible();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`every state, ${colorScheme}, is accessible and fits every width`, async ({
    sampleInstance,
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    for (const query of ["", "?rule=default", "?direction=betweenPublicAndHeld", "?window=99"]) {
      for (const width of [1440, 1024, 390, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(sampleInstance.url + path + query);
        await expect(page.locator(".wait")).toHaveCount(0);
        await expectNoSidewaysScroll(page);
        if (width === 1440 || width === 390) await expectAccessible(page);
      }
    }
    await page.locator("details.rule-part-announce summary").first().click();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}
