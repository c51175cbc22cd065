import type { Route } from "@playwright/test";
import { ada, DeskPage } from "./desk-page";
import { addContact, test } from "./desk-test";
import { expect, expectAccessible } from "./fixtures";
import { holdRequests } from "./hold-requests";
import { addMember, signedInPage } from "./members";

test("two editors who change one record are compared, and neither overwrites the other", async ({
  desk,
  page,
  browser,
  watch,
  world,
}) => {
  const { id, slug } = await addContact(world.store, "Witkoff and Putin talk in May", "2025-05-12");
  const eve = await addMember(world.store, "Eve", "editor");
  const otherPage = await signedInPage(browser, world.instance.url, eve);
  watch.watch(otherPage.context());
  const otherDesk = new DeskPage(otherPage, world.instance.url);
  await desk.openForm(`/desk/contacts/${id}`);
  await otherDesk.openForm(`/desk/contacts/${id}`);
  await desk.field("Summary").fill("Written in the first tab.");
  await desk.field("How long").fill("3 h");
  await otherDesk.field("Summary").fill("Written in the second tab.");
  await otherDesk.field("Held on").fill("13 May 2025");
  await otherDesk.field("Reason for the change").fill("The day was corrected.");
  await otherPage.getByRole("button", { name: "Publish the change" }).click();
  await otherPage.waitForURL(`**/events/${slug}`);

  await page.getByRole("button", { name: "Publish the change" }).click();
  await expect(
    page.getByText("Say why the record changes; it stands in its public history.").first(),
  ).toBeVisible();
  await desk.field("Reason for the change").fill("A second source.");
  await page.getByRole("button", { name: "Publish the change" }).click();
  const comparison = page.getByRole("alert").filter({ hasText: "was saved elsewhere" });
  await expect(comparison).toBeFocused();
  await expect(comparison).toContainText("Written in the first tab.");
  await expect(comparison).toContainText("Written in the second tab.");
  // The value before both stands there as text, for every field.
  const summary = comparison.getByRole("group", { name: "Summary (changed in both)" });
  await expect(summary).toContainText("BeforeThe sixth meeting of the year.");
  const length = comparison.getByRole("group", { name: "How long (changed here)" });
  await expect(length).toContainText("Before5 h");
  await expectAccessible(page);

  // What only one side changed is chosen already; the summary, which both changed, has to be.
  const choose = comparison.getByRole("button");
  await expect(choose).toHaveText("Choose 1 more");
  await summary.getByRole("radio", { name: /^Yours/ }).check();
  await choose.click();
  await expect(page.getByRole("heading", { name: "The two versions are joined in the form" })).toBeVisible();
  await expect(desk.field("Summary")).toHaveValue("Written in the first tab.");
  await expect(desk.field("Held on")).toHaveValue("13 May 2025");
  await expect(desk.field("How long")).toHaveValue("3 h");
  await page.getByRole("button", { name: "Publish the change" }).click();
  await page.waitForURL(`**/events/${slug}`);
  await expect(page.locator("table.revisions tbody tr")).toHaveCount(3);
  await expect(page.getByText("Written in the first tab.")).toBeVisible();
  await expect(page.getByText("13 May 2025", { exact: true }).first()).toBeVisible();
  await otherPage.context().close();
});

test("what another window saved is looked at before it is published, also where a save was under way", async ({
  desk,
  page,
  context,
  world,
}) => {
  const { id, slug } = await addContact(world.store, "Witkoff and Putin talk in June", "2025-06-12");
  await desk.openForm(`/desk/contacts/${id}`);
  await desk.field("Reason for the change").fill("A second source.");
  await desk.isSaved();
  const otherPage = await context.newPage();
  const otherDesk = new DeskPage(otherPage, world.instance.url);
  await otherDesk.openForm(new URL(page.url()).pathname);
  await otherDesk.field("Summary").fill("Written in the other window.");
  await otherDesk.isSaved();

  // Of what the form sends, only a save says who typed it.
  const save = await holdRequests(page, "**/desk/**", "actorId");
  await desk.field("How long").fill("3 h");
  await desk.field("How long").blur();
  await save.isUnderWay;
  await page.getByRole("button", { name: "Publish the change" }).click();
  save.release();
  await expect(
    page.getByRole("heading", { name: "Joined with what was saved in another window" }),
  ).toBeVisible();
  await expect(desk.field("Summary")).toHaveValue("Written in the other window.");
  await page.getByRole("button", { name: "Publish the change" }).click();
  await page.waitForURL(`**/events/${slug}`);
  await expect(page.locator("table.revisions tbody tr")).toHaveCount(2);
  await expect(page.getByText("Written in the other window.")).toBeVisible();
});

test("an expired session keeps what is typed, and signing in again saves it", async ({
  desk,
  page,
  context,
  world,
}) => {
  await desk.openForm("/desk/announcements/new");
  // Before anything is typed: what saves itself in time would leave nothing to refuse.
  await context.clearCookies();
  await desk.field("Title").fill("Russia says it captured a village");
  await page.getByRole("button", { name: "Save draft" }).click();
  const notice = page.getByRole("alert").filter({ hasText: "You are signed out" });
  await expect(notice).toBeFocused();
  await expect(desk.field("Title")).toHaveValue("Russia says it captured a village");

  const opened = context.waitForEvent("page");
  await notice.getByRole("link", { name: "Sign in in another tab" }).click();
  const signInPage = await opened;
  await new DeskPage(signInPage, world.instance.url).signIn(ada);
  await new DeskPage(signInPage, world.instance.url).isOpen();
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByRole("heading", { name: "Draft saved" })).toBeVisible();
});

test("what never reached the server is offered again where it was typed", async ({ desk, page, watch }) => {
  watch.expectProblem(/ERR_FAILED/);
  const title = "Russia says it captured a town offline";
  await desk.openForm("/desk/announcements/new");
  await page.route("**/desk/**", refusePosts);
  await desk.field("Title").fill(title);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "The server could not be reached" })).toBeFocused();
  await expect(desk.field("Title")).toHaveValue(title);

  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await desk.formIsReady();
  await expect(desk.field("Title")).toHaveValue("");
  await page.unroute("**/desk/**", refusePosts);
  await page.getByRole("button", { name: "Restore what was typed here" }).click();
  await expect(desk.field("Title")).toHaveValue(title);
  await desk.isSaved();
});

/** As if the connection were gone for whatever a form sends. */
async function refusePosts(route: Route): Promise<void> {
  if (route.request().method() === "POST") await route.abort();
  else await route.continue();
}
