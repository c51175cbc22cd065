import type { Page } from "@playwright/test";
import { totpCode } from "../integration/totp-code";
import { test } from "./desk-test";
import { expect } from "./fixtures";
import { lookAtPage } from "./look-at-page";
import { addMember, expectAccount, signedInPage, signIn } from "./members";

/** Sets the second step up from the account's page; returns its secret and backup codes. */
async function enrol(page: Page, password: string) {
  await page.getByRole("link", { name: "Set it up" }).click();
  await page.getByLabel("Your password").fill("not the password");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByLabel("Your password")).toHaveAccessibleDescription(
    "This is not your present password.",
  );
  await page.getByLabel("Your password").fill(password);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("img", { name: "QR code of the secret" })).toBeVisible();
  const secret = (await page.locator(".account-secret").textContent()) ?? "";
  await page.getByLabel("The six digits").fill(totpCode(secret, Date.now() - 3_600_000));
  await page.getByRole("button", { name: "Turn it on" }).click();
  await expect(page.getByLabel("The six digits")).toHaveAccessibleDescription(/This code does not serve/);
  await lookAtPage(page);
  await page.getByLabel("The six digits").fill(totpCode(secret, Date.now()));
  await page.getByRole("button", { name: "Turn it on" }).click();
  await expect(page.getByRole("heading", { name: "Backup codes", exact: true })).toBeVisible();
  const backupCodes = await page.locator(".account-codes code").allTextContents();
  expect(new Set(backupCodes).size).toBe(10);
  await lookAtPage(page);
  return { secret, backupCodes };
}

test("the second step is set up, asked for at sign-in, passed by a code or a backup code, and turned off", async ({
  browser,
  page: adminPage,
  world,
}) => {
  test.setTimeout(120_000);
  const { store, instance } = world;
  const user = await addMember(store, "Iris", "researcher");
  const page = await signedInPage(browser, instance.url, user);
  const { secret, backupCodes } = await enrol(page, user.password);
  const [backupCode = ""] = backupCodes;
  await page.reload();
  await expect(page.getByText(backupCode)).toHaveCount(0);
  await lookAtPage(page);
  await page.getByRole("link", { name: "Your account" }).click();
  await expect(page.getByText("On: after the password")).toBeVisible();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL(`${instance.url}/`);

  await signIn(page, instance.url, user, "/desk/account?from=second-step");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second step");
  await lookAtPage(page);
  // The password alone opens nothing.
  const { cookies } = await page.context().storageState();
  expect(cookies.map(({ name }) => name)).not.toContain("backchannel.session_token");
  await page.getByLabel("Code").fill("000 00");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByLabel("Code")).toHaveAccessibleDescription(/This code does not serve/);
  await page.getByLabel("Code").fill(totpCode(secret, Date.now()).replace(/(...)/, "$1 "));
  await page.getByRole("button", { name: "Go on" }).click();
  await page.waitForURL(/\/desk\/account\?from=second-step$/);
  await expectAccount(page);

  const other = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const otherPage = await other.newPage();
  await signIn(otherPage, instance.url, user);
  await otherPage.getByRole("link", { name: "Use a backup code" }).click();
  await lookAtPage(otherPage);
  await otherPage.getByLabel("Backup code").fill(backupCode);
  await otherPage.getByRole("button", { name: "Go on" }).click();
  await expectAccount(otherPage);
  await otherPage.getByRole("button", { name: "Sign out", exact: true }).click();
  await otherPage.waitForURL(`${instance.url}/`);
  await signIn(otherPage, instance.url, user);
  await otherPage.getByRole("link", { name: "Use a backup code" }).click();
  await otherPage.getByLabel("Backup code").fill(backupCode);
  await otherPage.getByRole("button", { name: "Go on" }).click();
  await expect(otherPage.getByLabel("Backup code")).toHaveAccessibleDescription(/Each serves once/);
  await other.close();

  await adminPage.goto(`${instance.url}/desk/users`);
  await expect(adminPage.getByRole("row").filter({ hasText: user.email })).toContainText("On");
  await page.getByRole("link", { name: "Backup codes, or turn it off" }).click();
  const renewal = page.getByRole("region", { name: "New backup codes" });
  await renewal.getByLabel("Your password").fill(user.password);
  await renewal.getByRole("button").click();
  await expect(page.getByText("The earlier backup codes serve no more.")).toBeVisible();
  await expect(page.getByText(backupCodes[1] ?? "")).toHaveCount(0);
  await page.goto(`${instance.url}/desk/account/two-factor`);
  const off = page.getByRole("region", { name: "Turn it off" });
  await off.getByLabel("Your password").fill("not the password");
  await off.getByRole("button").click();
  await expect(off.getByLabel("Your password")).toHaveAccessibleDescription(
    "This is not your present password.",
  );
  await off.getByLabel("Your password").fill(user.password);
  await off.getByRole("button").click();
  await expect(page.getByText("The second step is off.")).toBeVisible();
  await page.context().close();
});

test("wrong codes end the sign-in after five, and close the second step after ten", async ({
  browser,
  world,
}) => {
  const { store, instance } = world;
  const user = await addMember(store, "Jack", "researcher");
  const page = await signedInPage(browser, instance.url, user);
  const { secret } = await enrol(page, user.password);
  await page.goto(`${instance.url}/desk/account`);
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL(`${instance.url}/`);
  const wrongFrom = Date.now() - 3_600_000;
  const tryCode = async (code: string) => {
    await page.getByLabel("Code").fill(code);
    await page.getByRole("button", { name: "Go on" }).click();
  };
  for (let tries = 0; tries < 10; tries += 1) {
    if (tries % 5 === 0) await signIn(page, instance.url, user);
    await tryCode(totpCode(secret, wrongFrom - tries * 30_000));
    await expect(page.getByLabel("Code")).toHaveAccessibleDescription(/This code does not serve/);
    await expect(page.getByLabel("Code")).toHaveValue("");
    if (tries === 4) {
      await tryCode(totpCode(secret, wrongFrom - 600_000));
      await expect(page.getByText("The sign-in is over")).toBeVisible();
    }
  }
  await signIn(page, instance.url, user);
  await tryCode(totpCode(secret, Date.now()));
  await expect(page.getByLabel("Code")).toHaveAccessibleDescription(/closed for fifteen minutes/);
  await page.context().close();
});

test("an administrator turns the second step of somebody off who lost everything", async ({
  browser,
  page,
  world,
}) => {
  const { store, instance } = world;
  const user = await addMember(store, "Kate", "researcher");
  const theirs = await signedInPage(browser, instance.url, user);
  await enrol(theirs, user.password);
  await page.goto(`${instance.url}/desk/users/${user.id}`);
  await page.getByRole("button", { name: "Turn their second step off" }).click();
  await expect(page.getByText("Their second step is off")).toBeVisible();
  await signIn(theirs, instance.url, user);
  await expectAccount(theirs);
  await expect(theirs.getByText("Off: the password alone signs you in.")).toBeVisible();
  await theirs.context().close();
});

test("the second step's page leads to the password where none was given", async ({ browser, world }) => {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  await page.goto(`${world.instance.url}/two-factor?next=%2Fdesk%2Faccount`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await context.close();
});
