import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { type ResultBundle, resultBundle } from "@/lib/exchange/result-bundle/result-bundle";
import { formatExpected, formatPSpan } from "@/lib/timeline/p-words";
import { expect, test } from "./fixtures";

/** Downloads the result by the link on the page that stands, as a reader does. */
async function download(page: Page): Promise<{ path: string; bundle: ResultBundle }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download this result" }).click();
  const path = await (await coming).path();
  return { path, bundle: resultBundle.parse(JSON.parse(await readFile(path, "utf8"))) };
}

/** What `npm run rerun` says of a file; rejects where it does not end with 0. */
function rerun(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile("npm", ["run", "--silent", "rerun", "--", path], (error, output) =>
      error === null ? resolve(output) : reject(error),
    );
  });
}

test("a result is downloaded, holds the numbers of the page, and runs again to the same", async ({
  sampleInstance,
  page,
}) => {
  await page.goto(`${sampleInstance.url}/coincidences?window=5`);
  const { path, bundle } = await download(page);
  expect(await rerun(path)).toMatch(/All \d+ values are the same\.\n$/);

  const { tests, scan, pairs, rates } = bundle.numbers;
  if (tests === null || scan === null) throw new Error("The lead rule is tested and scanned.");
  const table = page.getByRole("group", { name: "Five tests of the same count" });
  const names = {
    analytic: /^Analytic/,
    distinctDays: /^Distinct days/,
    shuffle: /^Shuffled days/,
    gaps: /^Shuffled gaps/,
    rotation: /^Rotation/,
  } as const;
  for (const test of ["analytic", "distinctDays", "shuffle", "gaps", "rotation"] as const) {
    const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: names[test] }) });
    const { precursor, trigger } = tests[test];
    await expect(row.getByRole("cell")).toHaveText([
      formatExpected(precursor.expected),
      formatPSpan(precursor),
      formatExpected(trigger.expected),
      formatPSpan(trigger),
    ]);
  }
  const { certain, total } = rates.precursor.byEvent;
  await expect(
    page.getByRole("img", { name: new RegExp(`^${certain} of ${total} meetings;`) }),
  ).toBeVisible();
  await expect(page.locator("#pairs").getByRole("row")).toHaveCount(pairs.length + 1);
  await expect(
    page.getByText(`After allowing for all ${scan.precursor.p.length} cells, the smallest p anywhere is`),
  ).toBeVisible();
});

test("the page of a stored rule gives its result, too", async ({ sampleInstance, page }) => {
  await page.goto(`${sampleInstance.url}/coincidences/rules`);
  await page.getByRole("link", { name: "Contacts on the day of a territorial claim" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Contacts on the day of a territorial claim",
  );
  const { path, bundle } = await download(page);
  expect(bundle.rule).toMatchObject({ isChanged: false, definition: { direction: "sameDay" } });
  expect(await rerun(path)).toMatch(/All \d+ values are the same\.\n$/);
});
