import { publishContact, sourceAt, sourcesOf } from "../integration/sources/source-world";
import { test as deskTest } from "./desk-test";
import { expect, test } from "./fixtures";
import { lookAtPage } from "./look-at-page";

const decemberPath = "/events/steve-witkoff-and-vladimir-putin-meet-in-moscow-2025-12-02";

test.describe("the bibliography", () => {
  test("is searched, sorted and leafed through, and each source leads to its events and back", async ({
    sampleInstance,
    page,
  }) => {
    await page.goto(sampleInstance.url);
    await page.getByRole("contentinfo").getByRole("link", { name: "Sources" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sources");
    const entries = page.locator(".source-entry");
    await expect(entries).toHaveCount(50);
    const first = await entries.first().getByRole("link").first().textContent();
    await page.getByRole("link", { name: "Next page" }).click();
    await expect(entries.first().getByRole("link").first()).not.toHaveText(first ?? "");
    await page.getByRole("link", { name: "First page" }).click();
    await expect(entries.first().getByRole("link").first()).toHaveText(first ?? "");

    await page.getByLabel("Publisher, title, domain or wire").fill("tass.com");
    await page.getByLabel("Order").selectOption("By publisher");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/q=tass\.com.*sort=publisher/);
    const links = entries.getByRole("link", { name: /tass\.com$/ });
    await expect(links.first()).toBeVisible();
    expect(await links.count()).toBe(await entries.count());

    await page.getByLabel("Publisher, title, domain or wire").fill("no such source");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByText("No source fits.")).toBeVisible();
    await page.getByRole("link", { name: "Show all" }).click();

    await page.goto(sampleInstance.url + decemberPath);
    const sources = page.getByRole("region", { name: "Sources", exact: true });
    await sources.getByRole("link", { name: "About this source 1", exact: true }).click();
    await expect(page).toHaveURL(/\/sources\//);
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", page.url());
    await page
      .getByRole("region", { name: "Events that it supports", exact: true })
      .getByRole("link", { name: "Steve Witkoff and Vladimir Putin meet in Moscow" })
      .first()
      .click();
    await expect(page).toHaveURL(/#sources$/);
  });

  test("answers 404 where there is no such source", async ({ sampleInstance, page, watch }) => {
    watch.expectProblem(/404/);
    const answer = await page.goto(`${sampleInstance.url}/sources/no-such-source`);
    expect(answer?.status()).toBe(404);
  });

  test("is accessible and fits every width, light and dark", async ({ sampleInstance, page }) => {
    test.setTimeout(120_000);
    await page.goto(`${sampleInstance.url}/sources`);
    await lookAtPage(page);
    await page.locator(".source-title").first().getByRole("link").click();
    await expect(page).toHaveURL(/\/sources\/.+/);
    await lookAtPage(page);
  });
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("the list is asked by a form that is sent", async ({ sampleInstance, page, watch }) => {
    watch.expectProblem(/^failed: csp \S+\/_next\/static\/chunks\/\S+\.js$/);
    await page.goto(`${sampleInstance.url}/sources`);
    await page.getByLabel("Language").selectOption("Ukrainian");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/language=uk/);
    await expect(page.locator(".source-entry").first()).toContainText("Ukrainian");
  });
});

const report = (publisher: string, title: string) => ({
  publisher,
  title,
  url: `https://${publisher.toLowerCase()}.example/${encodeURIComponent(title)}`,
});

deskTest(
  "an editor corrects a source for every event that cites it, and nothing typed is lost",
  async ({ page, world }) => {
    const { store, instance } = world;
    const { slug } = await publishContact(store, "corrected-1", [report("Agency", "A source to correct")]);
    const { id } = await sourceAt(store, "corrected-1");
    await page.goto(`${instance.url}/desk/sources?q=correct`);
    await page.getByRole("link", { name: "A source to correct" }).first().click();
    await expect(page).toHaveURL(`${instance.url}/desk/sources/${id}`);

    await page.getByLabel("Archived copy").fill("not an address");
    await page.getByLabel("Quotation").fill("It lasted nearly five hours.");
    await page.getByRole("button", { name: "Save the source" }).click();
    const summary = page.getByRole("alert").filter({ hasText: "Nothing is saved yet" });
    await expect(summary).toBeFocused();
    await expect(summary.getByRole("link")).toHaveCount(2);
    await summary.getByRole("link", { name: "Write a whole address" }).click();
    await expect(page.getByLabel("Archived copy")).toBeFocused();
    await expect(page.getByLabel("Quotation")).toHaveValue("It lasted nearly five hours.");

    await page.getByLabel("Archived copy").fill("https://archive.example/1");
    await page.getByLabel("Reliability of the source").selectOption("B");
    await page.getByLabel("Reason for the change").fill("Archived and graded.");
    await page.getByRole("button", { name: "Save the source" }).click();
    await expect(page.getByRole("status").filter({ hasText: "The source is saved." })).toBeVisible();
    const changes = page.getByRole("region", { name: "Changes to this source", exact: true });
    await expect(changes).toContainText("Archived copy, Quotation, Reliability");
    await expect(changes).toContainText("Archived and graded.");

    await page.goto(`${instance.url}/events/${slug}`);
    await expect(page.getByRole("region", { name: "Sources", exact: true })).toContainText(
      "“It lasted nearly five hours.”",
    );
    await expect(page.getByText("Version 1. Data")).toBeVisible();
  },
);

deskTest("two editors who save the same source see both versions", async ({ page, world, context }) => {
  const { store, instance } = world;
  await publishContact(store, "contested-1", [report("Agency", "A contested source")]);
  const { id } = await sourceAt(store, "contested-1");
  const address = `${instance.url}/desk/sources/${id}`;
  await page.goto(address);
  const other = await context.newPage();
  await other.goto(address);
  await other.getByLabel("Language").fill("uk");
  await other.getByLabel("Reason for the change").fill("It is in Ukrainian.");
  await other.getByRole("button", { name: "Save the source" }).click();
  await expect(other.getByRole("status").filter({ hasText: "The source is saved." })).toBeVisible();

  await page.getByLabel("Language").fill("en");
  await page.getByLabel("Reason for the change").fill("It is in English.");
  await page.getByRole("button", { name: "Save the source" }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "Somebody else saved this source meanwhile" }),
  ).toBeVisible();
  await expect(page.getByText("Stored meanwhile: “uk”.")).toBeVisible();
  await expect(page.getByLabel("Language")).toHaveValue("en");
  await page.getByRole("button", { name: "Save over what is stored" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The source is saved." })).toBeVisible();
  expect((await sourceAt(store, "contested-1")).language).toBe("en");
});

deskTest("copies of one report are marked together, and count once", async ({ page, world }) => {
  const { store, instance } = world;
  const list = ["Courier", "Gazette", "Herald"].map((publisher) => report(publisher, "Dispatch to mark"));
  const { slug } = await publishContact(store, "copied-1", list);
  await page.goto(`${instance.url}/events/${slug}`);
  await expect(page.getByRole("region", { name: "Sources", exact: true })).not.toContainText("independent");

  await page.goto(`${instance.url}/desk/sources?q=dispatch+to+mark`);
  for (const choice of await page.getByRole("checkbox").all()) await choice.check();
  await page.getByRole("button", { name: "Mark the chosen as copies of one report" }).click();
  await page.getByRole("radio", { name: "Courier: Dispatch to mark" }).check();
  await page.getByRole("button", { name: "Mark as copies" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Nothing is changed yet" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Courier: Dispatch to mark" })).toBeChecked();
  await page.getByLabel("Reason").fill("One dispatch, word for word.");
  await page.getByRole("button", { name: "Mark as copies" }).click();
  await expect(page.getByRole("status").filter({ hasText: "marked as copies" })).toBeVisible();

  await page.goto(`${instance.url}/events/${slug}`);
  await expect(page.getByRole("region", { name: "Sources", exact: true })).toContainText(
    "3 sources, 1 independent",
  );
  await page.goto(`${instance.url}/sources?q=dispatch+to+mark`);
  await expect(page.getByText("3 sources, 1 independent")).toBeVisible();
  await expect(page.getByText("2 copies of it")).toBeVisible();
  await expect(page.locator(".source-list > li")).toHaveCount(1);
});

deskTest("a source is chosen by typing, and two that are one are merged", async ({ page, world }) => {
  const { store, instance } = world;
  const { slug } = await publishContact(store, "merged-1", [report("Agency", "Merged away")]);
  await publishContact(store, "merged-2", [
    { ...report("Agency", "Merged away"), title: "The one that stays" },
  ]);
  const kept = await sourceAt(store, "merged-2");
  const merged = await sourceAt(store, "merged-1");
  await page.goto(`${instance.url}/desk/sources/${kept.id}`);
  await expect(page.getByRole("link", { name: "Compare with “Merged away”, Agency" })).toBeVisible();

  const field = page.getByLabel("The source that is the same");
  await field.pressSequentially("merged away");
  const offered = page.locator(`option[value="/sources/${merged.slug}"]`);
  await expect(offered.first()).toBeAttached();
  await field.fill(`/sources/${merged.slug}`);
  await expect(page.getByText("That is: Agency: Merged away")).toBeVisible();
  await page.getByRole("button", { name: "Compare the two" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Merge two sources");
  await expect(page.getByRole("row").filter({ hasText: "Title" })).toContainText("The one that stays");
  await page.getByLabel("Reason").fill("The same page under two titles.");
  await page.getByRole("button", { name: "Merge the two sources" }).click();
  await expect(page.getByRole("status").filter({ hasText: "are one now" })).toBeVisible();
  expect((await sourcesOf(store, "merged-1")).map(({ id }) => id)).toEqual([kept.id]);

  await page.goto(`${instance.url}/sources/${merged.slug}`);
  await expect(page).toHaveURL(`${instance.url}/sources/${kept.slug}`);
  await expect(page.getByRole("link", { name: "Contact merged-1" })).toHaveAttribute(
    "href",
    `/events/${slug}#sources`,
  );
});

deskTest("a researcher reads sources and changes none", async ({ browser, world }) => {
  const { store, instance } = world;
  await publishContact(store, "read-1", [report("Agency", "A source to read")]);
  const { id } = await sourceAt(store, "read-1");
  const context = await browser.newContext({ storageState: world.researcherState });
  const page = await context.newPage();
  await page.goto(`${instance.url}/desk/sources?q=read`);
  await expect(page.getByRole("link", { name: "A source to read" })).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await page.goto(`${instance.url}/desk/sources/${id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A source to read");
  await expect(page.getByRole("button", { name: "Save the source" })).toHaveCount(0);
  await page.goto(`${instance.url}/desk/sources/${id}/merge?with=${id}`);
  await expect(page).toHaveURL(`${instance.url}/no-access?role=editor`);
  await context.close();
});

deskTest("the desk's pages of sources are accessible and fit", async ({ page, world }) => {
  deskTest.setTimeout(240_000);
  const { store, instance } = world;
  await publishContact(store, "looked-1", [
    report("Agency", "Looked at"),
    report("Courier", "Looked at too"),
  ]);
  const [one, other] = await sourcesOf(store, "looked-1");
  const paths = [
    "/desk/sources",
    `/desk/sources/${one?.id}`,
    `/desk/sources/${one?.id}/merge?with=${other?.id}`,
    `/desk/sources/copies?copy=${one?.id}&copy=${other?.id}`,
  ];
  for (const path of paths) {
    await page.goto(instance.url + path);
    await lookAtPage(page);
  }
});
