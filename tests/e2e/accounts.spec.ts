import type { Page } from "@playwright/test";
import { hashLinkToken } from "@/db/auth/link-token";
import { createInvitation } from "@/db/commands/accounts/create-invitation";
import { ada, DeskPage } from "./desk-page";
import { test } from "./desk-test";
import { expect } from "./fixtures";
import { lookAtPage } from "./look-at-page";
import { addMember, expectAccount, expectSignedOut, signedInPage, signIn } from "./members";

/** The link that a form has just made. */
async function shownLink(page: Page): Promise<string> {
  const link = page.getByLabel("The link, shown this once");
  await expect(link).toBeVisible();
  return link.inputValue();
}

test("an administrator invites somebody, who joins and signs in; the link serves once and is shown once", async ({
  page,
  browser,
  world,
  watch,
}) => {
  const { url } = world.instance;
  await page.goto(`${url}/desk/users`);
  await page.getByRole("combobox", { name: "Role" }).selectOption({ label: "Editor" });
  await page.getByLabel("For whom").fill("Cleo of the Kyiv desk");
  await page.getByLabel("E-mail (optional)").fill("cleo");
  await page.getByLabel("Serves for").selectOption({ label: "1 day" });
  await page.getByRole("button", { name: "Make an invitation" }).click();
  await expect(page.getByLabel("E-mail (optional)")).toHaveAccessibleDescription(/Write an e-mail address/);
  await expect(page.getByLabel("For whom")).toHaveValue("Cleo of the Kyiv desk");
  await expect(page.getByRole("combobox", { name: "Role" })).toHaveValue("editor");
  await page.getByLabel("E-mail (optional)").fill("cleo@example.org");
  await page.getByRole("button", { name: "Make an invitation" }).click();
  const link = await shownLink(page);
  const row = page.getByRole("row").filter({ hasText: "Cleo of the Kyiv desk" });
  await expect(row).toContainText("Editor");
  await expect(row).toContainText("Ada Archer");
  await lookAtPage(page);
  await page.reload();
  await expect(page.getByText(link)).toHaveCount(0);
  await expect(page.getByLabel("The link, shown this once")).toHaveCount(0);

  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  watch.watch(context);
  const guest = await context.newPage();
  await guest.goto(link);
  await expect(guest.getByLabel("E-mail")).toHaveValue("cleo@example.org");
  await guest.getByLabel("Name").fill("Cleo Carter");
  await guest.getByLabel("Password").fill("short");
  await guest.getByRole("button", { name: "Make the user and sign in" }).click();
  await expect(guest.getByLabel("Password")).toHaveAccessibleDescription(/at least 12 characters/);
  await expect(guest.getByLabel("Name")).toHaveValue("Cleo Carter");
  await guest.getByLabel("Password").fill("the password of Cleo");
  await guest.getByRole("button", { name: "Make the user and sign in" }).click();
  await guest.waitForURL(`${url}/desk`);
  await guest.goto(link);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("This link does not serve any more");
  await expect(guest.getByText("This link was used already.")).toBeVisible();
  await context.close();

  await page.reload();
  await expect(page.getByRole("row").filter({ hasText: "Cleo of the Kyiv desk" })).toHaveCount(0);
  await expect(page.getByRole("row").filter({ hasText: "Cleo Carter" })).toContainText("Editor");
});

test("links that are withdrawn, expired or wrong say so", async ({ page, world }) => {
  const { store, instance } = world;
  await page.goto(`${instance.url}/desk/users`);
  await page.getByLabel("For whom").fill("Nobody after all");
  await page.getByRole("button", { name: "Make an invitation" }).click();
  const link = await shownLink(page);
  await page.getByRole("button", { name: "Withdraw the invitation for Nobody after all" }).click();
  await expect(page.getByText("its link serves no more")).toBeVisible();
  await page.goto(link);
  await expect(page.getByText("This invitation was withdrawn.")).toBeVisible();
  await createInvitation(store, {
    actor: null,
    id: crypto.randomUUID(),
    now: Date.now() - 10_000,
    tokenHash: hashLinkToken("over"),
    role: "editor",
    expiresAt: Date.now() - 1,
  });
  await page.goto(`${instance.url}/welcome/over`);
  await expect(page.getByText("This link has expired.")).toBeVisible();
  await page.goto(`${instance.url}/welcome/never-made`);
  await expect(page.getByText("No invitation has this link.")).toBeVisible();
});

test("an administrator changes a role, ends sessions, suspends and readmits", async ({
  page,
  browser,
  world,
}) => {
  const { store, instance } = world;
  const user = await addMember(store, "Dora", "editor");
  const theirs = await signedInPage(browser, instance.url, user);
  await page.goto(`${instance.url}/desk/users`);
  await page.getByRole("link", { name: user.name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(user.name);

  await page.getByRole("button", { name: "End all their sessions" }).click();
  await expect(page.getByText("Ended: 1.")).toBeVisible();
  await theirs.reload();
  await expectSignedOut(theirs);
  await signIn(theirs, instance.url, user);
  await expectAccount(theirs);

  await page.getByRole("combobox", { name: "Role" }).selectOption({ label: "Researcher" });
  await page.getByRole("button", { name: "Change the role" }).click();
  await expect(page.getByText("They are researcher now.")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Role" })).toHaveValue("researcher");
  await theirs.reload();
  await expectSignedOut(theirs);

  await page.getByRole("button", { name: "Suspend" }).click();
  await expect(page.getByText("They are suspended: they cannot sign in")).toBeVisible();
  await expect(page.getByRole("button", { name: "Make a link to a new password" })).toHaveCount(0);
  await lookAtPage(page);
  await signIn(theirs, instance.url, user);
  await expect(theirs.getByText("This user is suspended.")).toBeVisible();
  await page.getByRole("button", { name: "Readmit" }).click();
  await expect(page.getByText("They can sign in again.")).toBeVisible();
  await signIn(theirs, instance.url, user);
  await expectAccount(theirs);
  await theirs.context().close();
});

test("the last administrator stays one", async ({ browser, emptyInstance }) => {
  const { url, adminLink } = emptyInstance;
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  await new DeskPage(page, url).acceptInvitation(adminLink ?? "", ada);
  await page.goto(`${url}/desk/users`);
  await page.getByRole("group", { name: "Users" }).getByRole("link", { name: "Ada Archer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ada Archer");
  await page.getByRole("combobox", { name: "Role" }).selectOption({ label: "Editor" });
  await page.getByRole("button", { name: "Change the role" }).click();
  await expect(page.getByText("One administrator must remain.")).toBeVisible();
  await page.getByRole("button", { name: "Suspend" }).click();
  await expect(page.getByText("You cannot suspend yourself.")).toBeVisible();
  await context.close();
});

test("one's own name, password and sessions", async ({ browser, world }) => {
  const { store, instance } = world;
  const user = await addMember(store, "Emma", "researcher");
  const page = await signedInPage(browser, instance.url, user);
  const other = await signedInPage(browser, instance.url, user);
  await page.reload();
  const rows = page.getByRole("group", { name: "Where you are signed in" }).getByRole("row");
  await expect(rows).toHaveCount(3);
  await expect(rows.filter({ hasText: "(this one)" })).toHaveCount(1);
  await expect(rows.nth(1)).toContainText("Chrome on");
  await lookAtPage(page);

  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Emma Evans");
  await page.getByRole("button", { name: "Change the name" }).click();
  await expect(page.getByText("Your name is changed.")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Search and account" })).toContainText("Emma Evans");

  await page.getByLabel("Present password").fill("not the password");
  await page.getByLabel("New password").fill("a third long password");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByLabel("Present password")).toHaveAccessibleDescription(
    "This is not your present password.",
  );
  await page.getByLabel("Present password").fill(user.password);
  await page.getByLabel("New password").fill("a third long password");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("your other sessions have ended")).toBeVisible();
  await other.reload();
  await expectSignedOut(other);
  const changed = { ...user, password: "a third long password" };
  await signIn(other, instance.url, changed);
  await expectAccount(other);

  // The other browser ends the session of this one, which is signed out at its next step.
  await other
    .getByRole("row")
    .filter({ hasNotText: "(this one)" })
    .getByRole("button", { name: /^End/ })
    .click();
  await expect(other.getByText("The session has ended")).toBeVisible();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Somebody else");
  await page.getByRole("button", { name: "Change the name" }).click();
  await expectSignedOut(page);
  await signIn(page, instance.url, changed);
  await expectAccount(page);
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("Emma Evans");

  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page.getByText("You are signed out everywhere.")).toBeVisible();
  await other.reload();
  await expectSignedOut(other);
  await signIn(other, instance.url, changed);
  await expectAccount(other);
  await other.getByRole("button", { name: "Sign out", exact: true }).click();
  await other.waitForURL(`${instance.url}/`);
  await page.context().close();
  await other.context().close();
});

test("after many wrong passwords the network is locked for this user, and says so", async ({
  browser,
  world,
}) => {
  const { store, instance } = world;
  const user = await addMember(store, "Fred", "researcher");
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  for (let tries = 0; tries < 8; tries += 1) {
    await signIn(page, instance.url, { ...user, password: `wrong ${tries}` });
    await expect(page.getByText("No user has this address and password.")).toBeVisible();
  }
  await signIn(page, instance.url, user);
  await expect(page.getByText("Too many tries from here. Wait five minutes and try again.")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(user.email);
  // Others of the same network are let in.
  const ben = await addMember(store, "Gwen", "researcher");
  await signIn(page, instance.url, ben);
  await expectAccount(page);
  await context.close();
});
