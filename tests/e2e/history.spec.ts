import type { Page } from "@playwright/test";
import { updateContact } from "@/db/commands/events/update-contact";
import { findContactEntry } from "@/db/queries/events/find-contact-entry";
import type { Store } from "@/db/store";
import { addContact, test } from "./desk-test";
import { expect, expectAccessible, expectNoSidewaysScroll } from "./fixtures";

const note = "The meeting lasted four hours, not five.";

/** Changes the length of a contact past the browser, as an update or as a correction. */
async function setLength(store: Store, id: string, durationMinutes: number, kind: "update" | "correction") {
  const { entry, version } = await findContactEntry(store, id);
  const words = { kind, reason: "The readout.", publicNote: note };
  const input = { ...entry, durationMinutes };
  await updateContact(store, { actor: null, id, now: Date.now(), baseVersion: version, input, ...words });
}

/** On every width, in both themes, the page is accessible and does not scroll sideways. */
async function expectFits(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1440, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function open(page: Page, summary: string): Promise<void> {
  await page.getByText(summary, { exact: true }).click();
}

test("a correction with a note stands on the record's page and in the list of corrections", async ({
  desk,
  page,
  world,
}) => {
  const { id, slug } = await addContact(world.store, "A meeting that was corrected", "2025-02-03");
  await setLength(world.store, id, 240, "correction");
  await desk.open(`/events/${slug}`);
  const corrections = page.getByRole("region", { name: "Corrections" });
  await expect(corrections).toContainText(note);
  const row = corrections.getByRole("row", { name: /^How long/ });
  await expect(row.locator("del")).toHaveText("5");
  await expect(row.locator("ins")).toHaveText("4");
  const changes = page.getByRole("region", { name: "Changes to this record" });
  await expect(changes.getByRole("row").nth(1)).toContainText("Corrected: how long");
  await expectFits(page);

  await page.getByRole("contentinfo").getByRole("link", { name: "Corrections" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Corrections");
  const entry = page.getByRole("listitem").filter({ hasText: "A meeting that was corrected" });
  await expect(entry).toContainText("Correction of a contact");
  await expect(entry).toContainText(note);
  await expectFits(page);
  await entry.getByRole("link").click();
  await expect(page).toHaveURL(`${world.instance.url}/events/${slug}#corrections`);
});

test("a correction is made in the form of the record, with what readers are told", async ({
  desk,
  page,
  world,
}) => {
  const { id, slug } = await addContact(world.store, "A meeting corrected by its form", "2025-02-04");
  await desk.openForm(`/desk/contacts/${id}`);
  await desk.field("How long").fill("4 h");
  await desk.choose("Kind of change", "Corrects a mistake");
  await desk.field("Reason for the change").fill("The readout.");
  await page.getByRole("button", { name: "Publish the change" }).click();
  await expect(page.getByText("Tell readers what was wrong and what is right now.").first()).toBeVisible();
  await desk.field("Public note").fill(note);
  await page.getByRole("button", { name: "Publish the change" }).click();
  await page.waitForURL(`**/events/${slug}`);
  await expect(page.getByRole("region", { name: "Corrections" })).toContainText(note);
});

test("a retracted record keeps its page with a notice, leaves the timeline, and can be published again", async ({
  desk,
  page,
  world,
}) => {
  const title = "A meeting that did not happen";
  const { id, slug } = await addContact(world.store, title, "2025-02-05");
  const day = "/?from=2025-02-05&to=2025-02-05&rows=all";
  const rows = page.getByRole("main").getByRole("link", { name: title });
  await desk.open(day);
  await expect(rows.first()).toBeVisible();

  await desk.open(`/desk/history/event/${id}`);
  await open(page, "Retract this record");
  await page.getByRole("button", { name: "Retract", exact: true }).click();
  const faults = page.getByRole("alert").filter({ hasText: "Nothing was changed" });
  await expect(faults).toBeFocused();
  await expect(faults.getByRole("listitem")).toHaveCount(2);
  await page.getByLabel("Public note").first().fill("The agency withdrew its report.");
  await page.getByLabel("Reason").first().fill("No second source.");
  await expectFits(page);
  await page.getByRole("button", { name: "Retract", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("The record is retracted.");

  await desk.open(`/events/${slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByRole("note")).toContainText("Retracted on");
  await expect(page.getByRole("note")).toContainText("The agency withdrew its report.");
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  await expectFits(page);
  await desk.open(day);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(rows).toHaveCount(0);
  await desk.open("/corrections");
  await expect(page.getByRole("listitem").filter({ hasText: title })).toContainText("Retracted");

  await desk.open("/desk/trash?state=retracted");
  const listed = page.getByRole("row").filter({ hasText: title });
  await expect(listed).toContainText("No second source.");
  await listed.getByText("Publish again", { exact: false }).first().click();
  await listed.getByLabel("Reason").fill("A second report came.");
  await listed.getByRole("button", { name: "Publish it again" }).click();
  await expect(page.getByRole("status")).toContainText("The record is published again.");
  await desk.open(day);
  await expect(rows.first()).toBeVisible();
});

test("any two versions can be compared, and each be seen as it stood", async ({ desk, page, world }) => {
  const { id, slug } = await addContact(world.store, "A meeting of three versions", "2025-02-06");
  await setLength(world.store, id, 240, "update");
  await setLength(world.store, id, 180, "update");
  await desk.open(`/events/${slug}`);
  await page.getByRole("link", { name: "Compare with version 2" }).click();
  await expect(page.getByRole("heading", { name: "Version 3 beside version 2" })).toBeVisible();
  await page.getByRole("radio", { name: "from version 1" }).check();
  await page.getByRole("button", { name: "Compare the two versions" }).click();
  await expect(page.getByRole("heading", { name: "Version 3 beside version 1" })).toBeVisible();
  const row = page.getByRole("row", { name: /^How long/ });
  await expect(row.getByRole("cell").first()).toContainText("5 hours");
  await expect(row.getByRole("cell").last()).toContainText("3 hours");
  await expectFits(page);

  await page.getByRole("link", { name: /^1\s*, as it stood$/ }).click();
  await expect(page.getByRole("note")).toContainText("As it stood on");
  await expect(page.getByRole("main")).toContainText("5 hours");
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  await expectFits(page);
});

test("an editor brings an earlier version back, and nothing is lost", async ({ desk, page, world }) => {
  const { id, slug } = await addContact(world.store, "A meeting brought back", "2025-02-07");
  await setLength(world.store, id, 240, "update");
  await desk.open(`/desk/history/event/${id}`);
  await expectFits(page);
  await page.getByRole("link", { name: "Restore version 1" }).click();
  await expect(page.getByRole("row", { name: /^How long/ })).toContainText("5");
  await expectFits(page);
  const button = page.getByRole("button", { name: "Restore version 1" });
  await button.click();
  await expect(page.getByRole("alert").filter({ hasText: "Say why the record changes" })).toBeVisible();

  // Somebody else changes the record meanwhile: nothing is done, and what was typed stays.
  await setLength(world.store, id, 200, "update");
  await page.getByLabel("Reason").fill("It was changed by mistake.");
  await button.click();
  await expect(page.getByRole("alert").filter({ hasText: "was changed since it was opened" })).toBeVisible();
  await expect(page.getByLabel("Reason")).toHaveValue("It was changed by mistake.");

  await desk.open(`/desk/history/event/${id}/restore/1`);
  await page.getByLabel("Reason").fill("It was changed by mistake.");
  await button.click();
  await expect(page.getByRole("status")).toContainText("The earlier version is stored as the newest one.");
  await expect(page.getByRole("heading", { name: "4 versions" })).toBeVisible();
  await desk.open(`/events/${slug}`);
  await expect(page.getByText("Version 4.")).toBeVisible();
  await expect(page.getByText("5 hours", { exact: true })).toBeVisible();
});

test("a record in the trash answers 404 with the day and the note, and comes back", async ({
  desk,
  page,
  world,
  watch,
}) => {
  const title = "A meeting in the trash";
  const { id, slug } = await addContact(world.store, title, "2025-02-08");
  await desk.openForm(`/desk/contacts/${id}`);
  await open(page, "Move it to the trash");
  const form = page
    .getByRole("group")
    .filter({ has: page.getByRole("button", { name: "Move to the trash" }) });
  await form.getByLabel("Public note").fill("It repeated another record.");
  await form.getByLabel("Reason").fill("Logged twice.");
  await form.getByRole("button", { name: "Move to the trash" }).click();
  await expect(page.getByRole("status")).toContainText("The record is in the trash");
  await page.getByLabel("Search in titles, reasons and notes").fill("logged TWICE");
  await page.getByRole("button", { name: "Search" }).click();
  const row = page.getByRole("row").filter({ hasText: title });
  await expect(row).toContainText("Ada Archer");
  await expectFits(page);

  watch.expectProblem(/404/);
  for (const path of [`/events/${slug}`, `/events/${slug}/versions`, `/events/${slug}/versions/1`]) {
    const response = await page.goto(world.instance.url + path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This record was withdrawn");
    await expect(page.getByRole("main")).toContainText("It repeated another record.");
    await expect(page.getByRole("main")).not.toContainText(title);
  }
  await expectFits(page);
  await desk.open("/corrections");
  await expect(page.getByRole("main")).toContainText("It repeated another record.");
  await expect(page.getByRole("main")).not.toContainText(title);

  await desk.open("/desk/trash");
  await row.getByText("Restore", { exact: false }).first().click();
  await row.getByLabel("Reason").fill("It is another meeting.");
  await row.getByRole("button", { name: "Restore the record" }).click();
  await expect(page.getByRole("status")).toContainText("The record stands again");
  await desk.open(`/events/${slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});

test("the forms work before any script has loaded", async ({ browser, world }) => {
  const title = "A meeting retracted without a script";
  const { id } = await addContact(world.store, title, "2025-02-09");
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: world.adminState });
  const page = await context.newPage();
  await page.goto(`${world.instance.url}/desk/history/event/${id}`);
  await page.getByText("Retract this record", { exact: true }).click();
  await page.getByLabel("Public note").first().fill("It did not happen.");
  await page.getByLabel("Reason").first().fill("No second source.");
  await page.getByRole("button", { name: "Retract", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("The record is retracted.");
  await context.close();
});

test("a researcher sees the history and no form, and no trash", async ({ browser, world }) => {
  const { id } = await addContact(world.store, "A meeting that a researcher looks up", "2025-02-10");
  const context = await browser.newContext({ storageState: world.researcherState });
  const page = await context.newPage();
  await page.goto(`${world.instance.url}/desk/history/event/${id}`);
  await expect(page.getByRole("heading", { name: "One version" })).toBeVisible();
  await expect(page.getByText("Retract this record")).toHaveCount(0);
  await page.goto(`${world.instance.url}/desk/trash`);
  await expect(page).toHaveURL(`${world.instance.url}/no-access?role=editor`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page is for editors");
  await expect(page.getByRole("link", { name: "Trash" })).toHaveCount(0);
  await context.close();
});
