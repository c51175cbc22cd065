import { claimEntry } from "../integration/commands/small-world";
import { test } from "./desk-test";
import { expect, expectAccessible, expectNoSidewaysScroll } from "./fixtures";

test("an editor makes a token, a program publishes with it, and it serves no more once it is ended", async ({
  page,
  request,
  world,
}) => {
  const { url } = world.instance;
  await page.goto(`${url}/desk/tokens`);
  await page.getByRole("button", { name: "Make the token" }).click();
  const faults = page.locator(".message-error");
  await expect(faults).toContainText("what the token is for");
  await expect(faults).toContainText("Choose what the token may do.");
  await page.getByLabel("What it is for").fill("Evening feed");
  await page.getByLabel("Publish new events").check();
  await page.getByRole("button", { name: "Make the token" }).click();
  const shown = page.getByLabel("The token, shown this once");
  await expect(shown).toHaveValue(/^bct_/);
  const token = await shown.inputValue();
  await expectAccessible(page);

  const headers = { Authorization: `Bearer ${token}`, "Idempotency-Key": "evening-1" };
  // On days of its own: other tests of this instance import what must not be here already.
  const entry = claimEntry({ title: "Russia says it captured Pokrovsk", announced: "2024-03-05" });
  const data = { type: "announcement", ...entry, saidToHaveHappened: null };
  const answer = await request.post(`${url}/api/v1/events`, { headers, data });
  expect(answer.status()).toBe(201);
  const { slug } = await answer.json();
  await page.goto(`${url}/events/${slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Russia says it captured Pokrovsk");

  const refused = await request.post(`${url}/api/v1/events`, {
    headers: { ...headers, "Idempotency-Key": "evening-2" },
    data: { ...data, kind: "war" },
  });
  expect(refused.status()).toBe(400);
  expect(refused.headers()["content-type"]).toBe("application/problem+json");
  expect((await refused.json()).errors[0].pointer).toBe("/kind");

  // A session is no token: a page of another site must not write in its reader's name.
  const bySession = await page.request.post(`${url}/api/v1/events`, { data });
  expect(bySession.status()).toBe(401);

  await page.goto(`${url}/desk/tokens`);
  await expect(page.getByRole("row", { name: /Evening feed/ })).toContainText("publish new events");
  await expect(page.getByText(token)).toHaveCount(0);
  await page.getByRole("button", { name: "End it Evening feed" }).click();
  await expect(page.getByText("The token is ended")).toBeVisible();
  const after = await request.post(`${url}/api/v1/events`, {
    headers: { Authorization: headers.Authorization },
    data,
  });
  expect(after.status()).toBe(401);
});

test("a researcher has no tokens", async ({ browser, world }) => {
  const context = await browser.newContext({ storageState: world.researcherState });
  const page = await context.newPage();
  await page.goto(`${world.instance.url}/desk/tokens`);
  await expect(page).toHaveURL(/\/no-access\?role=editor$/);
  await context.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the page of the tokens fits 320 px, ${colorScheme}`, async ({ page, world }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`${world.instance.url}/desk/tokens`);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}
