import { createHash } from "node:crypto";
import { test } from "./desk-test";
import { expect, expectAccessible, expectNoSidewaysScroll } from "./fixtures";

test("an editor saves a rule and seals it; a reader sees the seal and can check it; a researcher may not", async ({
  page,
  browser,
  world,
}) => {
  const { url } = world.instance;
  await page.goto(`${url}/desk/rules/new?rule=default&window=5`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Save a rule");
  await expectAccessible(page);
  // The nouns stand there already; a name and a reason are the editor's.
  await expect(page.getByRole("textbox", { name: "Noun for one contact" })).toHaveValue("contact");
  const reason = "Registered before the talks, to see whether the pattern goes on.";
  await page.getByRole("textbox", { name: "Reason" }).fill(reason);
  await page.getByRole("button", { name: "Save the rule" }).click();
  await expect(page.locator(".message-error")).toContainText("Write a name.");
  await expect(page.getByRole("textbox", { name: "Reason" })).toHaveValue(reason);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Contacts within five days");
  await page.getByRole("button", { name: "Save the rule" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Contacts within five days");
  await expect(page.getByText("0 to 5 days after it")).toBeVisible();

  await page.getByRole("link", { name: "Correct its name and words" }).click();
  await page.getByRole("textbox", { name: "Noun for several contacts" }).fill("meetings and calls");
  await page.getByRole("button", { name: "Save the correction" }).click();
  await expect(page).toHaveURL(/\/coincidences\/rules\/contacts-within-five-days$/);

  const researcher = await browser.newContext({ storageState: world.researcherState });
  const researcherPage = await researcher.newPage();
  await researcherPage.goto(`${url}/desk/rules/contacts-within-five-days`);
  await expect(researcherPage).toHaveURL(/\/no-access\?role=editor$/);
  await researcher.close();

  await page.getByRole("link", { name: "Seal this rule" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rule “Contacts within five days”");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Seal the rule for good" }).click();
  await expect(page.getByText("Sealed rule", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Seal this rule" })).toHaveCount(0);

  const reader = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const readerPage = await reader.newPage();
  await readerPage.goto(`${url}/coincidences/rules`);
  await expectAccessible(readerPage);
  const sealed = readerPage.getByRole("region", { name: "Sealed before the events" });
  await expect(sealed.getByRole("link", { name: "Contacts within five days" })).toBeVisible();
  await expect(sealed).toContainText(/Sealed on \d+ \w+ \d{4}; scored on events dated from \d+ \w+ \d{4}\./);
  const hash = await sealed.locator("code").innerText();
  const text = await readerPage.request.get(
    `${url}/coincidences/rules/contacts-within-five-days/sealed.json`,
  );
  expect(
    createHash("sha256")
      .update(await text.body())
      .digest("hex"),
  ).toBe(hash);
  expect(JSON.parse(await text.text())).toMatchObject({ name: "Contacts within five days", reason });

  await sealed.getByRole("link", { name: "Contacts within five days" }).click();
  await expect(readerPage.getByRole("region", { name: "The seal" })).toContainText(hash);
  await expectAccessible(readerPage);
  await readerPage.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(readerPage);
  // What was recorded before the day of sealing does not count.
  await expect(readerPage.getByText("No contact is recorded yet that the rule could count.")).toBeVisible();
  await reader.close();
});

test("the method page computes its example, and says what sealing means", async ({ page, world }) => {
  await page.goto(`${world.instance.url}/method`);
  await expect(page.getByRole("region", { name: "The five tests" })).toContainText("Rotation");
  await expect(page.getByRole("region", { name: "Sealed rules" })).toContainText("SHA-256");
  await expect(page.getByRole("region", { name: "A worked example" })).toContainText(
    "The lead rule of this site",
  );
  await expectAccessible(page);
});
