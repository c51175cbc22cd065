import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { projectPath } from "@/db/cli/run-command.mjs";
import { expect, test } from "./fixtures";
import { openTimeline } from "./timeline-page";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The events of the sample that are dated to one day, as lines "2 December 2025 | title", made from its files as text alone. */
async function exactLines(): Promise<string[]> {
  const lines: string[] = [];
  for (const { folder, field } of [
    { folder: "contacts", field: "held" },
    { folder: "announcements", field: "announced" },
  ]) {
    const path = join(projectPath, "db/sample", folder);
    for (const file of await readdir(path)) {
      const records: Record<string, unknown>[] = JSON.parse(await readFile(join(path, file), "utf8"));
      for (const record of records) {
        const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(record[field])) ?? [];
        if (day === undefined) continue;
        lines.push(`${Number(day)} ${months[Number(month) - 1]} ${year} | ${record.title}`);
      }
    }
  }
  return lines.sort();
}

/** How the vague dates of the sample are written. */
const vagueDates = [
  "2 to 3 April 2025",
  "24 to 26 October 2025",
  "October 2025 (doubtful)",
  "some day from 10 to 19 November 2025",
  "about 31 December 2025",
  "22 to 23 January 2026",
];

test("every date of the table is that of the sample's files, in this zone too", async ({
  sampleInstance,
  page,
}) => {
  const { rows } = await openTimeline(page, sampleInstance.url, "?rule=default&rows=all");
  await expect(rows).toHaveCount(214);
  const shown = await rows.evaluateAll((all) =>
    all.map((row) => [row.children[0]?.textContent?.trim(), row.querySelector("a")?.textContent?.trim()]),
  );
  const lines = shown.map(([date, title]) => `${date} | ${title}`);
  const exact = await exactLines();
  expect(exact.length).toBeGreaterThan(190);
  const found = new Set(lines);
  expect(exact.filter((line) => !found.has(line))).toEqual([]);
  const dates = new Set(shown.map(([date]) => date));
  expect(vagueDates.filter((date) => !dates.has(date))).toEqual([]);
});

test("figure, fields and magnified days keep their days", async ({ sampleInstance, page }) => {
  const { year, overview, magnified, panel } = await openTimeline(page, sampleInstance.url);
  await expect(page.getByLabel("From", { exact: true })).toHaveValue("2025-01-01");
  await expect(page.getByLabel("To", { exact: true })).toHaveValue("2025-12-31");
  await expect(magnified).toHaveText("Magnified: 17 November to 17 December 2025");
  await overview.press("ArrowRight");
  await expect(magnified).toHaveText("Magnified: 18 November to 18 December 2025");
  await expect(page).toHaveURL(/\/\?frame=2025-11-18\.\.2025-12-18$/);
  const meetings = year.getByRole("link", { name: /number \d of the year in its series/ });
  expect(await meetings.locator("title").allTextContents()).toEqual([
    expect.stringMatching(/^11 February 2025: /),
    expect.stringMatching(/^13 March 2025: /),
    expect.stringMatching(/^11 April 2025: /),
    expect.stringMatching(/^25 April 2025: /),
    expect.stringMatching(/^6 August 2025: /),
    expect.stringMatching(/^2 December 2025: /),
  ]);
  await meetings.last().click();
  await expect(panel).toContainText("2 December 2025. The day is certain.");
  await expect(panel).toContainText("Made public25 November 2025");
});

const eventPages: readonly { path: string; words: readonly string[] }[] = [
  {
    path: "/events/steve-witkoff-and-vladimir-putin-meet-in-moscow-2025-12-02",
    words: [
      "sixth of 2025, 118 days after the fifth",
      "2 December 2025",
      "19:43, Moscow time",
      "25 November 2025",
      "7 days before the day.",
      "Before it: 6 August 2025",
      "After it: 22 to 23 January 2026",
      "118 days",
      "1 December 2025. Partly confirmed.",
      "12 days after",
      "20 November 2025. Refuted.",
    ],
  },
  {
    path: "/events/russia-says-it-captured-pokrovsk-2025-12-01",
    words: [
      "It came 1 day before",
      "1 December 2025",
      "Days as counted in Moscow time.",
      "30 November 2025",
      "60,127 inhabitants (1 January 2022",
      "14 February 2026",
      "Read 24 November 2026",
    ],
  },
  {
    path: "/events/rustem-umerov-and-steve-witkoff-meet-in-miami-2025-11",
    words: ["some day from 10 to 19 November 2025"],
  },
];

for (const { path, words } of eventPages) {
  test(`the dates of ${path} are the same in this zone`, async ({ sampleInstance, page, request }) => {
    await page.goto(sampleInstance.url + path);
    const content = page.getByRole("main");
    for (const part of words) await expect(content).toContainText(part);
    // What the server wrote, before any script of the browser could touch it.
    const written = await (await request.get(sampleInstance.url + path)).text();
    const dates = await content
      .locator("dd, td, h2, .crumbs, .note")
      .evaluateAll((parts) =>
        parts.flatMap((part) => part.textContent?.match(/\d{1,2} [A-Z][a-z]{2,8} \d{4}/g) ?? []),
      );
    expect(dates.length).toBeGreaterThan(3);
    for (const date of new Set(dates)) expect(written).toContain(date);
  });
}
