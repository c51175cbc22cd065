import type { Browser, Page } from "@playwright/test";
import type { Store } from "@/db/store";
import type { UserRole } from "@/lib/records/vocabularies";
import { insertMember, password } from "../integration/access/insert-member";
import type { DeskUser } from "./desk-page";
import { expect } from "./fixtures";

/** Stores a user of their own for a test, past the browser. */
export async function addMember(
  store: Store,
  name: string,
  role: UserRole,
): Promise<DeskUser & { id: string }> {
  const id = `${name.toLowerCase()}-${crypto.randomUUID().slice(0, 8)}`;
  await insertMember(store, id, role);
  return { id, name: id, email: `${id}@example.org`, password };
}

/** Fills in the sign-in page and sends it. */
export async function signIn(page: Page, url: string, user: DeskUser, next = "/desk/account"): Promise<void> {
  await page.goto(`${url}/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel("E-mail").fill(user.email);
  await page.getByLabel("Password").fill(user.password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** A browser of its own in which a user is signed in, on their account's page. */
export async function signedInPage(browser: Browser, url: string, user: DeskUser): Promise<Page> {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  await signIn(page, url, user);
  await expectAccount(page);
  return page;
}

export async function expectAccount(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: "Your account" })).toBeVisible();
}

export async function expectSignedOut(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
}
