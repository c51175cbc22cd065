import { openStore } from "@/db/store";
import { startMailServer } from "../integration/mail-server";
import { test } from "./desk-test";
import { expect, test as plainTest } from "./fixtures";
import { startInstance } from "./instance";
import { lookAtPage } from "./look-at-page";
import { addMember, expectAccount, expectSignedOut, signedInPage, signIn } from "./members";

test("an administrator's link sets a new password, once, and ends every session", async ({
  page,
  browser,
  world,
}) => {
  const { store, instance } = world;
  const user = await addMember(store, "Nina", "editor");
  const theirs = await signedInPage(browser, instance.url, user);
  await page.goto(`${instance.url}/desk/users/${user.id}`);
  await page.getByRole("button", { name: "Make a link to a new password" }).click();
  const shown = page.getByLabel("The link, shown this once");
  await expect(shown).toBeVisible();
  const link = await shown.inputValue();
  await page.reload();
  await expect(shown).toHaveCount(0);

  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const guest = await context.newPage();
  await guest.goto(link);
  await expect(guest.getByText(`For ${user.email}.`)).toBeVisible();
  await lookAtPage(guest);
  await guest.getByLabel("New password").fill("short");
  await guest.getByRole("button", { name: "Set the password" }).click();
  await expect(guest.getByLabel("New password")).toHaveAccessibleDescription(/at least 12 characters/);
  await guest.getByLabel("New password").fill("quite another password");
  await guest.getByRole("button", { name: "Set the password" }).click();
  await expect(guest.getByText("Your new password is set")).toBeVisible();
  await theirs.reload();
  await expectSignedOut(theirs);
  await guest.goto(link);
  await expect(guest.getByRole("heading", { level: 1 })).toHaveText("This link does not serve any more");
  await lookAtPage(guest);
  await signIn(guest, instance.url, user);
  await expect(guest.getByText("No user has this address and password.")).toBeVisible();
  await signIn(guest, instance.url, { ...user, password: "quite another password" });
  await expectAccount(guest);
  await context.close();
  await theirs.context().close();
});

test("without a mail server, a forgotten password is the administrator's to mend", async ({
  browser,
  world,
}) => {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  await page.goto(`${world.instance.url}/sign-in`);
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByText("This site sends no mail. Ask an administrator")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveCount(0);
  await lookAtPage(page);
  await context.close();
});

plainTest(
  "with one, a link is mailed; the answer tells nothing of the address, and the log nothing of the link",
  async ({ page }) => {
    plainTest.setTimeout(120_000);
    const mailServer = await startMailServer();
    const instance = await startInstance({
      sample: "none",
      environment: { SMTP_URL: mailServer.url, MAIL_FROM: "Backchannel <desk@tracker.example>" },
    });
    try {
      const store = openStore(instance.databasePath);
      const user = await addMember(store, "Olga", "admin");
      store.close();
      const ask = async (email: string) => {
        await page.goto(`${instance.url}/reset`);
        await page.getByLabel("E-mail").fill(email);
        await page.getByRole("button", { name: "Mail me a link" }).click();
        const answer = page.getByRole("status").filter({ hasText: "a link is on its way" });
        await expect(answer).toBeVisible();
        return answer.textContent();
      };
      const unknown = await ask("nobody@example.org");
      expect(await ask(user.email)).toBe(unknown);
      await lookAtPage(page);
      await expect.poll(() => mailServer.mails.length).toBe(1);
      const [mail] = mailServer.mails;
      expect(mail?.to).toEqual([user.email]);
      const link = /http\S+/.exec(mail?.text ?? "")?.[0] ?? "";
      await page.goto(link);
      await page.getByLabel("New password").fill("quite another password");
      await page.getByRole("button", { name: "Set the password" }).click();
      await expect(page.getByText("Your new password is set")).toBeVisible();
      await signIn(page, instance.url, { ...user, password: "quite another password" });
      await expectAccount(page);

      await page.goto(`${instance.url}/desk/users`);
      await page.getByLabel("E-mail (optional)").fill("paul@example.org");
      await page.getByRole("button", { name: "Make an invitation" }).click();
      await expect(page.getByText("and mailed to paul@example.org")).toBeVisible();
      await expect.poll(() => mailServer.mails.length).toBe(2);
      const invitation = await page.getByLabel("The link, shown this once").inputValue();
      expect(mailServer.mails[1]?.text).toContain(invitation);
      expect(instance.log()).not.toContain(link.split("/").at(-1));
      expect(instance.log()).not.toContain(invitation.split("/").at(-1));
    } finally {
      await page.goto("about:blank");
      await instance.stop();
      await mailServer.stop();
    }
  },
);
