import type { Browser, Page, Request } from "@playwright/test";
import { createAnnouncement } from "@/db/commands/create-announcement";
import { createContact } from "@/db/commands/create-contact";
import { openStore, type Store } from "@/db/store";
import { claimEntry, contactEntry, createSmallWorld } from "../integration/commands/small-world";
import { ada, DeskPage, type DeskUser } from "./desk-page";
import { test as base, expect, expectAccessible, expectNoSidewaysScroll } from "./fixtures";
import { type Instance, startInstance } from "./instance";
import { inviteUser } from "./invite-user";

const ben: DeskUser = { name: "Ben Brook", email: "ben@example.org", password: "another long password" };

interface Desk {
  instance: Instance;
  store: Store;
  /** Cookies of an administrator and of a researcher. */
  adminState: BrowserState;
  researcherState: BrowserState;
}

type BrowserState = Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>>;

/** One instance for the whole file, with the small world and two users; each test makes records of its own. */
const test = base.extend<{ desk: DeskPage }, { world: Desk }>({
  world: [
    async ({ browser }, use) => {
      const instance = await startInstance({ sample: "none" });
      const store = openStore(instance.databasePath);
      await createSmallWorld(store);
      await use({
        instance,
        store,
        adminState: await join(browser, instance, instance.adminLink ?? "", ada),
        researcherState: await join(
          browser,
          instance,
          instance.url + (await inviteUser(store, "researcher")),
          ben,
        ),
      });
      store.close();
      await instance.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  storageState: async ({ world }, use) => use(world.adminState),
  desk: async ({ page, world }, use) => use(new DeskPage(page, world.instance.url)),
});

async function join(
  browser: Browser,
  { url }: Instance,
  link: string,
  user: DeskUser,
): Promise<BrowserState> {
  const context = await browser.newContext();
  await new DeskPage(await context.newPage(), url).acceptInvitation(link, user);
  const state = await context.storageState();
  await context.close();
  return state;
}

async function addContact(store: Store, title: string, held: string): Promise<{ id: string; slug: string }> {
  const input = contactEntry({ title, held, madePublic: "", heldPrinted: "", outsideCounts: [] });
  return createContact(store, { actor: null, id: crypto.randomUUID(), now: Date.now(), input });
}

test("a failed publish keeps what is typed, lists every fault and leads to each", async ({ desk, page }) => {
  await desk.openForm("/desk/contacts/new");
  await desk.choose("Format", "Phone");
  await desk.field("Held on").fill("some day");
  await desk.field("Summary").fill("They spoke about a ceasefire.");
  await desk.field("How long").fill("a while");
  await desk.take(desk.field("Add a person"), "Steve Witkoff");
  await desk.field("Paste an address to add a source").fill("not an address");
  await page.getByRole("button", { name: "Add a source" }).click();
  await page.getByRole("button", { name: "Publish", exact: true }).click();

  const summary = page.getByRole("alert").filter({ hasText: "Not published yet" });
  await expect(summary).toBeFocused();
  const faults = summary.getByRole("link");
  const expected = [
    "Title",
    "Level",
    "Held on",
    "How long",
    "Sources, row 1: Address",
    "Sources, row 1: Publisher",
  ];
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
  await expect(field).toHaveValue("2025-12-02");
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
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/desk/contacts/new", async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });
  await first.getByRole("button", { name: "Add Yuri Ushakov" }).click();
  await field.fill("Kirill D");
  release();
  await expect(page.getByRole("option", { name: "Add “Kirill D” as a new person" })).toBeVisible();
  // The open menu hides the rest of the page from assistive technology, and so from the next line.
  await page.keyboard.press("Escape");
  await expect(page.getByRole("group", { name: "Yuri Ushakov" })).toBeVisible();
  await expect(field).toHaveValue("Kirill D");
});

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
  await expect(rows.filter({ hasText: "The Kremlin gave the length." })).toContainText("duration minutes");
  await expect(rows.filter({ hasText: "The Kremlin gave the length." })).toContainText(ada.name);
});

test("two tabs that change one record are compared, and neither overwrites the other", async ({
  desk,
  page,
  context,
  world,
}) => {
  const { id, slug } = await addContact(world.store, "Witkoff and Putin talk in May", "2025-05-12");
  const otherPage = await context.newPage();
  const otherDesk = new DeskPage(otherPage, world.instance.url);
  await desk.openForm(`/desk/contacts/${id}`);
  await otherDesk.openForm(`/desk/contacts/${id}`);
  await desk.field("Summary").fill("Written in the first tab.");
  await desk.field("How long").fill("3 h");
  await otherDesk.field("Summary").fill("Written in the second tab.");
  await otherDesk.field("Held on").fill("13 May 2025");
  await otherPage.getByRole("button", { name: "Publish the change" }).click();
  await otherPage.waitForURL(`**/events/${slug}`);

  await page.getByRole("button", { name: "Publish the change" }).click();
  const comparison = page.getByRole("alert").filter({ hasText: "saved by somebody else" });
  await expect(comparison).toBeFocused();
  await expect(comparison).toContainText("Written in the first tab.");
  await expect(comparison).toContainText("Written in the second tab.");
  await expectAccessible(page);

  // What only one side changed is chosen already; the summary, which both changed, has to be.
  const choose = comparison.getByRole("button");
  await expect(choose).toHaveText("Choose 1 more");
  await comparison
    .getByRole("group", { name: "Summary (changed by both)" })
    .getByRole("radio", { name: /^Yours/ })
    .check();
  await choose.click();
  await expect(page.getByRole("heading", { name: "The two versions are joined in the form" })).toBeVisible();
  await expect(desk.field("Summary")).toHaveValue("Written in the first tab.");
  await expect(desk.field("Held on")).toHaveValue("2025-05-13");
  await expect(desk.field("How long")).toHaveValue("3 h");
  await page.getByRole("button", { name: "Publish the change" }).click();
  await page.waitForURL(`**/events/${slug}`);
  await expect(page.locator("table.revisions tbody tr")).toHaveCount(3);
  await expect(page.getByText("Written in the first tab.")).toBeVisible();
  await expect(page.getByText("13 May 2025", { exact: true }).first()).toBeVisible();
});

test("an expired session keeps what is typed, and signing in again saves it", async ({
  desk,
  page,
  context,
  world,
}) => {
  await desk.openForm("/desk/announcements/new");
  await desk.field("Title").fill("Russia says it captured a village");
  await context.clearCookies();
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

test("without a network nothing is lost: the form keeps it, and so does the browser", async ({
  desk,
  page,
  context,
  watch,
}) => {
  watch.expectProblem(/ERR_INTERNET_DISCONNECTED/);
  const title = "Russia says it captured a town offline";
  await desk.openForm("/desk/announcements/new");
  await desk.field("Title").fill(title);
  await context.setOffline(true);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "The server could not be reached" })).toBeFocused();
  await expect(desk.field("Title")).toHaveValue(title);
  await context.setOffline(false);

  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await desk.formIsReady();
  await expect(desk.field("Title")).toHaveValue("");
  await page.getByRole("button", { name: "Restore what was typed here" }).click();
  await expect(desk.field("Title")).toHaveValue(title);
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByRole("heading", { name: "Draft saved" })).toBeVisible();
});

test("nobody publishes without the right to: no researcher, no request without a session or from elsewhere", async ({
  desk,
  page,
  browser,
  playwright,
  world,
}) => {
  const title = "Witkoff and Putin speak in June";
  await desk.openForm("/desk/contacts/new");
  await desk.choose("Format", "Video");
  await desk.choose("Level", "Envoy");
  await desk.field("Held on").fill("14 June 2025");
  await desk.take(desk.field("Add a person"), "Steve Witkoff");
  await desk.field("Title").fill(title);
  await desk.addSource("https://agency.example/june", "A call");
  const asked = page.waitForRequest(
    (sent) => sent.method() === "POST" && (sent.postData() ?? "").includes("recordId"),
  );
  await desk.publish(title);
  const sent = await asked;

  const context = await browser.newContext({ storageState: world.researcherState });
  const researcherPage = await context.newPage();
  const researcherDesk = new DeskPage(researcherPage, world.instance.url);
  await researcherDesk.openForm("/desk/contacts/new");
  await expect(researcherPage.getByRole("button", { name: "Save draft" })).toBeVisible();
  await expect(researcherPage.getByRole("button", { name: /^Publish/ })).toHaveCount(0);
  await context.close();

  // The button is not all that stands in the way: what an editor's browser sends is refused from anybody else.
  const again = `${title}, again`;
  const data = sentAgain(sent, title, again);
  const headers = actionHeaders(sent);
  const send = async (storageState: BrowserState, changed: Record<string, string> = {}) => {
    const api = await playwright.request.newContext({ storageState });
    const response = await api.post(sent.url(), { headers: { ...headers, ...changed }, data });
    const answer = { isOk: response.ok(), text: await response.text() };
    await api.dispose();
    return answer;
  };
  expect((await send(world.researcherState)).text).toContain('"status":"refused"');
  expect((await send({ cookies: [], origins: [] })).text).toContain('"status":"signedOut"');
  const fromElsewhere = await send(world.adminState, { origin: "https://elsewhere.example" });
  expect(fromElsewhere.isOk).toBe(false);
  await page.goto(`${world.instance.url}/?rows=all`);
  await expect(page.getByRole("row").filter({ hasText: title })).toHaveCount(1);
  await expect(page.getByText(again)).toHaveCount(0);
  // And it would have been stored for whoever may.
  expect((await send(world.adminState)).text).toContain('"status":"published"');
  await page.reload();
  await expect(page.getByRole("row").filter({ hasText: again })).toHaveCount(1);
});

/** The body of a publishing request as a new one: another title and another record. */
function sentAgain(sent: Request, title: string, newTitle: string): string {
  const body = sent.postData() ?? "";
  const recordId = /"recordId":"([^"]+)"/.exec(body)?.[1] ?? "";
  expect(recordId).not.toBe("");
  return body.replace(title, newTitle).replace(recordId, crypto.randomUUID());
}

/** The headers by which a server action is called, without cookies. */
function actionHeaders(sent: Request): Record<string, string> {
  const { origin } = new URL(sent.url());
  const all = sent.headers();
  return {
    accept: all.accept ?? "",
    "content-type": all["content-type"] ?? "",
    "next-action": all["next-action"] ?? "",
    origin,
  };
}

test.describe("every page of the desk", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`is accessible and fits, ${colorScheme}`, async ({ page, world }) => {
      test.setTimeout(180_000);
      const { store, instance } = world;
      const contact = await addContact(store, `A meeting to look at, ${colorScheme}`, "2025-08-06");
      const announcement = await createAnnouncement(store, {
        actor: null,
        id: crypto.randomUUID(),
        now: Date.now(),
        input: claimEntry({ title: `A claim to look at, ${colorScheme}`, announced: "2025-08-05" }),
      });
      await page.emulateMedia({ colorScheme });
      const paths = [
        "/desk",
        "/desk/contacts/new",
        "/desk/announcements/new",
        `/desk/contacts/${contact.id}`,
        `/desk/announcements/${announcement.id}`,
        "/no-access",
      ];
      for (const path of paths) await look(page, instance.url + path);
      await page.context().clearCookies();
      const invitation = await inviteUser(store, "researcher");
      for (const path of ["/sign-in", invitation, "/welcome/no-such-link"])
        await look(page, instance.url + path);
    });
  }
});

/** Looks at one page wide and narrow. */
async function look(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // Forms show how a stored entry would stand once they have asked.
  const preview = page.locator(".desk-standing");
  if (/\/desk\/\w+s\/(?!new)/.test(address)) await expect(preview).toBeVisible();
  await expectAccessible(page);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page);
  }
  await expectAccessible(page);
}
