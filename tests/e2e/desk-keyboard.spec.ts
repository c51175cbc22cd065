import type { Page } from "@playwright/test";
import { test } from "./desk-test";
import { expect } from "./fixtures";

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

test("names typed faster than they are found are all taken, in their order", async ({ desk, page }) => {
  await desk.openForm("/desk/contacts/new");
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/api/desk/records**", async (route) => {
    await held;
    await route.continue();
  });
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
