import { test } from "./desk-test";
import { expect, expectAccessible } from "./fixtures";
import { lookAtPage } from "./look-at-page";
import { addReviewDraft, rowOf } from "./review-drafts";

test("the queue is worked through with the keyboard", async ({ page, desk, world }) => {
  const [first, second, third] = ["A key meeting, first", "A key meeting, second", "A key meeting, third"];
  for (const title of [first, second, third]) await addReviewDraft(world.store, title, "2025-05-05");
  await desk.open("/desk?q=key+meeting&order=title");
  await expect(page.getByText("In the table j and k move")).toBeVisible();

  // A letter typed elsewhere is a letter.
  const search = page.getByRole("searchbox", { name: "Search the queue" });
  await search.press("End");
  await page.keyboard.type("pbjk");
  await expect(search).toHaveValue("key meetingpbjk");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  const link = (title: string) => page.getByRole("link", { name: title, exact: true });
  await page.getByRole("group", { name: "Drafts in the queue" }).focus();
  await page.keyboard.press("p");
  await expect(page.getByText("Move to a draft with j first.")).toBeVisible();
  await page.keyboard.press("j");
  await expect(link(first)).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(link(third)).toBeFocused();
  await page.keyboard.press("k");
  await expect(link(second)).toBeFocused();

  await page.keyboard.press("p");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("heading")).toHaveText(`Publish “${second}”?`);
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(link(second)).toBeFocused();
  await page.keyboard.press("p");
  await dialog.getByRole("button", { name: "Publish" }).press("Enter");
  await expect(page.getByText(`Published: ${second}.`)).toBeVisible();
  await expect(rowOf(page, second).getByRole("link", { name: "Review" })).toHaveCount(0);
  await expect(link(third)).toBeFocused();

  await page.keyboard.press("b");
  const note = dialog.getByLabel("What is to be done");
  await expect(note).toBeFocused();
  await dialog.getByRole("button", { name: "Send back" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("Say what is to be done before it can be published.");
  await expectAccessible(page);
  await note.fill("The length is not in the source.");
  await dialog.getByRole("button", { name: "Send back" }).click();
  await expect(rowOf(page, third)).toContainText("The length is not in the source.");
  await expect(rowOf(page, third)).toContainText("Sent back");

  await link(first).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/desk\/drafts\//);
  await expect(desk.field("Title")).toHaveValue(first);
});

test("the queue is filtered by its address, and what is published is found below it", async ({
  page,
  desk,
  world,
}) => {
  const title = "A filtered meeting";
  await addReviewDraft(world.store, title, "2025-07-07");
  await desk.open("/desk?q=filtered");
  await page
    .getByRole("navigation", { name: "What waits" })
    .getByRole("link", { name: /drafts?$/ })
    .first()
    .click();
  await expect(page.getByText("No draft fits.")).toBeVisible();
  await page.getByRole("combobox", { name: "Standing" }).selectOption("In review");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(rowOf(page, title)).toBeVisible();
  expect(new URL(page.url()).searchParams.get("state")).toBe("inReview");

  await rowOf(page, title).getByRole("link", { name: title, exact: true }).focus();
  await page.keyboard.press("p");
  await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText(`Published: ${title}.`)).toBeVisible();
  await page.getByRole("searchbox", { name: "Search what is published" }).fill("filtered putin");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  const published = page.getByRole("group", { name: "Records published last" });
  await expect(published.getByRole("row")).toHaveCount(2);
  await expect(published.getByRole("link", { name: title, exact: true })).toBeVisible();
  expect(new URL(page.url()).searchParams.get("state")).toBe("inReview");
});

test("the queue and a draft in review are accessible and fit, light and dark", async ({
  page,
  desk,
  world,
}) => {
  const id = await addReviewDraft(world.store, "A meeting to look at in review", "2025-08-08");
  await desk.open("/desk");
  await lookAtPage(page);
  await desk.openForm(`/desk/drafts/${id}`);
  await lookAtPage(page);
});
