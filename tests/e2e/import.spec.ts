import type { Page } from "@playwright/test";
import { addDays } from "@/lib/dates/civil-day";
import { test } from "./desk-test";
import { expect, expectAccessible, expectNoSidewaysScroll } from "./fixtures";

const isFullRun = process.env.BACKCHANNEL_FULL === "1";
const rowCount = isFullRun ? 50_000 : 2_000;
const faultyCount = rowCount / 100;
const readyCount = rowCount - faultyCount;
const inWords = (count: number) => count.toLocaleString("en-GB");
/** How long a job over the file may take before the test gives up; nothing is measured by it. */
const patience = { timeout: isFullRun ? 300_000 : 60_000 };

const header = "id,date,kind,place,announced by,title,url";

/** Denials, one a day; every hundredth row lacks its day, some name a place by another name, some one that is not stored. */
function manyRows(): string {
  const lines = Array.from({ length: rowCount }, (_, at) => {
    const row = at + 1;
    const day = row % 100 === 0 ? "" : addDays("1870-01-01", row);
    const place = row % 3 === 0 ? "Krasnoarmiisk" : row % 7 === 0 ? "Sampletown" : "Pokrovsk";
    return `D${row},${day},denial,${place},Russia,Russia denies report ${row},https://example.org/${row}`;
  });
  return [header, ...lines].join("\n");
}

async function expectFine(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "light" });
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  if (size !== null) await page.setViewportSize(size);
}

test("a file with bad rows becomes events as one step, and is undone as one", async ({
  desk,
  page,
  world,
}) => {
  test.setTimeout(isFullRun ? 1_200_000 : 240_000);
  await desk.open("/desk/import");
  await expectFine(page);
  await page.getByLabel("File with rows").setInputFiles({
    name: "denials.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(manyRows()),
  });
  await page.getByRole("button", { name: "Read the file" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Match the columns" })).toBeVisible(patience);
  await expect(page.getByText(`${inWords(rowCount)} rows, 7 columns`)).toBeVisible();
  await expect(page.getByRole("row", { name: /^id/ })).toContainText("D2");
  await page.getByLabel("The rows are", { exact: true }).selectOption("announcements");
  await page.getByLabel("“id” becomes").selectOption("externalId");
  await page.getByLabel("“date” becomes").selectOption("date");
  await page.getByLabel("“announced by” becomes").selectOption("announcedBy");
  await page.getByLabel("“url” becomes").selectOption("sourceUrl");
  await page.getByText("The same for all rows, where no column says it").click();
  await page.getByLabel("Name of the set that the identifiers are of").fill("denials");
  await page.getByRole("button", { name: "Show the words of the chosen columns" }).click();
  await expect(page.getByRole("group", { name: "Kind of announcement: kind" })).toBeVisible();
  await expect(page.getByLabel("“id” becomes")).toHaveValue("externalId");
  await expectFine(page);
  await page.getByRole("button", { name: "Look through the rows" }).click();

  await expect(page.getByText(`${inWords(rowCount)} rows read`)).toBeVisible(patience);
  await expect(page.getByText("1 name is not decided.")).toBeVisible();
  await expect(page.getByRole("row", { name: /^Choose row 1 / })).toContainText("2 January 1870");
  await expectFine(page);
  await page.getByRole("link", { name: "Say who and what they are" }).click();
  const name = page.getByRole("group", { name: /^Sampletown/ });
  await name.getByLabel("A new place").check();
  await expectFine(page);
  await page.getByRole("button", { name: "Save these answers" }).click();
  await expect(page.getByText("1 answer is saved; the rows are looked through anew.")).toBeVisible();
  await page.getByRole("link", { name: "Back to the rows" }).click();

  const summary = `${inWords(rowCount)} rows read, ${inWords(readyCount)} ready, ${inWords(faultyCount)} kept aside`;
  await expect(page.getByText(summary)).toBeVisible(patience);
  await page.getByRole("link", { name: /^Kept aside/ }).click();
  await expect(page.getByRole("row", { name: /^Choose row 100 / })).toContainText("no date");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Download .* kept aside/ }).click();
  expect((await download).suggestedFilename()).toBe("denials-kept-aside.csv");

  await page.getByRole("link", { name: "Mend row 100", exact: true }).click();
  await page.getByLabel("date", { exact: true }).fill("2 Dec 2001");
  await expectFine(page);
  await page.getByRole("button", { name: "Save the cells and read the row anew" }).click();
  const importing = page.getByRole("button", { name: `Import ${inWords(readyCount + 1)} rows` });
  await expect(importing).toBeVisible(patience);

  const readers = await page.context().browser()?.newContext();
  const reader = await readers?.newPage();
  if (readers === undefined || reader === undefined) throw new Error("There is no browser.");
  await importing.click();
  // Readers are answered while it is at work.
  expect((await reader.goto(`${world.instance.url}/`))?.status()).toBe(200);
  await expect(page.getByText(`${inWords(readyCount + 1)} events were imported`)).toBeVisible(patience);
  // What is read out is the state alone, not every count on the way to it.
  await expect(page.getByRole("status")).toHaveText("Imported.");
  await expectFine(page);
  await reader.goto(`${world.instance.url}/search?q=denies+report+7`);
  await expect(reader.getByRole("link", { name: "Russia denies report 7", exact: true })).toBeVisible();
  await reader.goto(`${world.instance.url}/places`);
  await expect(reader.getByRole("link", { name: "Sampletown" })).toBeVisible();

  await page.getByLabel("Reason").fill("A trial.");
  await page.getByRole("button", { name: "Undo the import" }).click();
  await expect(page.getByText(`${inWords(readyCount + 1)} events removed`)).toBeVisible(patience);
  await reader.goto(`${world.instance.url}/search?q=denies+report+7`);
  await expect(reader.getByRole("link", { name: "Russia denies report 7", exact: true })).toHaveCount(0);
  await reader.goto(`${world.instance.url}/places`);
  await expect(reader.getByRole("link", { name: "Sampletown" })).toHaveCount(0);
  await readers.close();

  await desk.open("/desk/import");
  await expect(page.getByRole("row", { name: /^denials\.csv/ })).toContainText("Undone");
  await expectFine(page);
});

test("pasted rows stay where they cannot be taken, and a duplicate is compared and left out", async ({
  desk,
  page,
}) => {
  await desk.open("/desk/import");
  await page.getByText("Or paste rows").click();
  await page.getByLabel("Rows, with their header").fill("title");
  await page.getByRole("button", { name: "Read the rows" }).click();
  await expect(page.getByText("The file holds no row.")).toBeVisible();
  await expect(page.getByLabel("Rows, with their header")).toHaveValue("title");

  const row = (title: string) => `2025-12-01,capture,Pokrovsk,Russia,${title},https://example.org/x`;
  const rows = ["date,kind,place,announced by,title,url", row("It is said"), row("It is said once more")];
  await page.getByLabel("Rows, with their header").fill(rows.join("\n"));
  await page.getByRole("button", { name: "Read the rows" }).click();
  await expect(page.getByText("Pasted rows: 2 rows")).toBeVisible();
  await page.getByLabel("The rows are", { exact: true }).selectOption("announcements");
  await page.getByLabel("“date” becomes").selectOption("date");
  await page.getByLabel("“announced by” becomes").selectOption("announcedBy");
  await page.getByLabel("“url” becomes").selectOption("sourceUrl");
  await page.getByRole("button", { name: "Look through the rows" }).click();

  await expect(page.getByText("2 rows read, 1 ready, 1 already here.")).toBeVisible();
  await page.getByRole("link", { name: "Compare row 2" }).click();
  await expect(page.getByRole("heading", { name: "Compare" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Row 1" })).toBeVisible();
  await expectFine(page);
  await page.getByRole("button", { name: "Import it anyway" }).click();
  await page.getByRole("link", { name: "All rows" }).click();
  await expect(page.getByText("2 rows read, 2 ready.")).toBeVisible();
  await page.getByLabel("Choose row 1", { exact: true }).check();
  await page.getByRole("button", { name: "Leave out" }).click();
  await expect(page.getByText("2 rows read, 1 ready, 1 left out.")).toBeVisible();
  await page.getByRole("button", { name: "Discard this import" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import" })).toBeVisible();
});

test.describe("without scripts, as a researcher", () => {
  test.use({
    javaScriptEnabled: false,
    storageState: async ({ world }, use) => use(world.researcherState),
  });

  test("rows are prepared, and wait for an editor", async ({ desk, page, watch }) => {
    // The browser refuses to preload a script where none may run.
    watch.expectProblem(/^failed: csp \S+\/_next\/static\/chunks\/\S+\.js$/);
    await desk.open("/desk/import");
    await page.getByLabel("File with rows").setInputFiles({
      name: "one.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(
        "date,kind,place,announced by,title,url\n2001-02-03,capture,Pokrovsk,Russia,Long ago,https://example.org/y",
      ),
    });
    await page.getByRole("button", { name: "Read the file" }).click();
    await page.getByLabel("The rows are", { exact: true }).selectOption("announcements");
    await page.getByLabel("“date” becomes").selectOption("date");
    await page.getByLabel("“announced by” becomes").selectOption("announcedBy");
    await page.getByLabel("“url” becomes").selectOption("sourceUrl");
    await page.getByRole("button", { name: "Look through the rows" }).click();
    const again = async (words: RegExp | string) => {
      await expect(async () => {
        await page.reload();
        await expect(page.getByText(words)).toBeVisible({ timeout: 500 });
      }).toPass();
    };
    await again("1 row read, 1 ready.");
    await page.getByRole("button", { name: "Prepare 1 row" }).click();
    await again("1 event is prepared and on no public page yet.");
    await expect(page.getByRole("status")).toHaveText("Prepared, not visible yet.");
    await expect(page.getByText("An editor makes them visible.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Make them visible" })).toHaveCount(0);
  });
});
