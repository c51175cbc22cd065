import type { Page } from "@playwright/test";
import { publishContact } from "../integration/sources/source-world";
import { test } from "./desk-test";
import { expect } from "./fixtures";
import { lookAtPage } from "./look-at-page";

const list = [{ publisher: "Agency", title: "A report" }];

/** Fills the form as a reader does. */
async function fill(page: Page, message: string): Promise<void> {
  await page.getByLabel("What is wrong").selectOption("Held on");
  await page.getByLabel("What should it say").fill(message);
  await page.getByLabel("Address of a source, if you like").fill("https://example.org/proof");
  await page.getByLabel("Your e-mail address, if you like").fill("reader@example.net");
}

/** Sends the form again until enough time has passed since it was opened. */
async function sendUntilTaken(page: Page): Promise<void> {
  await expect(async () => {
    await page.getByRole("button", { name: "Send the report" }).click();
    await expect(page).toHaveURL(/\/report\/thanks$/, { timeout: 1_000 });
  }).toPass();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your report is with the desk");
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with a script" : "without a script", () => {
    test.use({ javaScriptEnabled });

    test("a reader reports a mistake and loses nothing to a refusal", async ({ browser, world, watch }) => {
      watch.expectProblem(/^failed: csp \S+\/_next\/static\/chunks\/\S+\.js$/);
      const { store, instance } = world;
      const id = `reported-${javaScriptEnabled}`;
      const { slug } = await publishContact(store, id, list, { held: "2025-03-04" });
      const context = await browser.newContext({
        storageState: { cookies: [], origins: [] },
        javaScriptEnabled,
      });
      watch.watch(context);
      const page = await context.newPage();
      await page.goto(`${instance.url}/events/${slug}`);
      await page.getByRole("link", { name: "Report a mistake" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report a mistake");

      await page.getByLabel("Your e-mail address, if you like").fill("reader");
      await page.getByLabel("What should it say").fill("Kept.");
      await page.getByRole("button", { name: "Send the report" }).click();
      const refusal = page.getByRole("alert").filter({ hasText: "Not sent yet" });
      await expect(refusal).toBeVisible();
      await expect(page.getByLabel("What should it say")).toHaveValue("Kept.");

      await fill(page, `It was the day after. ${id}`);
      await sendUntilTaken(page);
      await page.getByRole("link", { name: /^Back to/ }).click();
      await expect(page).toHaveURL(`${instance.url}/events/${slug}`);
      await expect(page.getByText("It was the day after.")).toHaveCount(0);
      await context.close();
    });
  });
}

test("what fills in the hidden field is refused, and a person may send it again", async ({ page, world }) => {
  const { store, instance } = world;
  const { slug } = await publishContact(store, "trapped-1", list, { held: "2025-03-05" });
  await page.goto(`${instance.url}/events/${slug}/report`);
  await fill(page, "Typed by a machine, perhaps.");
  await page.locator('input[name="website"]').evaluate((input) => {
    if (input instanceof HTMLInputElement) input.value = "https://spam.example";
  });
  await page.getByRole("button", { name: "Send the report" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "A field that stays hidden" })).toBeVisible();
  await expect(page.getByLabel("What should it say")).toHaveValue("Typed by a machine, perhaps.");
  await expect(page.locator('input[name="website"]')).toHaveValue("");
  await sendUntilTaken(page);
});

test("an editor takes a report, declines it for a reason, and finds it again", async ({ page, world }) => {
  const { store, instance } = world;
  const { slug } = await publishContact(store, "answered-1", list, { held: "2025-03-06" });
  await page.goto(`${instance.url}/events/${slug}/report`);
  await fill(page, "It was in Minsk.");
  await sendUntilTaken(page);

  await page.goto(`${instance.url}/desk/reports`);
  const row = page.getByRole("listitem").filter({ hasText: "It was in Minsk." });
  await row.getByRole("link").click();
  await expect(page.getByRole("link", { name: "reader@example.net" })).toBeVisible();
  await page.getByLabel("Assigned to").selectOption("Ada Archer (you)");
  await page.getByRole("button", { name: "Store", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "who looks after" })).toBeVisible();

  await page.getByRole("radio", { name: /^Mended/ }).check();
  await page.getByRole("button", { name: "Store the answer" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Not answered yet" })).toBeVisible();
  await page.getByRole("radio", { name: /^Declined/ }).check();
  await page.getByLabel("Reason or note").fill("All sources say Moscow.");
  await page.getByRole("button", { name: "Store the answer" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The answer is stored." })).toBeVisible();
  await expect(row).toHaveCount(0);
  await page.getByRole("link", { name: "Declined" }).click();
  await row.getByRole("link").click();
  await expect(page.getByText(/^Declined, by Ada Archer/)).toBeVisible();
  await expect(page.getByLabel("Reason or note")).toHaveValue("All sources say Moscow.");
});

test("the pages of reports are accessible and fit", async ({ page, world }) => {
  test.setTimeout(240_000);
  const { store, instance } = world;
  const { slug } = await publishContact(store, "looked-at-1", list, { held: "2025-03-07" });
  await page.goto(`${instance.url}/events/${slug}/report`);
  await fill(page, "Something to look at.");
  await sendUntilTaken(page);
  await page.goto(`${instance.url}/desk/reports`);
  await page.getByRole("listitem").filter({ hasText: "Something to look at." }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Contact looked-at-1");
  const paths = [page.url(), `${instance.url}/desk/reports`];
  for (const path of ["report", "report/thanks"]) paths.push(`${instance.url}/events/${slug}/${path}`);
  for (const path of paths) {
    await page.goto(path);
    await lookAtPage(page);
  }
});
