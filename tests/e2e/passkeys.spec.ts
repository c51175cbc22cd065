import type { CDPSession, Page } from "@playwright/test";
import { test } from "./desk-test";
import { expect } from "./fixtures";
import { lookAtPage } from "./look-at-page";
import { addMember, expectAccount, signedInPage } from "./members";

/** A device of Chromium's own that answers for passkeys, with or without a check of who uses it. */
async function addDevice(page: Page, isUserVerified = true): Promise<{ client: CDPSession; id: string }> {
  const client = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  const { authenticatorId } = await client.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    },
  });
  return { client, id: authenticatorId };
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.getByLabel("Name of the new passkey").fill(name);
  await page.getByRole("button", { name: "Add a passkey" }).click();
}

async function signOut(page: Page, url: string): Promise<void> {
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL(`${url}/`);
}

test("a passkey is added, signs in, is renamed, and opens nothing once it is removed", async ({
  browser,
  page: adminPage,
  world,
}) => {
  const { store, instance } = world;
  const user = await addMember(store, "Lena", "researcher");
  const page = await signedInPage(browser, instance.url, user);
  const device = await addDevice(page);
  await addPasskey(page, " ");
  await expect(page.getByLabel("Name of the new passkey")).toHaveAccessibleDescription(/Write a name/);
  await addPasskey(page, "Office key");
  await expect(page.getByText("The passkey “Office key” is added.")).toBeVisible();
  const entry = page.getByRole("listitem").filter({ hasText: "Office key" });
  await expect(entry).toBeVisible();
  await lookAtPage(page);
  await signOut(page, instance.url);

  await page.goto(`${instance.url}/sign-in?next=%2Fdesk%2Faccount`);
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expectAccount(page);
  await adminPage.goto(`${instance.url}/desk/users`);
  await expect(adminPage.getByRole("row").filter({ hasText: user.email })).toContainText("1 passkey");

  await entry.getByText("Rename or remove").click();
  await entry.getByLabel("Name of the passkey").fill("Key in the drawer");
  await entry.getByRole("button", { name: "Rename" }).click();
  const renamed = page.getByRole("listitem").filter({ hasText: "Key in the drawer" });
  await expect(renamed).toContainText("The passkey is renamed.");
  await renamed.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("The passkey is removed.")).toBeVisible();
  await expect(renamed).toHaveCount(0);
  await signOut(page, instance.url);

  // The device still offers it.
  expect(
    (await device.client.send("WebAuthn.getCredentials", { authenticatorId: device.id })).credentials,
  ).toHaveLength(1);
  await page.goto(`${instance.url}/sign-in`);
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByText("This passkey is not known here.")).toBeVisible();
  await page.context().close();
});

test("a device that does not check who uses it signs nobody in", async ({ browser, world }) => {
  const { store, instance } = world;
  const user = await addMember(store, "Mona", "researcher");
  const page = await signedInPage(browser, instance.url, user);
  const { client, id } = await addDevice(page);
  await addPasskey(page, "Phone");
  await expect(page.getByText("The passkey “Phone” is added.")).toBeVisible();
  await signOut(page, instance.url);
  await client.send("WebAuthn.setUserVerified", { authenticatorId: id, isUserVerified: false });
  await page.goto(`${instance.url}/sign-in?next=%2Fdesk%2Faccount`);
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByText("No passkey was given.")).toBeVisible();
  await client.send("WebAuthn.setUserVerified", { authenticatorId: id, isUserVerified: true });
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expectAccount(page);
  await page.context().close();
});
