import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { openTimeline, timelineOf } from "./timeline-page";

const leadHeadline =
  "Three of six meetings of Witkoff and Putin followed a Russian claim to a captured town within a week";
const meeting = "2 December 2025: Steve Witkoff and Vladimir Putin meet in Moscow.";

/** Chooses one of several choices that stand behind a line. */
async function check(page: Page, group: string, choice: string): Promise<void> {
  const field = page.getByRole("group", { name: group, exact: true });
  await field.locator("summary").click();
  // The number beside a choice says how many events it would find.
  await field.getByRole("checkbox", { name: new RegExp(`^${choice} \\(\\d+\\)$`) }).check();
}

async function search(page: Page, text: string): Promise<void> {
  const field = page.getByRole("searchbox", { name: "Text, in Latin or Cyrillic" });
  await field.fill(text);
  await field.press("Enter");
}

test("the lead rule stands as headline, with its counts and what chance would give", async ({
  sampleInstance,
  page,
}) => {
  await openTimeline(page, sampleInstance.url);
  await expect(page).toHaveTitle(`Backchannel: ${leadHeadline}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(leadHeadline);
  const finding = page.getByRole("region", { name: "The finding in numbers" });
  await expect(finding).toContainText("3 of 6 meetings");
  await expect(finding).toContainText("4 of 9 claims");
  await expect(finding).toContainText("At random about 0.9 of 6 would (p = 0.041 by shuffled days).");
  await expect(finding).toContainText("At random about 1.2 of 9 would (p = 0.044 by shuffled gaps).");
  await expect(page.getByLabel("The meetings, each marked where it counts").getByRole("link")).toHaveCount(6);
  await expect(page.getByLabel("The claims, each marked where it counts").getByRole("link")).toHaveCount(9);
});

test("the figure, its summary and its table say the same", async ({ sampleInstance, page }) => {
  const timeline = await openTimeline(page, sampleInstance.url, "?rows=all");
  await expect(timeline.count).toHaveText("182 of 214 events");
  await expect(timeline.rows).toHaveCount(182);
  await expect(page.getByText("the figure shows 98 contacts")).toContainText("84 announcements");
  await expect(page.getByText("The gaps between the 6 meetings were")).toHaveText(
    "The gaps between the 6 meetings were 30, 29, 14, 103 and 118 days.",
  );
  await expect(timeline.year.getByRole("link", { name: meeting })).toHaveCount(1);
  await expect(timeline.rows.filter({ hasText: "Witkoff and Vladimir Putin meet" })).toHaveCount(6);
  await expect(
    timeline.rows.filter({ hasText: "2 December 2025" }).filter({ hasText: "1 day after" }),
  ).toContainText("1 day after Pokrovsk, Vovchansk");
});

/** Counts of the sample for 2025: 98 contacts and 84 announcements; a filter of one kind leaves the other alone. */
const filters: readonly {
  name: string;
  apply: (page: Page) => Promise<void>;
  address: RegExp;
  shown: number;
  hasMeeting: boolean;
}[] = [
  {
    name: "a track",
    apply: (page) => check(page, "Track", "US–Russia leaders"),
    address: /\/\?track=us-russia-leaders$/,
    shown: 12 + 84,
    hasMeeting: false,
  },
  {
    name: "a person",
    apply: async (page) => {
      await page.getByLabel("Person", { exact: true }).selectOption({ label: "Steve Witkoff (31)" });
    },
    address: /\/\?person=steve-witkoff$/,
    shown: 31,
    hasMeeting: true,
  },
  {
    name: "a kind of announcement",
    apply: (page) => check(page, "Kind of announcement", "Capture"),
    address: /\/\?kind=capture$/,
    shown: 98 + 26,
    hasMeeting: true,
  },
  {
    name: "a verification",
    apply: (page) => check(page, "Verification", "Refuted"),
    address: /\/\?verification=refuted$/,
    shown: 98 + 3,
    hasMeeting: true,
  },
  {
    name: "text in Latin",
    apply: (page) => search(page, "Pokrovsk"),
    address: /\/\?q=Pokrovsk$/,
    shown: 9,
    hasMeeting: false,
  },
  {
    name: "text in Cyrillic",
    apply: (page) => search(page, "Уиткофф"),
    address: /\/\?q=%D0%A3%D0%B8%D1%82%D0%BA%D0%BE%D1%84%D1%84$/,
    shown: 31,
    hasMeeting: true,
  },
  {
    name: "the name that the article printed",
    apply: (page) => search(page, "Richard Witkoff"),
    address: /\/\?q=Richard\+Witkoff$/,
    shown: 31,
    hasMeeting: true,
  },
];

for (const { name, apply, address, shown, hasMeeting } of filters) {
  test(`${name} narrows figure, count, table and address, and Back restores them`, async ({
    sampleInstance,
    page,
  }) => {
    const timeline = await openTimeline(page, sampleInstance.url);
    const mark = timeline.year.getByRole("link", { name: meeting });
    await expect(mark).toHaveCount(1);
    const marks = timeline.year.getByRole("link");
    const allMarks = await marks.count();

    await apply(page);
    await expect(page).toHaveURL(address);
    await expect(timeline.count).toHaveText(`${shown} of 214 events`);
    await expect(page.getByText(new RegExp(`^\\d+ of ${shown}$`))).toBeVisible();
    await expect(mark).toHaveCount(hasMeeting ? 1 : 0);
    expect(await marks.count()).toBeLessThan(allMarks);

    await page.goBack();
    await expect(page).toHaveURL(`${sampleInstance.url}/`);
    await expect(timeline.count).toHaveText("182 of 214 events");
    await expect(marks).toHaveCount(allMarks);
    await expect(page.getByText("10 of 182", { exact: true })).toBeVisible();
    await expect(page.getByLabel("Person", { exact: true })).toHaveValue("");
    await expect(page.getByRole("checkbox", { checked: true, includeHidden: true })).toHaveCount(0);
  });
}

test("filters add up, survive a reload, and Reset clears them", async ({ sampleInstance, page }) => {
  const timeline = await openTimeline(page, sampleInstance.url);
  await check(page, "Kind of announcement", "Capture");
  await expect(page).toHaveURL(/\?kind=capture$/);
  await check(page, "Verification", "Disputed");
  await expect(page).toHaveURL(/\?kind=capture&verification=disputed$/);
  await expect(timeline.count).toHaveText("110 of 214 events");
  await page.reload();
  await expect(timeline.count).toHaveText("110 of 214 events");
  await expect(page.getByRole("checkbox", { name: /^Capture \(\d+\)$/, includeHidden: true })).toBeChecked();
  await page.getByRole("link", { name: "Reset" }).first().click();
  await expect(page).toHaveURL(`${sampleInstance.url}/`);
  await expect(timeline.count).toHaveText("182 of 214 events");
});

test("the window slider moves headline, count and address by the keyboard", async ({
  sampleInstance,
  page,
}) => {
  await openTimeline(page, sampleInstance.url);
  const headline = page.getByRole("heading", { level: 1 });
  const finding = page.getByRole("region", { name: "The finding in numbers" });
  const slider = page.getByRole("slider", { name: "Window in days" });
  await expect(slider).toHaveAttribute("aria-valuetext", "7 days: 3 of 6");
  await slider.press("Home");
  await expect(page).toHaveURL(/\/\?window=0$/);
  await expect(headline).toHaveText(
    "None of six meetings of Witkoff and Putin fell on the same day as a Russian claim to a captured town",
  );
  await slider.press("ArrowRight");
  await expect(page).toHaveURL(/\/\?window=1$/);
  await expect(headline).toHaveText(
    "One of six meetings of Witkoff and Putin followed a Russian claim to a captured town within a day",
  );
  await expect(finding).toContainText("1 of 6 meetings");
  await expect(finding).toContainText("2 of 9 claims");
  await expect(slider).toBeFocused();
  await expect(slider).toHaveAttribute("aria-valuetext", "1 day: 1 of 6");
  await page.goBack();
  await page.goBack();
  await expect(headline).toHaveText(leadHeadline);
  await expect(slider).toHaveValue("7");
});

test("the default rule counts everything and gives no chance, since the claims are a selection", async ({
  sampleInstance,
  page,
}) => {
  const timeline = await openTimeline(page, sampleInstance.url);
  await page.getByLabel("Rule", { exact: true }).selectOption("default");
  await expect(page).toHaveURL(/\/\?rule=default$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/of 109 contacts/);
  await expect(timeline.count).toHaveText("214 of 214 events");
  const finding = page.getByRole("region", { name: "The finding in numbers" });
  await expect(
    finding.getByText("The claims recorded here are a selection, so no chance is given."),
  ).toHaveCount(2);
  await expect(page.getByText(/At random|by chance/)).toHaveCount(0);
});

test("the table sorts by its heads and shows all rows", async ({ sampleInstance, page }) => {
  const timeline = await openTimeline(page, sampleInstance.url);
  await expect(timeline.rows).toHaveCount(10);
  await expect(timeline.rows.first()).toContainText("about 31 December 2025");
  const head = page.getByRole("columnheader", { name: "What" });
  await head.getByRole("link").click();
  await expect(page).toHaveURL(/\?sort=title#table$/);
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await expect(timeline.rows.first()).toContainText("British, French, German and Ukrainian delegations");
  await head.getByRole("link").click();
  await expect(page).toHaveURL(/\?sort=-title#table$/);
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect(timeline.rows.first()).toContainText("Zelensky posts video from the edge of Kupiansk");
  await page.getByRole("link", { name: "Show all" }).click();
  await expect(timeline.rows).toHaveCount(182);
  await expect(timeline.rows.last()).toContainText("British, French, German and Ukrainian delegations");
});

test("what cannot be read in the address is named, and the rest is shown", async ({
  sampleInstance,
  page,
}) => {
  const timeline = await openTimeline(page, sampleInstance.url, "?window=99&from=2025-13-01&rule=nope");
  const message = page.getByRole("alert").filter({ hasText: "Part of the address could not be read" });
  await expect(message).toContainText("“99” is not a whole number from 0 to 30.");
  await expect(message).toContainText("“2025-13-01” is not a day that exists, written like 2025-12-02.");
  await expect(message).toContainText("There is no rule “nope”.");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(leadHeadline);
  await expect(timeline.count).toHaveText("182 of 214 events");
  await expect(timeline.year.getByRole("link", { name: meeting })).toHaveCount(1);
});

test("a selection with nothing in it says what to do", async ({ sampleInstance, page }) => {
  await openTimeline(page, sampleInstance.url);
  await search(page, "zzzz");
  await expect(timelineOf(page).count).toHaveText("0 of 214 events");
  await expect(page.getByText("No event fits. Clear a filter, or widen the dates.")).toBeVisible();
});

test("the link to the view can be copied", async ({ sampleInstance, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openTimeline(page, sampleInstance.url, "?kind=capture");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("status")).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});
