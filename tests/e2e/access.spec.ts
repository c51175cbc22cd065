import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Page } from "@playwright/test";
import { projectPath } from "@/db/cli/run-command.mjs";
import type { UserRole } from "@/lib/records/vocabularies";
import { userRoles } from "@/lib/records/vocabularies";
import { test } from "./desk-test";
import { expect } from "./fixtures";
import { addMember, signedInPage } from "./members";

/**
 * The least role that opens each page of the desk, by its address. Pages of one record are opened by the commands behind them;
 * those that need more than an address to show anything stand in `elsewhere`.
 */
const pages: Readonly<Record<string, UserRole>> = {
  "/desk": "researcher",
  "/desk/account": "reader",
  "/desk/account/two-factor": "reader",
  "/desk/announcements/new": "researcher",
  "/desk/contacts/new": "researcher",
  "/desk/coverages": "researcher",
  "/desk/coverages/new": "editor",
  "/desk/guide": "researcher",
  "/desk/import": "researcher",
  "/desk/merges": "researcher",
  "/desk/parties": "researcher",
  "/desk/parties/new": "researcher",
  "/desk/people": "researcher",
  "/desk/people/new": "researcher",
  "/desk/places": "researcher",
  "/desk/places/new": "researcher",
  "/desk/reports": "researcher",
  "/desk/rules": "researcher",
  "/desk/rules/new": "editor",
  "/desk/series": "researcher",
  "/desk/series/new": "editor",
  "/desk/sources": "researcher",
  "/desk/sources/copies": "editor",
  "/desk/tokens": "editor",
  "/desk/topics": "researcher",
  "/desk/topics/new": "researcher",
  "/desk/tracks": "researcher",
  "/desk/tracks/new": "editor",
  "/desk/trash": "editor",
  "/desk/users": "admin",
  "/desk/work": "researcher",
};
const elsewhere = ["/desk/events/merge"];

test("the table above names every page of the desk", () => {
  const folder = join(projectPath, "app/(desk)/desk");
  const found = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => basename(file) === "page.tsx" && !file.includes("["))
    .map((file) => join("/desk", dirname(file)).replace(/\/\.?$/, ""));
  expect(found.sort()).toEqual([...Object.keys(pages), ...elsewhere].sort());
});

/** Where an address leads: to itself, to the page that says no, or to the sign-in. */
async function outcomeOf(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const { pathname } = new URL(page.url());
  return pathname === new URL(address).pathname ? "opens" : pathname;
}

for (const role of userRoles) {
  test(`the pages of the desk as ${role}: those of the role open, no others`, async ({ browser, world }) => {
    test.setTimeout(180_000);
    const user = await addMember(world.store, "Rita", role);
    const page = await signedInPage(browser, world.instance.url, user);
    for (const [path, least] of Object.entries(pages)) {
      const isOpen = userRoles.indexOf(role) >= userRoles.indexOf(least);
      // The desk itself leads a reader, who comes there by signing in, to the account.
      const elsewhere = path === "/desk" ? "/desk/account" : "/no-access";
      const expected = isOpen ? "opens" : elsewhere;
      expect([path, await outcomeOf(page, world.instance.url + path)]).toEqual([path, expected]);
    }
    await page.context().close();
  });
}

test("a stranger is sent to sign in by every page, and told nothing by the API", async ({
  browser,
  world,
}) => {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  const { url } = world.instance;
  for (const path of Object.keys(pages)) {
    expect([path, await outcomeOf(page, url + path)]).toEqual([path, "/sign-in"]);
    expect(new URL(page.url()).searchParams.get("next")).toMatch(/^\/desk(\/|$)/);
  }
  const records = await page.request.get(`${url}/api/desk/records?kind=person&q=witkoff`);
  expect(records.status()).toBe(401);
  expect(await (await page.request.get(`${url}/api/auth/get-session`)).text()).toBe("null");
  for (const path of ["two-factor/enable", "change-password", "reset-password", "list-sessions"]) {
    const answer = await page.request.post(`${url}/api/auth/${path}`, { data: {}, headers: { origin: url } });
    expect([path, answer.status()]).toEqual([path, 404]);
  }
  await context.close();
});

test("an administrator's form sent by anybody else changes nothing", async ({
  browser,
  page,
  world,
  playwright,
}) => {
  const { store, instance } = world;
  const target = await addMember(store, "Sven", "researcher");
  const editor = await addMember(store, "Tara", "editor");
  await page.goto(`${instance.url}/desk/users/${target.id}`);
  const asked = page.waitForRequest((sent) => sent.method() === "POST" && "next-action" in sent.headers());
  await page.getByRole("combobox", { name: "Role" }).selectOption({ label: "Reader" });
  await page.getByRole("button", { name: "Change the role" }).click();
  const sent = await asked;
  await expect(page.getByText("They are reader now.")).toBeVisible();
  const body = (sent.postDataBuffer() ?? Buffer.alloc(0))
    .toString("latin1")
    .replaceAll(/reader(?=\r)/g, "admin");
  const { cookie: _own, "content-length": _length, ...headers } = await sent.allHeaders();
  const plain = Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(":")));
  const send = async (
    storageState: Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>>,
    origin: string,
  ) => {
    const api = await playwright.request.newContext({ storageState });
    const answer = await api.post(sent.url(), {
      headers: { ...plain, origin },
      data: Buffer.from(body, "latin1"),
      maxRedirects: 0,
    });
    await api.dispose();
    return answer.headers()["x-action-redirect"] ?? String(answer.status());
  };
  const theirs = await signedInPage(browser, instance.url, editor);
  expect(await send(await theirs.context().storageState(), instance.url)).toContain("/no-access");
  expect(await send({ cookies: [], origins: [] }, instance.url)).toContain("/sign-in");
  expect(await send(await page.context().storageState(), "https://elsewhere.example")).toBe("500");
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Role" })).toHaveValue("reader");
  // And it would have been done for an administrator.
  await send(await page.context().storageState(), instance.url);
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Role" })).toHaveValue("admin");
  await theirs.context().close();
});
