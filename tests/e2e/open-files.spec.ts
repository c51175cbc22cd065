import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures";

const moscow = "/events/steve-witkoff-and-vladimir-putin-meet-in-moscow-2025-12-02";

test("every readers' page names the feeds in its head, and a filtered timeline its own", async ({
  sampleInstance,
  page,
  request,
}) => {
  const feedLinks = 'head link[rel="alternate"][type="application/atom+xml"]';
  await page.goto(`${sampleInstance.url}/method`);
  await expect(page.locator(feedLinks)).toHaveCount(2);
  await page.goto(`${sampleInstance.url}/?track=us-ukraine`);
  await expect(page.locator(feedLinks)).toHaveCount(3);
  const own = page.locator(`${feedLinks}[title="New events of this selection"]`);
  const feed = await request.get(`${sampleInstance.url}${await own.getAttribute("href")}`);
  expect(feed.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
  expect(await feed.text()).toContain("Track: US–Ukraine.");
});

test("an event says what it is in JSON-LD, which the policy lets stand", async ({ sampleInstance, page }) => {
  await page.goto(sampleInstance.url + moscow);
  const block = page.locator('script[type="application/ld+json"]');
  await expect(block).toHaveCount(1);
  expect(JSON.parse((await block.textContent()) ?? "")).toMatchObject({
    "@context": "https://schema.org",
    "@type": "Event",
    name: "Steve Witkoff and Vladimir Putin meet in Moscow",
    eventStatus: "https://schema.org/EventScheduled",
  });
  await page.goto(`${sampleInstance.url}/events/russia-says-it-captured-velyka-novosilka-2025-01-26`);
  expect(JSON.parse((await block.textContent()) ?? "")).toMatchObject({
    "@type": "Claim",
    creativeWorkStatus: "Confirmed",
  });
});

for (const path of [moscow, "/?track=us-ukraine", "/coincidences"]) {
  test(`${path} says how it is cited, in a line and as files`, async ({ sampleInstance, page, request }) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(sampleInstance.url + path);
    const panel = page.locator("details").filter({ has: page.getByText("Cite this", { exact: true }) });
    const line = panel.getByText(/^Backchannel contributors\. \(\d{4}, /);
    await expect(line).toBeHidden();
    await panel.getByText("Cite this", { exact: true }).click();
    await expect(line).toBeVisible();
    await expect(line).toHaveText(/ \[Data version \d+\]\. Backchannel\. http:\S+version=\d+$/);
    await panel.getByRole("button", { name: "Copy the citation" }).click();
    await expect(panel.getByRole("status")).toHaveText("Copied");
    const plain = await line.textContent();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(plain);
    const beginnings = {
      BibTeX: /^@misc\{/,
      RIS: /^TY {2}- /,
      "CSL-JSON": /^\[/,
      "Plain text": /^Backchannel/,
    };
    for (const [name, beginning] of Object.entries(beginnings)) {
      const href = await panel.getByRole("link", { name, exact: true }).getAttribute("href");
      const file = await request.get(sampleInstance.url + href);
      expect(file.status(), name).toBe(200);
      expect(await file.text(), name).toMatch(beginning);
    }
    const text = await panel.getByRole("link", { name: "Plain text" }).getAttribute("href");
    expect((await (await request.get(sampleInstance.url + text)).text()).trim()).toBe(plain);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 700 });
    await expectNoSidewaysScroll(page);
  });
}

test("every standing page of the sitemap answers, and is a canonical address", async ({
  sampleInstance,
  request,
}) => {
  const robots = await (await request.get(`${sampleInstance.url}/robots.txt`)).text();
  const sitemap = /^Sitemap: (.*)$/m.exec(robots)?.[1] ?? "";
  expect(sitemap).toBe(`${sampleInstance.url}/sitemap.xml`);
  const text = await (await request.get(sitemap)).text();
  const addresses = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address ?? "");
  expect(addresses.length).toBeGreaterThan(300);
  const folders = new Set<string>();
  for (const address of addresses) {
    const path = new URL(address).pathname;
    // All pages that stand alone, and the first of each kind of record.
    const folder = /^\/(events|people|places|parties|tracks|sources)\/./.exec(path)?.[1];
    if (folder !== undefined && folders.has(folder)) continue;
    if (folder !== undefined) folders.add(folder);
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBe(200);
  }
  expect(folders.size).toBe(6);
});

test("an event tells where it is from as PROV-O", async ({ sampleInstance, request }) => {
  const answer = await request.get(`${sampleInstance.url}${moscow}/provenance.jsonld`);
  expect(answer.headers()["content-type"]).toBe("application/ld+json; charset=utf-8");
  const { "@graph": graph } = await answer.json();
  const first = graph.find((node: { "@id": string }) => node["@id"].endsWith("/versions/1"));
  expect(first).toMatchObject({ "@type": "prov:Entity", specializationOf: sampleInstance.url + moscow });
  expect(first.hadPrimarySource.length).toBeGreaterThan(3);
});
