import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures";

test("the search finds everything in groups, in either script, without JavaScript", async ({
  sampleInstance,
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${sampleInstance.url}/search`);
  await expect(page.getByRole("main")).toContainText("Write a name, a place, a word of a title or a date.");
  const box = page.getByRole("searchbox");
  const group = (name: string) => page.getByRole("region", { name, exact: true });

  await box.fill("Покровск");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/\/search\?q=/);
  await expect(box).toHaveValue("Покровск");
  await expect(group("Places").getByRole("link", { name: "Pokrovsk" })).toHaveAttribute(
    "href",
    "/places/pokrovsk",
  );
  await expect(
    group("Contacts and announcements").getByRole("link", { name: "Russia says it captured Pokrovsk" }),
  ).toBeVisible();
  await expect(page.getByRole("navigation", { name: "What was found" })).toContainText("Places: 1");

  await page.goto(`${sampleInstance.url}/search?q=TURKIYE`);
  await expect(group("Parties").getByRole("link")).toHaveText(["Türkiye"]);

  await page.goto(`${sampleInstance.url}/search?q=witkoff`);
  await expect(group("Contacts and announcements")).toContainText(/8 of \d+/);
  await expect(group("People").getByRole("link", { name: "Steve Witkoff" })).toBeVisible();
  await expect(group("Rules").getByRole("link").first()).toHaveAttribute("href", /^\/coincidences\?rule=/);
  await expect(
    group("Contacts and announcements").getByRole("link", { name: "In the timeline" }),
  ).toHaveAttribute("href", "/?q=witkoff&rows=all#table");
  await group("Contacts and announcements").getByRole("link", { name: "Show more" }).click();
  await expect(page).toHaveURL(/\/search\?q=witkoff&more=event$/);
  expect(await group("Contacts and announcements").getByRole("listitem").count()).toBeGreaterThan(8);

  // A date is read as one, its events before what is found by words.
  await page.goto(`${sampleInstance.url}/search?q=${encodeURIComponent("2 December 2025")}`);
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Read as a date: 2 December 2025");
  await expect(
    group("Read as a date: 2 December 2025")
      .getByRole("link", { name: /Witkoff/ })
      .first(),
  ).toBeVisible();

  await page.goto(`${sampleInstance.url}/search?q=${encodeURIComponent("Andrij Jermak")}`);
  await expect(page.getByRole("status")).toHaveText(
    "Nothing fits “Andrij Jermak”; this fits “Andriy Yermak”.",
  );
  await expect(group("People").getByRole("link", { name: "Andriy Yermak" })).toBeVisible();

  await page.goto(`${sampleInstance.url}/search?q=sanctions`);
  await expect(group("Topics").getByRole("link", { name: "Sanctions" })).toHaveAttribute(
    "href",
    "/?topic=sanctions",
  );
  await page.goto(`${sampleInstance.url}/search?q=tass`);
  const sources = group("Sources").getByRole("listitem");
  await expect(sources).toHaveCount(8);
  await expect(sources.first().getByRole("link")).toHaveAttribute("href", /^\/sources\//);
  await group("Sources").getByRole("link", { name: "Show more" }).click();
  await expect(page).toHaveURL(/\/sources\?q=/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sources");
  await context.close();
});

test("the search says what to do where nothing fits, and is kept out of search engines", async ({
  sampleInstance,
  page,
}) => {
  await page.goto(`${sampleInstance.url}/search?q=${encodeURIComponent("no such words “at all”")}`);
  await expect(page.getByRole("status")).toContainText("Nothing fits");
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  for (const path of ["/search", "/search?q=putin", "/search?q=zzzz"]) {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(sampleInstance.url + path);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  }
});
