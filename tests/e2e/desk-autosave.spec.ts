import type { Page, Route } from "@playwright/test";
import { eq } from "drizzle-orm";
import { findDraft } from "@/db/queries/desk/find-draft";
import { drafts } from "@/db/schema/drafts";
import type { Store } from "@/db/store";
import { ada, DeskPage } from "./desk-page";
import { test } from "./desk-test";
import { expect, expectAccessible } from "./fixtures";

const anyEditor = { id: "any", name: "Any", role: "admin" } as const;

/** The draft that a form has gone over to, as the server holds it. */
async function storedDraft(store: Store, page: Page) {
  const id = /\/desk\/drafts\/([\w-]+)$/.exec(page.url())?.[1] ?? "";
  expect(id).not.toBe("");
  return findDraft(store, anyEditor, id);
}

/** As if the connection were gone for whatever a form sends. */
async function refusePosts(route: Route): Promise<void> {
  if (route.request().method() === "POST") await route.abort();
  else await route.continue();
}

test("what is typed is saved by itself, faults and open small forms included", async ({
  desk,
  page,
  world,
}) => {
  await desk.openForm("/desk/contacts/new");
  await desk.choose("Format", "Phone");
  await desk.field("Held on").fill("02/12/2025");
  const form = await desk.startNew(desk.field("Add a person"), "person", "Yuri Ushakov");
  await form.getByLabel("Other spellings").fill("Юрий Ушаков");
  await desk.field("Place").click();
  await desk.field("Place").pressSequentially("Mosc");
  await page.keyboard.press("Escape");
  await desk.isSaved();
  const draft = await storedDraft(world.store, page);
  expect(draft.entry).toMatchObject({
    format: "phone",
    held: "02/12/2025",
    typed: { placeId: "Mosc" },
    openRecords: { "participations.person": { name: "Yuri Ushakov", spellings: "Юрий Ушаков" } },
  });

  // Loading the page again goes on where one was, without a question.
  await page.reload();
  await desk.formIsReady();
  await expect(page.getByRole("radio", { name: "Phone" })).toBeChecked();
  await expect(desk.field("Held on")).toHaveValue("02/12/2025");
  await expect(desk.field("Place")).toHaveValue("Mosc");
  const again = page.getByRole("group", { name: "New person", exact: true });
  await expect(again.getByLabel("Other spellings")).toHaveValue("Юрий Ушаков");
  // It would be left out in silence: publishing asks about it.
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const summary = page.getByRole("alert").filter({ hasText: "Not published yet" });
  await expect(summary).toContainText("“Mosc” is not chosen yet");
  await expect(summary).toContainText("“Yuri Ushakov” is not added yet");
  await again.getByRole("button", { name: "Add Yuri Ushakov" }).click();
  await expect(page.getByRole("group", { name: "Yuri Ushakov" })).toBeVisible();
});

test("a network that is cut while saving keeps what is typed, and saves it once it is back", async ({
  desk,
  page,
  context,
  watch,
  world,
}) => {
  watch.expectProblem(/ERR_INTERNET_DISCONNECTED/);
  await desk.openForm("/desk/announcements/new");
  await desk.field("Title").fill("Russia says it captured a first town");
  await desk.isSaved();
  await context.setOffline(true);
  await desk.field("Summary").fill("Typed without a connection.");
  await expect(desk.kept()).toContainText("No connection. It is kept on this device", { timeout: 15_000 });
  await expectAccessible(page);
  const failure = page.getByRole("heading", { name: "The server could not be reached" });
  await page.keyboard.press("Control+s");
  await expect(failure).toBeVisible();
  await context.setOffline(false);
  await desk.isSaved();
  // What was said of the lost connection goes with it.
  await expect(failure).toHaveCount(0);
  const draft = await storedDraft(world.store, page);
  expect(draft.entry).toMatchObject({ summary: "Typed without a connection." });
});

test("a save whose answer is lost makes no second draft", async ({ desk, page, watch, world }) => {
  watch.expectProblem(/ERR_FAILED/);
  const title = "Russia says it captured a second town";
  let isLost = false;
  const loseAnswer = async (route: Route) => {
    const isSave = (route.request().postData() ?? "").includes("draftId") && !isLost;
    if (!isSave || !(route.request().postData() ?? "").includes(title)) return route.continue();
    isLost = true;
    await route.fetch();
    return route.abort();
  };
  await desk.openForm("/desk/announcements/new");
  await page.route("**/desk/**", loseAnswer);
  await desk.field("Title").fill(title);
  await desk.field("Summary").fill("Typed on.");
  await desk.isSaved();
  expect(isLost).toBe(true);
  const rows = await world.store.read(async ({ db }) => await db.select().from(drafts));
  const own = rows.filter((row) => row.title === title);
  expect(own).toHaveLength(1);
  expect(own[0]?.entry).toMatchObject({ summary: "Typed on." });
});

test("a session that ends while typing loses nothing, and signing in elsewhere goes on", async ({
  desk,
  page,
  context,
  world,
}) => {
  await desk.openForm("/desk/contacts/new");
  await desk.field("Title").fill("Witkoff and Putin speak, session ended");
  await desk.isSaved();
  await context.clearCookies();
  await desk.field("Summary").fill("Typed after the end of the session.");
  await expect(desk.kept()).toContainText("You are signed out. It is kept on this device.", {
    timeout: 15_000,
  });
  await expectAccessible(page);
  const opened = context.waitForEvent("page");
  await desk.kept().getByRole("link", { name: "Sign in in another tab" }).click();
  const signInPage = await opened;
  await new DeskPage(signInPage, world.instance.url).signIn(ada);
  await new DeskPage(signInPage, world.instance.url).isOpen();
  await page.bringToFront();
  await desk.field("Summary").press("End");
  await desk.field("Summary").pressSequentially(" And on.");
  await desk.isSaved();
  const draft = await storedDraft(world.store, page);
  expect(draft.entry).toMatchObject({
    title: "Witkoff and Putin speak, session ended",
    summary: "Typed after the end of the session. And on.",
  });
});

test("what this device alone has is joined to its draft when the page is opened again", async ({
  desk,
  page,
  watch,
  world,
}) => {
  watch.expectProblem(/ERR_FAILED/);
  await desk.openForm("/desk/contacts/new");
  await desk.field("Title").fill("Witkoff and Putin speak, kept here");
  await desk.isSaved();
  await page.route("**/desk/**", refusePosts);
  await desk.field("Summary").fill("On this device alone.");
  await expect(desk.kept()).toContainText("No connection", { timeout: 15_000 });
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await page.unroute("**/desk/**", refusePosts);
  await expect(page.getByRole("heading", { name: "What you typed without a connection" })).toBeVisible();
  await expect(desk.field("Summary")).toHaveValue("On this device alone.");
  await desk.isSaved();
  expect((await storedDraft(world.store, page)).entry).toMatchObject({ summary: "On this device alone." });
});

test("two windows of one draft are joined by themselves, and asked about what both changed", async ({
  desk,
  page,
  context,
  world,
}) => {
  await desk.openForm("/desk/contacts/new");
  await desk.field("Title").fill("Witkoff and Putin speak, two windows");
  await desk.isSaved();
  const otherPage = await context.newPage();
  const otherDesk = new DeskPage(otherPage, world.instance.url);
  await otherDesk.openForm(new URL(page.url()).pathname);
  await otherDesk.field("Summary").fill("Written in the other window.");
  await otherDesk.isSaved();

  // Other fields: joined, saved, and said.
  await desk.field("How long").fill("3 h");
  await desk.field("How long").blur();
  await expect(
    page.getByRole("heading", { name: "Joined with what was saved in another window" }),
  ).toBeVisible();
  await expect(desk.field("Summary")).toHaveValue("Written in the other window.");
  await desk.isSaved();
  expect((await storedDraft(world.store, page)).entry).toMatchObject({
    summary: "Written in the other window.",
    durationMinutes: "3 h",
  });

  // The same field: nothing is saved over, and who types is not taken out of the field.
  await desk.field("Summary").fill("Written here.");
  await desk.isSaved();
  await otherDesk.field("Summary").fill("Written there.");
  const comparison = otherPage.getByRole("alert").filter({ hasText: "This draft was saved elsewhere" });
  await expect(comparison).toBeVisible();
  await expect(otherDesk.field("Summary")).toBeFocused();
  await otherDesk.kept().getByRole("link", { name: "choose between the two versions" }).click();
  await expect(comparison).toBeFocused();
  const choice = comparison.getByRole("group", { name: "Summary (changed in both)" });
  await expect(choice).toContainText("BeforeWritten in the other window.");
  await choice.getByRole("radio", { name: /^Stored/ }).check();
  await comparison.getByRole("button", { name: "Take these into the form" }).click();
  await expect(otherDesk.field("Summary")).toHaveValue("Written here.");
  await expect(otherDesk.field("How long")).toHaveValue("3 h");
  await otherDesk.isSaved();
});

test("a draft that was discarded meanwhile can be saved as a new one", async ({ desk, page, world }) => {
  await desk.openForm("/desk/contacts/new");
  await desk.field("Title").fill("Witkoff and Putin speak, discarded");
  await desk.isSaved();
  const before = await storedDraft(world.store, page);
  await world.store.write(async ({ db }) => {
    await db.delete(drafts).where(eq(drafts.id, before.id));
  });
  await desk.field("Summary").fill("Typed on.");
  await desk.kept().getByRole("button", { name: "Save it as a new draft" }).click();
  await desk.isSaved();
  const after = await storedDraft(world.store, page);
  expect(after.id).not.toBe(before.id);
  expect(after.entry).toMatchObject({ summary: "Typed on." });
});
