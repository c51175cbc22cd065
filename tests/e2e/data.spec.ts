import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures";

test("the page of the data offers files that are what it says, and no link of it is dead", async ({
  sampleInstance,
  page,
  request,
}) => {
  await page.goto(`${sampleInstance.url}/`);
  await page
    .getByRole("navigation", { name: "Sections" })
    .getByRole("link", { name: "Data", exact: true })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Data");
  await expect(page.getByText(/^214 events\./)).toBeVisible();
  await page.getByText(/^All \d+ tables$/).click();
  await page.getByText("Questions to the SQLite file").click();
  await expectAccessible(page);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "events.csv" }).first().click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^backchannel-events-\d{4}-\d{2}-\d{2}-v\d+\.csv$/);
  const rows: string[][] = parse(readFileSync(await download.path(), "utf8"), { record_delimiter: "\r\n" });
  expect(rows).toHaveLength(215);

  const hrefs = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>("main a[href^='/']")].map((link) => link.href),
  );
  const withoutPast = [...new Set(hrefs)].filter((href) => !href.includes("as-known-on"));
  expect(withoutPast.length).toBeGreaterThan(30);
  for (const href of withoutPast) expect((await request.get(href)).status(), href).toBe(200);

  // What a rule says of each contact, and the result that runs again.
  const results = page.getByRole("region", { name: "Results of a rule" });
  await expect(results.getByRole("link", { name: "result.json" })).toBeVisible();
  const [matches] = await Promise.all([
    page.waitForEvent("download"),
    results.getByRole("link", { name: "coincidences.csv" }).click(),
  ]);
  expect(matches.suggestedFilename()).toMatch(/^backchannel-coincidences-\d{4}-\d{2}-\d{2}-v\d+\.csv$/);

  // The sizes of what was made meanwhile.
  await page.reload();
  await expect(page.getByText(/214 rows, \d+ KB$/)).toBeVisible();

  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(data).toMatchObject({ "@type": "Dataset" });
  const database = await request.get(`${sampleInstance.url}/data/backchannel.sqlite`);
  expect((await database.body()).subarray(0, 15).toString()).toBe("SQLite format 3");
  expect(database.headers()["access-control-allow-origin"]).toBe("*");
});

test("a selection of the timeline is downloaded as it is shown", async ({
  sampleInstance,
  page,
  request,
}) => {
  await page.goto(`${sampleInstance.url}/?track=us-ukraine`);
  await page.getByRole("link", { name: "Download this selection" }).click();
  await expect(page.getByRole("heading", { name: "Files of the current selection" })).toBeVisible();
  await expect(page.getByText(/^Track: US–Ukraine\. \d+ events\./)).toBeVisible();
  await expect(page.getByRole("link", { name: "backchannel.sqlite" })).toHaveCount(0);
  const href = await page.getByRole("link", { name: "contacts.csv" }).first().getAttribute("href");
  expect(href).toBe("/data/contacts.csv?track=us-ukraine");
  const whole = await (await request.get(`${sampleInstance.url}/data/contacts.csv`)).text();
  const part = await (await request.get(sampleInstance.url + href)).text();
  const count = (csv: string) => parse(csv, { record_delimiter: "\r\n" }).length - 1;
  expect(count(part)).toBeGreaterThan(0);
  expect(count(part)).toBeLessThan(count(whole));
  await page.getByRole("link", { name: "The whole record instead" }).click();
  await expect(page.getByRole("heading", { name: "Files", exact: true })).toBeVisible();
});

test("the codebook says what a column and its words mean", async ({ sampleInstance, page }) => {
  await page.goto(`${sampleInstance.url}/data`);
  await page.getByRole("link", { name: "Codebook", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Codebook");
  const table = page.getByRole("region", { name: "Announcements", exact: true });
  const standing = table
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: "standing", exact: true }) });
  await expect(standing).toContainText("refuted: Refuted. An assessor shows that it was not so");
  await expectAccessible(page);
});

for (const path of ["/data", "/data/codebook"]) {
  test(`${path} fits a narrow screen, in the dark too`, async ({ sampleInstance, page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(sampleInstance.url + path);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}
