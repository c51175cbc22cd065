import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures";

/** Pages that stand whatever is recorded. */
const paths = ["/method", "/"];

test("every page carries the policy, with a nonce of its own on every script", async ({
  sampleInstance,
  request,
}) => {
  const nonces = new Set<string>();
  for (const path of [...paths, ...paths]) {
    const response = await request.get(sampleInstance.url + path);
    const policy = response.headers()["content-security-policy"] ?? "";
    const nonce = policy.match(/script-src 'self' 'nonce-([^']+)' 'strict-dynamic';/)?.[1] ?? "";
    expect(nonce).not.toBe("");
    nonces.add(nonce);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response.headers()["x-frame-options"]).toBe("DENY");
    expect(response.headers()["x-content-type-options"]).toBe("nosniff");
    expect(response.headers()["x-powered-by"]).toBeUndefined();

    const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
  }
  expect(nonces.size).toBe(paths.length * 2);
});

test("a nonce sent by the client is not taken over", async ({ sampleInstance, request }) => {
  const response = await request.get(`${sampleInstance.url}/method`, {
    headers: {
      "x-nonce": "c2VudEJ5Q2xpZW50",
      "content-security-policy": "script-src 'nonce-c2VudEJ5Q2xpZW50'",
    },
  });
  expect(response.status()).toBe(200);
  const isTakenOver = (await response.text()).includes("c2VudEJ5Q2xpZW50");
  expect(isTakenOver).toBe(false);
});

test("a browser that asks for the usual icon is given it", async ({ sampleInstance, request }) => {
  const response = await request.get(`${sampleInstance.url}/favicon.ico`);
  expect(response.status()).toBe(200);
  expect(response.headers()["content-type"]).toBe("image/svg+xml");
});

test("another site cannot frame a page", async ({ sampleInstance, page, watch }) => {
  watch.expectProblem(/frame-ancestors|chrome-error|ERR_BLOCKED_BY_RESPONSE/);
  const refused = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
  await page.setContent(`<iframe src="${sampleInstance.url}/method"></iframe>`);
  await refused;
  await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toHaveCount(0);
});

test("an address that leads nowhere says so and leads on", async ({ sampleInstance, page, watch }) => {
  watch.expectProblem(/404/);
  const response = await page.goto(`${sampleInstance.url}/no-such-page`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page at this address");
  await expect(page.getByRole("link", { name: "Go to the timeline" })).toHaveAttribute("href", "/");
});

test("the skip link leads to the content", async ({ sampleInstance, page }) => {
  await page.goto(`${sampleInstance.url}/method`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#content")).toBeFocused();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1440, 390, 320]) {
    test(`the method page at ${width} px, ${colorScheme}, is accessible and fits`, async ({
      sampleInstance,
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${sampleInstance.url}/method`);
      await expect(page.getByRole("link", { name: "Method" }).first()).toHaveAttribute(
        "aria-current",
        "page",
      );
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  }
}
