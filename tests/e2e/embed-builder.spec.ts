import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures";
import { lookAtPage } from "./look-at-page";

const leadRule = "witkoff-putin-meetings-after-captured-towns";
const moscowSlug = "steve-witkoff-and-vladimir-putin-meet-in-moscow-2025-12-02";

test("the builder is a plain form: a choice is an address, with everything to take in it", async ({
  sampleInstance: { url },
  browser,
  watch,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  watch.watch(context);
  watch.expectProblem(/^failed: csp \S+\/_next\/static\/chunks\/\S+\.js$/);
  const page = await context.newPage();
  await page.goto(`${url}/embeds`);
  await page.getByLabel("How many contacts followed a claim").check();
  await page.getByLabel("Window, 0 to 30 days").fill("3");
  await page.getByLabel("Dark").check();
  await page.getByLabel("Pinned to the present version").check();
  await page.getByLabel(/^Language of dates/).fill("de");
  await page.getByRole("button", { name: "Show" }).click();
  const version = new URL(page.url()).searchParams.get("version") ?? "";
  expect(version).toMatch(/^\d+$/);
  // Pinned, it names the rule that leads now.
  const query = `window=3&rule=${leadRule}&theme=dark&lang=de&version=${version}`;
  await expect(page.getByLabel("iframe", { exact: true })).toHaveValue(
    new RegExp(`src="${url}/embed/coincidences\\?${query.replaceAll("&", "&amp;")}"`),
  );
  await expect(page.getByLabel("Script and element", { exact: true })).toHaveValue(
    new RegExp(
      `<backchannel-coincidences window="3" rule="${leadRule}" theme="dark" lang="de" version="${version}" height="\\d+ \\d+ \\d+">`,
    ),
  );
  const oembed = await page.getByLabel("oEmbed address", { exact: true }).inputValue();
  const answer = await context.request.get(oembed);
  expect((await answer.json()).html).toContain(`/embed/coincidences?${query.replaceAll("&", "&amp;")}`);
  await expect(page.getByRole("button", { name: "Copy" })).toHaveCount(0);
  for (const width of [640, 320, 960]) {
    const frame = page.getByTitle(`, ${width} px wide`);
    await expect(frame).toHaveAttribute("width", String(width));
    await expect(frame.contentFrame().getByRole("heading", { level: 1 })).toContainText("within 3 days");
  }
  await context.close();
});

test("with script a change applies at once, previews grow to their height, and everything can be copied", async ({
  sampleInstance: { url },
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${url}/embeds`);
  await page.getByLabel("Light").check();
  await expect(page).toHaveURL(`${url}/embeds?theme=light`);
  await page.getByLabel("Every contact at day 0").check();
  await expect(page).toHaveURL(`${url}/embeds?widget=aligned&theme=light`);
  await expect(page.getByLabel("Order of the rows")).toBeVisible();
  await expect(page.getByLabel(/^Event: /)).toBeHidden();
  for (const width of [640, 320, 960]) {
    const frame = page.getByTitle(`, ${width} px wide`);
    const inside = frame.contentFrame().locator("html");
    await expect
      .poll(async () => {
        const height = await inside.evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
        return height - Number(await frame.getAttribute("height"));
      })
      .toBe(0);
  }
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  for (const label of ["Script and element", "iframe", "oEmbed address", "Markdown"]) {
    await page.getByRole("button", { name: `Copy: ${label}` }).click();
    await expect.poll(copied).toBe(await page.getByLabel(label, { exact: true }).inputValue());
  }
  await page.getByRole("button", { name: "Copy: SVG" }).click();
  await expect.poll(copied).toMatch(/^<\?xml version="1.0"/);
  await page.getByRole("button", { name: "Copy: PNG" }).click();
  await expect
    .poll(() => page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types)))
    .toContain("image/png");
  for (const format of ["SVG", "PNG"]) {
    const waiting = page.waitForEvent("download");
    await page.getByRole("link", { name: `Download ${format}` }).click();
    expect((await waiting).suggestedFilename()).toMatch(new RegExp(`\\.${format.toLowerCase()}$`));
  }
  await page.goBack();
  await expect(page).toHaveURL(`${url}/embeds?theme=light`);
  await expect(page.getByLabel("The timeline with the coincidences")).toBeChecked();
});

test("every page that can be embedded leads here, filled in", async ({ sampleInstance: { url }, page }) => {
  for (const [from, query] of [
    [
      "/?track=us-ukraine&window=3&person=steve-witkoff",
      "widget=timeline&track=us-ukraine&window=3&without=person",
    ],
    ["/coincidences?window=3", "widget=coincidences&window=3"],
    ["/tracks/us-ukraine", "widget=timeline&track=us-ukraine"],
    ["/people/steve-witkoff", "widget=latest&series=witkoff-putin"],
    [`/events/${moscowSlug}`, `widget=event&slug=${moscowSlug}`],
  ] as const) {
    await page.goto(url + from);
    await page.getByRole("main").getByRole("link", { name: "Embed", exact: true }).first().click();
    await expect(page).toHaveURL(`${url}/embeds?${query}`);
    await expect(page.getByLabel("iframe", { exact: true })).toBeVisible();
  }
  await page.goto(`${url}/embeds?widget=timeline&without=person`);
  await expect(page.getByText("shaped by person, which an embed does not take")).toBeVisible();
  await page.getByRole("contentinfo").getByRole("link", { name: "Embed" }).click();
  await expect(page).toHaveURL(`${url}/embeds`);
});

test("a title names a rule only where what is pasted fixes it", async ({ sampleInstance: { url }, page }) => {
  const iframe = page.getByLabel("iframe", { exact: true });
  await page.goto(`${url}/embeds?track=us-ukraine`);
  await expect(iframe).toHaveValue(/title="Timeline of contacts and announcements: [^"]*Ukraine[^"]*"/);
  await expect(iframe).not.toHaveValue(/captured towns/);
  await page.goto(`${url}/embeds?rule=default`);
  await expect(iframe).toHaveValue(
    /title="Timeline of contacts and announcements: Contacts after a territorial claim"/,
  );
});

test("what cannot be read is said, and an event that is not named is asked for", async ({
  sampleInstance: { url },
  page,
}) => {
  await page.goto(`${url}/embeds?window=99&accent=blue`);
  await expect(page.getByText(/^accent: /)).toBeVisible();
  await expect(page.getByText(/^window: /)).toBeVisible();
  await expect(page.locator("iframe")).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(`${url}/embeds?widget=event`);
  await expect(page.getByText(/^Name an event: /)).toBeVisible();
  await page.getByLabel(/^Event: /).fill("Witkoff Putin Moscow");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("heading", { name: "Which event?" })).toBeVisible();
  await page.locator(`a[href*="slug=${moscowSlug}"]`).click();
  await expect(page.locator("iframe")).toHaveCount(3);
  await page.getByLabel(/^Event: /).fill(`${url}/events/${moscowSlug}?rule=default`);
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.locator("iframe")).toHaveCount(3);
  for (const query of [
    "rule=no-such-rule",
    "track=no-such-track",
    "widget=event&slug=no-such-event",
    "version=99999999",
  ]) {
    await page.goto(`${url}/embeds?${query}`);
    await expect(page.getByRole("heading", { name: "Part of the address could not be read" })).toBeVisible();
  }
});

test("it is accessible and fits a phone, where wide previews scroll in their own boxes", async ({
  sampleInstance: { url },
  page,
}) => {
  await page.goto(`${url}/embeds?widget=latest`);
  await expect(page.locator("iframe")).toHaveCount(3);
  await lookAtPage(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${url}/embeds`);
  await expectNoSidewaysScroll(page);
  const box = page.getByRole("group", { name: "Preview, 960 px wide" });
  expect(await box.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeGreaterThan(500);
});
