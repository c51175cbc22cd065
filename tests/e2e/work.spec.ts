import { publishContact } from "../integration/sources/source-world";
import { test } from "./desk-test";
import { expect } from "./fixtures";
import { lookAtPage } from "./look-at-page";

test("what is open leads to the part of the form where it is mended, and leaves its list", async ({
  desk,
  page,
  world,
}) => {
  const { store, instance } = world;
  const title = "Contact open-1";
  await publishContact(store, "open-1", [{ publisher: "Agency", title: "An open end" }], {
    held: "2024-05-06",
  });
  await desk.open("/desk");
  await page.getByRole("link", { name: /work lists, open items/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Work lists");
  const unknown = page.getByRole("region", { name: /^Contacts whose notification is unknown/ });
  await expect(unknown.getByRole("listitem").filter({ hasText: title })).toContainText("Ukraine");
  await page
    .getByRole("region", { name: /^Events without an archived source/ })
    .getByRole("link", { name: "Open the list" })
    .click();
  await expect(page).toHaveURL(/\/desk\/work\/not-archived$/);
  const row = page.getByRole("listitem").filter({ hasText: title });
  await row.getByRole("link", { name: `Add archived copy ${title}` }).click();
  await expect(page).toHaveURL(`${instance.url}/desk/contacts/open-1#field-sources`);
  await expect(page.locator("#field-sources")).toBeInViewport();
  await desk.formIsReady();
  await page.getByText("Archived copy, quotation").click();
  await desk.field("Archived copy").fill("https://archive.example/open-1");
  await desk.field("Reason for the change").fill("Archived.");
  await desk.publish(title);
  await desk.open("/desk/work/not-archived");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: title })).toHaveCount(0);
});

test("a list is asked for a track, in either order", async ({ page, world }) => {
  const { store, instance } = world;
  const list = [{ publisher: "Agency", title: "Ordered" }];
  await publishContact(store, "order-1", list, { held: "2024-02-01" });
  await publishContact(store, "order-2", list, { held: "2024-02-03", trackIds: [] });
  await publishContact(store, "order-3", list, { held: "2024-02-05" });
  await page.goto(`${instance.url}/desk/work/notification-unknown`);
  const titles = page.locator(".work-title").filter({ hasText: /order-/ });
  await expect(titles).toHaveText(["Contact order-1", "Contact order-2", "Contact order-3"]);
  await page.getByLabel("Order").selectOption("Newest first");
  await page.getByLabel("Track").selectOption("US–Russia envoy channel");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/track=us-russia-envoy-channel.*order=latest/);
  await expect(titles).toHaveText(["Contact order-3", "Contact order-1"]);
  await page.getByRole("link", { name: "Show all" }).click();
  await expect(titles).toHaveCount(3);
});

test("the lists are for the desk alone", async ({ browser, world, playwright }) => {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  for (const path of ["/desk/work", "/desk/work/vague-dates", "/desk/reports"]) {
    await page.goto(world.instance.url + path);
    await expect(page).toHaveURL(/\/sign-in\?next=/);
  }
  await context.close();
  const api = await playwright.request.newContext({ storageState: world.adminState });
  expect((await api.get(`${world.instance.url}/desk/work/no-such-list`)).status()).toBe(404);
  await api.dispose();
});

test("the work lists are accessible and fit", async ({ page, world }) => {
  test.setTimeout(180_000);
  const { store, instance } = world;
  await publishContact(store, "fits-1", [{ publisher: "Agency", title: "Fits" }], { held: "2024-03" });
  for (const path of ["/desk/work", "/desk/work/one-root"]) {
    await page.goto(instance.url + path);
    await lookAtPage(page);
  }
});
