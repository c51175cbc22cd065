import type { Page } from "@playwright/test";
import { ada } from "./desk-page";
import { addContact, test } from "./desk-test";
import { expect, expectAccessible } from "./fixtures";

test("a failed publish keeps what is typed, lists every fault and leads to each", async ({ desk, page }) => {
  await desk.openForm("/desk/contacts/new");
  await desk.choose("Format", "Phone");
  await desk.field("Held on").fill("some day");
  await desk.field("Summary").fill("They spoke about a ceasefire.");
  await desk.field("How long").fill("a while");
  await desk.take(desk.field("Add a person"), "Steve Witkoff");
  await desk.field("Paste an address to add a source").fill("https://unheard-of.example/a");
  await page.getByRole("button", { name: "Add a source" }).click();
  await desk.field("Address").fill("not an address");
  await page.getByRole("button", { name: "Publish", exact: true }).click();

  const summary = page.getByRole("alert").filter({ hasText: "Not published yet" });
  await expect(summary).toBeFocused();
  const faults = summary.getByRole("link");
  const expected = ["Title", "Level", "Held on", "How long", "Sources, row 1: Address"];
  for (const field of expected) await expect(faults.filter({ hasText: `${field}: ` })).toHaveCount(1);
  await expect(faults).toHaveCount(expected.length);
  await expect(summary.getByRole("heading")).toHaveText(
    `Not published yet: ${expected.length} fields need a look`,
  );

  for (const label of ["Title", "Held on", "How long", "Address"]) {
    const field = page.getByRole("textbox", { name: label, exact: true }).first();
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await faults
      .filter({ hasText: `${label}: ` })
      .first()
      .click();
    await expect(field).toBeFocused();
  }
  await expectAccessible(page);

  await expect(page.getByRole("radio", { name: "Phone" })).toBeChecked();
  await expect(desk.field("Held on")).toHaveValue("some day");
  await expect(desk.field("Summary")).toHaveValue("They spoke about a ceasefire.");
  await expect(desk.field("How long")).toHaveValue("a while");
  await expect(page.getByRole("group", { name: "Steve Witkoff" })).toBeVisible();
  await expect(desk.field("Address")).toHaveValue("not an address");

  await desk.field("Title").fill("Witkoff calls");
  await expect(faults.filter({ hasText: "Title: " })).toHaveCount(0);
  await expect(desk.field("Title")).not.toHaveAttribute("aria-invalid", "true");
});

test("a date that can be read in two ways is asked about", async ({ desk, page }) => {
  await desk.openForm("/desk/announcements/new");
  const field = desk.field("Announced on");
  await field.fill("02/12/2025");
  await expect(page.getByRole("button", { name: "2 December 2025" })).toBeVisible();
  await expect(page.getByRole("button", { name: "12 February 2025" })).toBeVisible();
  await page.getByRole("button", { name: "2 December 2025" }).click();
  await expect(page.getByText("Read as 2 December 2025, Tuesday, one certain day")).toBeVisible();
  await expect(field).toHaveValue("2 December 2025");
});

test("a name that is typed and not chosen is not left out in silence", async ({ desk, page }) => {
  await desk.openForm("/desk/contacts/new");
  await desk.field("Place").click();
  await desk.field("Place").fill("Mosc");
  await expect(page.getByRole("option", { name: /^Moscow/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "“Mosc” is not chosen yet" })).toBeVisible();
});

test("what is typed while a new record is still being added stays typed", async ({ desk, page }) => {
  await desk.openForm("/desk/contacts/new");
  const field = desk.field("Add a person");
  const first = await desk.startNew(field, "person", "Yuri Ushakov");
  const release = await holdActions(page);
  await first.getByRole("button", { name: "Add Yuri Ushakov" }).click();
  await field.fill("Kirill D");
  release();
  await expect(page.getByRole("option", { name: "Add “Kirill D” as a new person" })).toBeVisible();
  // The open menu hides the rest of the page from assistive technology, and so from the next line.
  await page.keyboard.press("Escape");
  await expect(page.getByRole("group", { name: "Yuri Ushakov" })).toBeVisible();
  await expect(field).toHaveValue("Kirill D");
});

test("the next name is typed at once after the one being added; giving up gives the name back", async ({
  desk,
  page,
}) => {
  await desk.openForm("/desk/contacts/new");
  const field = desk.field("Add a person");
  const form = await desk.startNew(field, "person", "Yuri Ushakov");
  await expect(field).toHaveValue("");
  await page.keyboard.press("Escape");
  await expect(form).toHaveCount(0);
  await expect(field).toHaveValue("Yuri Ushakov");
  await expect(field).toBeFocused();
  await field.clear();
  const again = await desk.startNew(field, "person", "Yuri Ushakov");
  const release = await holdActions(page);
  await again.getByRole("button", { name: "Add Yuri Ushakov" }).click();
  await field.click();
  await page.keyboard.type("Kirill D");
  await expect(field).toHaveValue("Kirill D");
  release();
  await expect(page.getByRole("option", { name: "Add “Kirill D” as a new person" })).toBeVisible();
});

test("who goes on to another field while a new record is being added is left there", async ({
  desk,
  page,
}) => {
  await desk.openForm("/desk/contacts/new");
  const first = await desk.startNew(desk.field("Add a person"), "person", "Sergei Ryabkov");
  const release = await holdActions(page);
  await first.getByRole("button", { name: "Add Sergei Ryabkov" }).click();
  const summary = desk.field("Summary");
  await summary.click();
  await page.keyboard.type("They met ");
  release();
  await expect(page.getByRole("group", { name: "Sergei Ryabkov" })).toBeVisible();
  await page.keyboard.type("in Moscow.");
  await expect(summary).toHaveValue("They met in Moscow.");
});

/** Keeps back what the form sends until the returned function is called. */
async function holdActions(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/desk/**", async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  return () => release();
}

test("a draft is saved, opened again and published", async ({ desk, page, world }) => {
  const title = "Witkoff writes to Putin";
  await desk.openForm("/desk/contacts/new");
  await desk.choose("Format", "Written");
  await desk.choose("Level", "Envoy");
  await desk.field("Title").fill(title);
  await desk.field("Held on").fill("about Mar 2025");
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("heading", { name: "Draft saved" })).toBeVisible();
  await expect(page).toHaveURL(/\/desk\/drafts\//);

  await desk.open("/desk");
  await page.getByRole("link", { name: title, exact: true }).click();
  await desk.formIsReady();
  await expect(desk.field("Title")).toHaveValue(title);
  await expect(desk.field("Held on")).toHaveValue("about Mar 2025");
  await desk.take(desk.field("Add a person"), "Steve Witkoff");
  await desk.take(desk.field("Add a person"), "Путин", "Vladimir Putin");
  await desk.addSource("https://agency.example/letter", "A letter");
  await desk.publish(title);
  await expect(page.getByText("About March 2025", { exact: false }).first()).toBeVisible();

  await page.goto(`${world.instance.url}/desk`);
  await expect(page.getByRole("link", { name: title, exact: true })).toHaveAttribute("href", /^\/events\//);
});

test("a change gets a reason and stands as version 2 on the public page", async ({ desk, page, world }) => {
  const { id, slug } = await addContact(world.store, "Witkoff and Putin talk in April", "2025-04-11");
  await desk.openForm(`/desk/contacts/${id}`);
  await desk.field("How long").fill("4 h 30 min");
  await desk.field("Reason for the change").fill("The Kremlin gave the length.");
  await page.getByRole("button", { name: "Publish the change" }).click();
  await page.waitForURL(`**/events/${slug}`);
  await expect(page.getByText("Version 2.")).toBeVisible();
  const rows = page.locator("table.revisions tbody tr");
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: "The Kremlin gave the length." })).toContainText("how long");
  await expect(rows.filter({ hasText: "The Kremlin gave the length." })).toContainText(ada.name);
});
