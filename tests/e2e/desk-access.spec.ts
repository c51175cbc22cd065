import type { Page, Request } from "@playwright/test";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { claimEntry } from "../integration/commands/small-world";
import { DeskPage } from "./desk-page";
import { addContact, type BrowserState, test } from "./desk-test";
import { expect, expectAccessible, expectNoSidewaysScroll } from "./fixtures";
import { inviteUser } from "./invite-user";

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
  // The draft that was saved while typing is used up by the first publication.
  return body
    .replace(title, newTitle)
    .replace(recordId, crypto.randomUUID())
    .replace(/"draft":\{[^}]*\}/, '"draft":null');
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
        "/desk/guide",
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
