import type { APIResponse } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures";

test("the reference of the API says what can be asked, with a request that works as it stands", async ({
  sampleInstance,
  page,
  request,
}) => {
  await page.goto(`${sampleInstance.url}/data/api`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("API");
  await expectAccessible(page);
  const example = page.locator("pre").first();
  const address = /'(?<address>[^']+)'/.exec((await example.textContent()) ?? "")?.groups?.address ?? "";
  const answer = await request.get(address);
  expect(answer.status()).toBe(200);
  expect((await answer.json()).items.length).toBeGreaterThan(0);

  const contacts = page.getByRole("region", { name: "Contacts", exact: true });
  await contacts.getByText(/^\d+ parameters/).click();
  await expect(contacts.getByText("Contacts of one of these formats.")).toBeVisible();
  await contacts.getByRole("link", { name: "Contact", exact: true }).click();
  await expect(page).toHaveURL(/#schema-Contact$/);
  await expect(page.getByRole("region", { name: "Contact", exact: true })).toContainText("durationMinutes");
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')]
      .map((link) => link.hash.slice(1))
      .filter((id) => document.getElementById(id) === null),
  );
  expect(lost).toEqual([]);
});

test("the reference fits a narrow screen, in the dark too", async ({ sampleInstance, page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${sampleInstance.url}/data/api`);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test("a program reads page by page, and asks again for nothing that has not changed", async ({
  sampleInstance,
  request,
}) => {
  const { url } = sampleInstance;
  const ids: string[] = [];
  let address: string | null = `${url}/api/v1/events?limit=90&fields=id`;
  while (address !== null) {
    const answer: APIResponse = await request.get(address, { headers: { Origin: "https://other.example" } });
    expect(answer.status()).toBe(200);
    expect(answer.headers()["access-control-allow-origin"]).toBe("*");
    expect(answer.headers()["set-cookie"]).toBeUndefined();
    const page: { items: { id: string }[]; next: string | null } = await answer.json();
    ids.push(...page.items.map(({ id }) => id));
    address = page.next;
  }
  expect(ids.length).toBeGreaterThan(200);
  expect(new Set(ids).size).toBe(ids.length);

  const one = await request.get(`${url}/api/v1/events/${ids[0]}`);
  const etag = one.headers().etag ?? "";
  const again = await request.get(`${url}/api/v1/events/${ids[0]}`, { headers: { "If-None-Match": etag } });
  expect(again.status()).toBe(304);
  const head = await request.head(`${url}/api/v1/contacts?limit=1`);
  expect([head.status(), (await head.body()).length]).toEqual([200, 0]);
  expect(head.headers().link).toContain('rel="next"');

  const pinned = await request.get(
    `${url}/api/v1/contacts?limit=1&version=${head.headers()["data-version"]}`,
  );
  expect(pinned.status()).toBe(200);
  expect((await request.get(`${url}/api/v1/contacts?limit=1&version=999999`)).status()).toBe(400);
  expect((await request.get(`${url}/api/v1/nothing`)).headers()["content-type"]).toBe(
    "application/problem+json",
  );
});

test("the description for programs is OpenAPI 3.1, and a page of another site may read it", async ({
  sampleInstance,
  request,
}) => {
  const address = `${sampleInstance.url}/api/v1/openapi.json`;
  const answer = await request.get(address);
  const { openapi, paths, servers } = await answer.json();
  expect(openapi).toBe("3.1.0");
  expect(servers).toEqual([{ url: sampleInstance.url }]);
  expect(Object.keys(paths)).toContain("/api/v1/coincidences/{coincidence}");
  const preflight = await request.fetch(address, {
    method: "OPTIONS",
    headers: { Origin: "https://other.example", "Access-Control-Request-Method": "GET" },
  });
  expect(preflight.status()).toBe(204);
  expect(preflight.headers()["access-control-allow-origin"]).toBe("*");
  const writing = await request.fetch(`${sampleInstance.url}/api/v1/events`, {
    method: "OPTIONS",
    headers: { Origin: "https://other.example", "Access-Control-Request-Method": "POST" },
  });
  expect(writing.headers()["access-control-allow-methods"]).toBe("GET, HEAD");
});
