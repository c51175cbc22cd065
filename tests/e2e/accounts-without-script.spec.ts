import { makeResetLink } from "@/app/_server/auth/make-reset-link";
import { test } from "./desk-test";
import { expect } from "./fixtures";
import { addMember, expectAccount, signIn } from "./members";

test("the forms of accounts work without a script", async ({ browser, world }) => {
  const { store, instance } = world;
  const user = await addMember(store, "Hugo", "admin");
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: { cookies: [], origins: [] },
  });
  const page = await context.newPage();
  await signIn(page, instance.url, { ...user, password: "not the password" });
  await expect(page.getByText("No user has this address and password.")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(user.email);
  await signIn(page, instance.url, user);
  await expectAccount(page);
  await page.goto(`${instance.url}/desk/users`);
  await page.getByLabel("For whom").fill("By plain HTML");
  await page.getByRole("button", { name: "Make an invitation" }).click();
  const invitation = await page.getByLabel("The link, shown this once").inputValue();
  expect(invitation).toMatch(/\/welcome\/[\w-]{43}$/);
  await expect(page.getByRole("row").filter({ hasText: "By plain HTML" })).toHaveCount(1);
  await page.goto(`${instance.url}/desk/account`);
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page.getByText("You are signed out everywhere.")).toBeVisible();

  await page.goto(invitation);
  const email = `ivy-${crypto.randomUUID().slice(0, 8)}@example.org`;
  await page.getByLabel("Name").fill("Ivy Ives");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill("short");
  await page.getByRole("button", { name: "Make the user and sign in" }).click();
  await expect(page.getByLabel("Password")).toHaveAccessibleDescription(/at least 12 characters/);
  await page.getByLabel("Password").fill("the password of Ivy");
  await page.getByRole("button", { name: "Make the user and sign in" }).click();
  await page.waitForURL(`${instance.url}/desk`);
  await page.goto(`${instance.url}/desk/account`);
  await expectAccount(page);
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL(`${instance.url}/`);

  const now = Date.now();
  const lifeMs = 60_000;
  const { url: publicUrl } = instance;
  await page.goto(await makeResetLink(store, { actor: null, userId: user.id, publicUrl, now, lifeMs }));
  await page.getByLabel("New password").fill("quite another password");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("Your new password is set")).toBeVisible();
  await signIn(page, instance.url, { ...user, password: "quite another password" });
  await expectAccount(page);
  await context.close();
});
