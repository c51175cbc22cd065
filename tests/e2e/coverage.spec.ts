import { test } from "./desk-test";
import { expect, expectAccessible, expectNoSidewaysScroll } from "./fixtures";

test("an editor looks at a selection, declares it complete, changes it and takes it back", async ({
  page,
  world,
}) => {
  const { url } = world.instance;
  await page.goto(`${url}/desk/coverages`);
  await expect(page.getByText("Nothing is declared yet")).toBeVisible();
  await page.getByRole("link", { name: "Declare contacts" }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Held contacts of 2025");
  await page.getByRole("checkbox", { name: "Held", exact: true }).check();
  await page.getByRole("button", { name: "Declare it" }).click();
  const faults = page.locator(".message-error");
  await expect(faults).toBeFocused();
  await expect(faults).toContainText("Write the first day.");
  await expect(faults).toContainText("Say how it is known");
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("Held contacts of 2025");
  await expect(page.getByRole("checkbox", { name: "Held", exact: true })).toBeChecked();
  await faults.getByRole("link", { name: "Write the first day." }).click();
  await expect(page.getByLabel("First day")).toBeFocused();

  await page.getByLabel("First day").fill("2025-01-01");
  await page.getByLabel("Last day").fill("2025-12-31");
  await page.getByRole("button", { name: "Look at the selection" }).click();
  await expect(page.locator(".message-note")).toContainText("0 events: contacts; status held");
  await expect(page.getByLabel("First day")).toHaveValue("2025-01-01");
  await page.getByRole("radio", { name: /^Complete/ }).check();
  await page.getByRole("textbox", { name: "How it is known" }).fill("Gone through day by day.");
  await page.getByLabel("From, gap 1").fill("2025-03-01");
  await page.getByLabel("To, gap 1").fill("2025-03-02");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Declare it" }).click();
  const row = page.getByRole("row", { name: /Held contacts of 2025/ });
  await expect(row).toContainText("1 January to 31 December 2025, one gap");
  await expect(row).toContainText("Complete");
  await expectAccessible(page);

  await row.getByRole("link").click();
  await page.getByRole("radio", { name: /^A selection/ }).check();
  await page.getByRole("button", { name: "Save the change" }).click();
  await expect(page.locator(".message-error")).toContainText("Say why the declaration changes.");
  await page.getByRole("textbox", { name: "Why it changes" }).fill("A list was missed.");
  await page.getByRole("button", { name: "Save the change" }).click();
  await expect(row).toContainText("A selection");

  await row.getByRole("link").click();
  const withdrawal = page.getByRole("region", { name: "Take it back" });
  await withdrawal.getByRole("button", { name: "Take the declaration back" }).click();
  await expect(withdrawal.getByRole("textbox", { name: "Reason" })).toHaveAccessibleDescription(/why/i);
  await withdrawal.getByRole("textbox", { name: "Reason" }).fill("Nobody keeps it up.");
  await page.getByRole("button", { name: "Take the declaration back" }).click();
  await expect(page.getByText("The declaration is taken back.")).toBeVisible();
  await expect(row).toHaveCount(0);
});

test("the lead rule is an editor's choice, and the headline follows it", async ({ page, browser, world }) => {
  const { url } = world.instance;
  await page.goto(`${url}/desk/rules/new?rule=default&window=3`);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Three days");
  await page.getByRole("textbox", { name: "Reason" }).fill("To have one to choose.");
  await page.getByRole("button", { name: "Save the rule" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Three days");
  await page.goto(`${url}/desk/rules`);
  await expect(page.getByLabel("Rule", { exact: true })).toHaveValue("");
  await page.getByLabel("Rule", { exact: true }).selectOption({ label: "Three days" });
  await page.getByRole("button", { name: "Make it the lead rule" }).click();
  await expect(page.getByText("The lead rule is chosen")).toBeVisible();
  await expect(page.getByLabel("Rule", { exact: true }).locator("option:checked")).toHaveText("Three days");
  await expectAccessible(page);
  await page.goto(`${url}/coincidences`);
  await expect(page.getByRole("combobox", { name: "Window", exact: true })).toHaveValue("3");
  await page.goto(`${url}/desk/rules`);
  await page.getByLabel("Rule", { exact: true }).selectOption({ label: "None, a bare count" });
  await page.getByRole("button", { name: "Make it the lead rule" }).click();
  await expect(page.getByText("The lead rule is chosen")).toBeVisible();

  const researcher = await browser.newContext({ storageState: world.researcherState });
  const theirs = await researcher.newPage();
  await theirs.goto(`${url}/desk/rules`);
  await expect(theirs.getByRole("button", { name: "Make it the lead rule" })).toHaveCount(0);
  await theirs.goto(`${url}/desk/coverages`);
  await expect(theirs.getByRole("link", { name: "Declare contacts" })).toHaveCount(0);
  await theirs.goto(`${url}/desk/coverages/new`);
  await expect(theirs).toHaveURL(/\/no-access\?role=editor$/);
  await researcher.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the forms of coverage fit 320 px, ${colorScheme}`, async ({ page, world }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 800 });
    for (const path of ["/desk/coverages", "/desk/coverages/new?type=announcement", "/desk/rules"]) {
      await page.goto(world.instance.url + path);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });
}
