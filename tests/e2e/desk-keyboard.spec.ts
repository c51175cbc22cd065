import type { Page } from "@playwright/test";
import { test } from "./desk-test";
import { expect } from "./fixtures";
import { holdRequests } from "./hold-requests";

/** A keyboard that counts: each press is one stroke, a text as many as it has characters. */
function countingKeyboard(page: Page) {
  let strokes = 0;
  return {
    strokes: () => strokes,
    async press(...keys: string[]): Promise<void> {
      for (const key of keys) {
        strokes += 1;
        await page.keyboard.press(key);
      }
    },
    async type(text: string): Promise<void> {
      for (const letter of text) await this.press(letter === " " ? "Space" : letter);
    },
  };
}

const recordSearch = "**/api/desk/records**";
const address = "https://www.reuters.com/world/envoy-in-moscow";

// The sequence that app/(desk)/desk/guide/work-part.tsx describes; change both.
test("a contact of five fields is logged by keyboard alone in 36 strokes", async ({
  desk,
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await desk.openForm("/desk/contacts/new");
  await expect(page.getByRole("radio", { name: "In person" })).toBeFocused();
  await page.evaluate((text) => navigator.clipboard.writeText(text), address);
  const keys = countingKeyboard(page);
  await keys.press("i");
  await keys.press("Tab", "e");
  await keys.press("Tab", "Tab");
  await keys.type("2 dec 2025");
  await keys.press("Alt+PageDown");
  await keys.type("mosc");
  await keys.press("Enter", "Alt+PageDown");
  await keys.type("witk");
  await keys.press("Enter");
  await keys.type("puti");
  await keys.press("Enter", "Alt+End", "Control+v", "Enter");
  // Whoever reads the preview meanwhile sees all of it.
  await expect(page.getByRole("group", { name: "Vladimir Putin" })).toBeVisible();
  await expect(desk.field("Place")).toHaveValue("Moscow");
  await expect(desk.field("Publisher")).toHaveValue("Reuters");
  await keys.press("Control+Enter");
  await page.waitForURL(/\/events\//);
  expect(keys.strokes()).toBe(36);

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Steve Witkoff meets Vladimir Putin, Moscow",
  );
  await expect(page.getByText("2 December 2025", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("Reuters").first()).toBeVisible();
});

test("keys go by the order of the form, and back", async ({ desk, page }) => {
  await desk.openForm("/desk/contacts/new");
  const focused = (id: string) => expect(page.locator(`#${id}`)).toBeFocused();
  await page.keyboard.press("Alt+PageDown");
  await focused("field-placeId");
  await page.keyboard.press("Alt+PageDown");
  await focused("field-participations-person");
  await page.keyboard.press("Alt+PageDown");
  await focused("field-title");
  await page.keyboard.press("Alt+PageUp");
  await focused("field-participations-person");
  await page.keyboard.press("Alt+End");
  await focused("field-sources-pasted");
  await page.keyboard.press("Alt+PageDown");
  await focused("field-reviewNote");
});

test("Alt+End leads to the next source each time, and several addresses become several sources", async ({
  desk,
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await desk.openForm("/desk/contacts/new");
  const paste = async (text: string) => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await page.keyboard.press("Alt+End");
    await expect(page.locator("#field-sources-pasted")).toBeFocused();
    await page.keyboard.press("Control+v");
    await page.keyboard.press("Enter");
  };
  const addresses = [address, "https://tass.com/politics/1", "https://apnews.com/2", "https://www.bbc.com/3"];
  const shown = page.locator(".desk-source").getByLabel("Address", { exact: true });
  for (const [index, one] of addresses.slice(0, 2).entries()) {
    await paste(one);
    await expect(page.locator(`#field-sources-${index}-title`)).toBeFocused();
  }
  await paste(addresses.slice(2).join("\n"));
  await expect(page.locator("#field-sources-2-title")).toBeFocused();
  await expect(shown).toHaveCount(addresses.length);
  for (const [index, one] of addresses.entries()) await expect(shown.nth(index)).toHaveValue(one);

  await paste("not an address");
  await expect(page.getByText("“not” is not an address: one begins with https://.")).toBeVisible();
  await expect(page.locator("#field-sources-pasted")).toHaveValue("not an address");
  await expect(shown).toHaveCount(addresses.length);
});

test("a row that is added by a button takes the focus", async ({ desk, page }) => {
  const add = async (button: string, field: string) => {
    await page.getByRole("button", { name: button, exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(page.locator(`#field-${field}`)).toBeFocused();
  };
  await desk.openForm("/desk/contacts/new");
  await add("Add an acknowledgement", "acknowledgements-0-partyId");
  await add("Add a readout", "readouts-0-partyId");
  await add("Add a readout", "readouts-1-partyId");
  await add("Add a reaction", "reactions-0-partyId");
  await add("Add an outside count", "outsideCounts-0-count");
  await desk.field("Or describe a group").fill("Russian delegation");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#field-participations-0-groupName")).toBeFocused();
  await desk.openForm("/desk/announcements/new");
  await add("Add an assessment", "verifications-0-standing");
  await add("Add a reaction", "reactions-0-partyId");
});

test("names typed faster than they are found are all taken, in their order", async ({ desk, page }) => {
  await desk.openForm("/desk/contacts/new");
  const { release } = await holdRequests(page, recordSearch);
  await desk.field("Add a person").focus();
  await page.keyboard.type("puti");
  await page.keyboard.press("Enter");
  await page.keyboard.type("witk");
  await page.keyboard.press("Enter");
  await expect(desk.field("Add a person")).toHaveValue("");
  await desk.field("Place").focus();
  await page.keyboard.type("mosc");
  await page.keyboard.press("Tab");
  release();
  await expect(desk.field("Place")).toHaveValue("Moscow");
  await expect(page.locator(".desk-person-row .desk-person")).toHaveText(["Vladimir Putin", "Steve Witkoff"]);
});

test("a name that is being typed stays, whatever comes of those before it", async ({ desk, page }) => {
  await desk.openForm("/desk/contacts/new");
  const { release } = await holdRequests(page, recordSearch);
  const field = desk.field("Add a person");
  await field.focus();
  await page.keyboard.type("puti");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Kirill Dmitriev");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Yuri Ushakov");
  await page.keyboard.press("Enter");
  await page.keyboard.type("witk");
  release();
  // The second new name waits in the field, before what is being typed.
  await expect(field).toHaveValue("Yuri Ushakov; witk");
  await expect(field).toBeFocused();
  // While its menu is open the rest of the page is out of reach.
  await page.keyboard.press("Escape");
  const form = page.getByRole("group", { name: "New person", exact: true });
  await expect(form.getByLabel("Name", { exact: true })).toHaveValue("Kirill Dmitriev");
  await expect(page.locator(".desk-person-row .desk-person")).toHaveText(["Vladimir Putin"]);
});

test("the form of a new name takes the focus from nobody who has gone on", async ({ desk, page }) => {
  await desk.openForm("/desk/contacts/new");
  const { release } = await holdRequests(page, recordSearch);
  await desk.field("Place").focus();
  await page.keyboard.type("Atlantis");
  await page.keyboard.press("Enter");
  await desk.field("Title").focus();
  await page.keyboard.type("A meeting");
  release();
  await expect(page.getByRole("group", { name: "New place", exact: true })).toBeVisible();
  await expect(desk.field("Title")).toBeFocused();
  await page.keyboard.type(" at sea");
  await expect(desk.field("Title")).toHaveValue("A meeting at sea");
});

test("Escape shuts the menu of its own field until something else is typed there", async ({ desk, page }) => {
  await desk.openForm("/desk/contacts/new");
  const { release, isUnderWay } = await holdRequests(page, recordSearch);
  const field = desk.field("Add a person");
  await field.focus();
  await page.keyboard.type("wit");
  const menu = page.getByRole("listbox");
  await expect(menu).toBeVisible();
  await isUnderWay;
  await page.keyboard.press("Escape");
  await expect(menu).toHaveCount(0);
  release();
  // The answer has come once the field says what Enter would take.
  await expect(page.getByText("Not chosen yet: Enter takes Steve Witkoff.")).toBeVisible();
  // It would be open again with the frame after that.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await expect(menu).toHaveCount(0);
  await page.keyboard.type("k");
  await expect(page.getByRole("option", { name: /^Steve Witkoff/ })).toBeVisible();
});

test("Enter opens the form of a name that nobody has, Tab leaves it, arrows choose", async ({
  desk,
  page,
}) => {
  await desk.openForm("/desk/contacts/new");
  const field = desk.field("Add a person");
  await field.focus();
  await page.keyboard.type("Kirill Dmitriev");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "New person", exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("Kirill Dmitriev");
  await page.keyboard.press("Tab");
  await expect(field).not.toBeFocused();
  await expect(field).toHaveValue("Kirill Dmitriev");
  await expect(page.getByRole("group", { name: "New person", exact: true })).toHaveCount(0);

  await field.fill("");
  await field.focus();
  await page.keyboard.type("v");
  // Putin's name begins so, Witkoff's has it inside: the second suggestion is chosen.
  await expect(page.getByRole("option", { name: /^Steve Witkoff/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "Steve Witkoff" })).toBeVisible();
  await expect(page.getByRole("group", { name: "Vladimir Putin" })).toHaveCount(0);
});
