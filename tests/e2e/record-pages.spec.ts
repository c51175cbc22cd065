import { updateContact } from "@/db/commands/events/update-contact";
import { findContactEntry } from "@/db/queries/events/find-contact-entry";
import { findEvent } from "@/db/queries/events/find-event";
import { openStore } from "@/db/store";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures";
import { startInstance } from "./instance";

const decemberPath = "/events/steve-witkoff-and-vladimir-putin-meet-in-moscow-2025-12-02";
const trackPath = "/tracks/us-russia-envoy-channel";

const pages = [
  "/people",
  "/people/steve-witkoff",
  "/places?q=%D0%9F%D0%BE%D0%BA%D1%80%D0%BE%D0%B2%D1%81%D0%BA",
  "/places/pokrovsk",
  "/parties?sort=events",
  "/parties/russia",
  "/tracks",
  trackPath,
  "/contacts/not-held",
];

for (const path of pages) {
  test(`${path} is accessible and fits every width, light and dark`, async ({ sampleInstance, page }) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [1440, 390, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(sampleInstance.url + path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectNoSidewaysScroll(page);
        if (width !== 320) await expectAccessible(page);
      }
    }
  });
}

test("a contact leads to its people, place, parties and track, and they lead back", async ({
  sampleInstance,
  page,
}) => {
  await page.goto(sampleInstance.url + decemberPath);
  const people = page.getByRole("region", { name: "Who, and for whom" });
  await people.getByRole("link", { name: "Steve Witkoff" }).click();
  await expect(page).toHaveURL(`${sampleInstance.url}/people/steve-witkoff`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Steve Witkoff");
  await expect(page.getByRole("main")).toContainText("Стив Уиткофф");
  const offices = page.getByRole("region", { name: "Offices" });
  await expect(offices.getByRole("row").nth(1)).toContainText("Special Envoy to the Middle East");
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute(
    "href",
    `${sampleInstance.url}/people/steve-witkoff`,
  );
  const figure = page.getByRole("region", { name: /^Timeline/ }).locator("svg:visible");
  await expect(figure).toHaveCount(1);
  await expect(figure.getByRole("link", { name: /^2 December 2025: Steve Witkoff/ })).toHaveAttribute(
    "href",
    decemberPath,
  );
  await page.goto(sampleInstance.url + decemberPath);
  await page
    .getByRole("navigation", { name: "Where this page stands" })
    .getByRole("link", { name: /channel/ })
    .click();
  await expect(page).toHaveURL(sampleInstance.url + trackPath);
  const events = page.getByRole("region", { name: "Contacts and announcements" });
  await events.getByRole("link", { name: "All in the timeline" }).click();
  await expect(page).toHaveURL(`${sampleInstance.url}/?track=us-russia-envoy-channel&rows=all`);
});

test("a track numbers its contacts, names the coincidences of the lead rule and what was not held", async ({
  sampleInstance,
  page,
}) => {
  await page.goto(sampleInstance.url + trackPath);
  const series = page.getByRole("region", { name: "In order, with the gaps between" });
  await expect(
    series.getByRole("region", { name: "Witkoff – Putin, 2025" }).getByRole("listitem"),
  ).toHaveText([
    /11 Feb Moscow$/,
    /^30 days.*13 Mar Moscow$/,
    /^29 days.*11 Apr St Petersburg$/,
    /^14 days.*25 Apr Moscow$/,
    /^103 days.*6 Aug Moscow$/,
    /^118 days.*2 Dec Moscow$/,
  ]);
  await expect(series.getByRole("region", { name: "Witkoff – Putin, 2026" })).toContainText(
    "seventh overall",
  );
  const pairs = page.getByRole("region", { name: "Coincidences, 0 to 7 days after a claim" });
  await expect(
    pairs.getByRole("link", { name: "Rule: Witkoff – Putin meetings after captured towns" }),
  ).toBeVisible();
  await expect(pairs.getByRole("row")).toHaveCount(1 + 4);
  await expect(pairs).toContainText("No chance is given for a part of a rule");
  const counts = page.getByRole("region", { name: "How others count" });
  await expect(counts.getByRole("row")).toHaveCount(1 + 3);
  await expect(counts.getByRole("row", { name: /Ushakov/ })).toContainText(
    "Agrees with this record: sixth of 2025 in Witkoff – Putin.",
  );
  const planned = page.getByRole("region", { name: "Planned and not held" });
  await expect(planned.getByRole("row").nth(1)).toContainText(
    "Kirill Dmitriev due to meet US envoys in Geneva",
  );
  await expect(planned.getByRole("row").nth(1)).toContainText("Announced");
  await expect(page.getByRole("region", { name: "How complete this is" })).toContainText("declared complete");
});

test("a list is filtered by either script, sorted and paged, without JavaScript", async ({
  sampleInstance,
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${sampleInstance.url}/people`);
  const rows = page.getByRole("table").locator("tbody tr");
  await expect(rows).toHaveCount(50);
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveURL(/\?page=2$/);
  await expect(page.getByText("Page 2 of 2", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Events" }).click();
  await expect(page).toHaveURL(/\?sort=events$/);
  const most = await rows.locator("td.numeric").allInnerTexts();
  const numbers = most.map((text) => Number.parseInt(text, 10));
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  await page.getByRole("searchbox").fill("ПУТИН");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(rows).toHaveCount(1);
  await rows.getByRole("link").click();
  await expect(page).toHaveURL(`${sampleInstance.url}/people/vladimir-putin`);
  await expect(page.locator("svg:visible").first()).toBeVisible();
  await context.close();
});

test("what is not there answers 404", async ({ sampleInstance, page, watch }) => {
  for (const folder of ["people", "places", "parties", "tracks"]) {
    watch.expectProblem(/404/);
    const response = await page.goto(`${sampleInstance.url}/${folder}/no-such-record`);
    expect(response?.status()).toBe(404);
  }
});

test("a count that differs names the contacts that explain it", async ({ page }) => {
  const instance = await startInstance({ sample: "load" });
  try {
    const store = openStore(instance.databasePath);
    const found = await findEvent(store, decemberPath.replace("/events/", ""), { dayOfData: "2026-11-24" });
    if (found.status !== "found") throw new Error("The sample has no such contact.");
    const { entry, version } = await findContactEntry(store, found.event.id);
    await updateContact(store, {
      actor: null,
      id: found.event.id,
      now: Date.parse("2026-11-24T12:00:00Z"),
      baseVersion: version,
      input: {
        ...entry,
        outsideCounts: [
          { count: 5, what: "meetings that Moscow confirmed", countedBy: "A newspaper", source: null },
          { count: 90, what: "meetings", countedBy: "Another newspaper", source: null },
        ],
      },
      reason: "Counts that differ",
    });
    store.close();
    await page.goto(instance.url + decemberPath);
    const counts = page.getByRole("region", { name: "How others count it" });
    await expect(counts).toContainText("This record counts it as sixth of 2025 in Witkoff – Putin.");
    await expect(counts).toContainText(
      "if contacts that Russia denied or did not comment on are left out. Leaves out Steve Witkoff and Vladimir Putin meet in Moscow, 11 February 2025.",
    );
    await expect(counts).toContainText("None of the ways of counting that were tried gives 90");
    await expectAccessible(page);
    await page.goto(instance.url + trackPath);
    await expect(page.getByRole("region", { name: "How others count" })).toContainText("Leaves out");
  } finally {
    await instance.stop();
  }
});

test("readouts stand side by side with their topics aligned, and what is left out shows", async ({
  sampleInstance,
  page,
}) => {
  await page.goto(sampleInstance.url + decemberPath);
  const matrix = page.getByRole("table", { name: /^What was on the table/ });
  await expect(matrix.getByRole("columnheader")).toHaveText(["Topic", "Russia", "United States"]);
  const row = matrix.getByRole("row", { name: /^Occupied territories/ });
  await expect(row.getByRole("cell")).toHaveText(["Russia: Stated", "United States: Not mentioned"]);
  // Each column of topics begins where its readout does.
  const side = await page
    .getByRole("region", { name: "What each side said" })
    .locator(".side")
    .nth(1)
    .boundingBox();
  const column = await matrix.getByRole("columnheader", { name: "United States" }).boundingBox();
  expect(Math.abs((side?.x ?? 0) - (column?.x ?? 0))).toBeLessThan(2);
});
