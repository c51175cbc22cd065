import { publishContact } from "../integration/sources/source-world";
import { DeskPage } from "./desk-page";
import { addContact, test } from "./desk-test";
import { expect, expectAccessible, expectNoSidewaysScroll } from "./fixtures";
import { lookAtPage } from "./look-at-page";

test("publishing and logging another keeps what usually repeats", async ({ desk, page }) => {
  const title = "Witkoff and Putin speak in July";
  await desk.openForm("/desk/contacts/new");
  await desk.choose("Format", "Phone");
  await desk.choose("Level", "Envoy");
  await desk.field("Held on").fill("14 July 2025");
  await page.getByLabel("Time zone, if not that of the place").fill("Europe/Kyiv");
  await desk.take(desk.field("Add a person"), "Steve Witkoff");
  await page.getByRole("checkbox", { name: "US–Russia envoy channel" }).check();
  await desk.field("Title").fill(title);
  await desk.addSource("https://agency.example/july", "A call");
  await page.getByRole("button", { name: "Publish and log another" }).click();

  await page.waitForURL(/\/desk\/contacts\/new\?/);
  await desk.formIsReady();
  const note = page.getByRole("status").filter({ hasText: "Published:" });
  await expect(note.getByRole("link", { name: title })).toHaveAttribute("href", /^\/events\//);
  await expect(page.getByRole("radio", { name: "Phone" })).toBeChecked();
  await expect(page.getByRole("radio", { name: "Envoy" })).toBeChecked();
  await expect(page.getByRole("radio", { name: "Phone" })).toBeFocused();
  await expect(page.getByRole("checkbox", { name: "US–Russia envoy channel" })).toBeChecked();
  await expect(page.getByLabel("Time zone, if not that of the place")).toHaveValue("Europe/Kyiv");
  for (const label of ["Held on", "Title", "Summary"]) await expect(desk.field(label)).toHaveValue("");
  await expect(page.getByRole("group", { name: "Steve Witkoff" })).toHaveCount(0);
});

test("a published event is duplicated from its page and from its form, without dates, sources and statements", async ({
  desk,
  page,
  world,
}) => {
  const title = "Witkoff and Putin meet to be duplicated";
  const { id, slug } = await addContact(world.store, title, "2025-08-20");
  await desk.openForm(`/desk/contacts/${id}`);
  await expect(page.getByRole("link", { name: "Duplicate this event" })).toHaveAttribute(
    "href",
    `/desk/contacts/new?from=${id}`,
  );
  await page.goto(`${world.instance.url}/events/${slug}`);
  await page.getByRole("link", { name: "Duplicate this contact" }).click();
  await desk.formIsReady();
  await expect(page.getByRole("status").filter({ hasText: "A duplicate" })).toBeVisible();
  await expect(desk.field("Title")).toHaveValue(title);
  await expect(desk.field("Place")).toHaveValue("Moscow");
  await expect(page.getByRole("group", { name: "Vladimir Putin" })).toBeVisible();
  for (const label of ["Held on", "Made public on", "How long"])
    await expect(desk.field(label)).toHaveValue("");
  await expect(page.getByRole("group", { name: /^\d+\. / })).toHaveCount(0);
  await expect(page.getByRole("group", { name: /^readout|^acknowledgement/ })).toHaveCount(0);

  await desk.field("Held on").fill("27 August 2025");
  await desk.field("Title").fill(`${title}, again`);
  await desk.addSource("https://agency.example/again", "Again");
  await desk.publish(`${title}, again`);
  await expect(page.getByText("Version 1.")).toBeVisible();
});

test("a researcher sends to review instead of publishing, with a note; faults come back as those of fields", async ({
  browser,
  watch,
  world,
}) => {
  const context = await browser.newContext({ storageState: world.researcherState });
  watch.watch(context);
  const page = await context.newPage();
  const desk = new DeskPage(page, world.instance.url);
  const title = "Witkoff and Putin speak for review";
  await desk.openForm("/desk/contacts/new");
  await expect(page.getByRole("button", { name: /^Publish/ })).toHaveCount(0);
  await desk.field("Title").fill(title);
  await desk.field("Held on").fill("3 Sep 2025");
  await desk.field("What is uncertain, what is still missing").fill("Who called whom is not known.");
  await page.keyboard.press("Control+Enter");
  const summary = page.getByRole("alert").filter({ hasText: "Not sent yet" });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link").filter({ hasText: "Format: " })).toHaveCount(1);
  await expect(summary.getByRole("link").filter({ hasText: "Sources: " })).toHaveCount(1);
  await expect(desk.field("Title")).toHaveValue(title);

  await desk.choose("Format", "Phone");
  await desk.choose("Level", "Envoy");
  await desk.take(desk.field("Add a person"), "Steve Witkoff");
  await desk.addSource("https://agency.example/review", "A call");
  await page.getByRole("button", { name: "Send to review", exact: true }).first().click();
  await page.waitForURL(/\/desk\?notice=sent$/);
  await page.getByRole("link", { name: title, exact: true }).first().click();
  await desk.formIsReady();
  await expect(page.getByText("In review").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Review", exact: true })).toContainText(
    "Who called whom is not known.",
  );
  await context.close();
});

test("a draft of somebody else that is alike is warned of, opened and compared", async ({
  desk,
  page,
  browser,
  world,
}) => {
  const context = await browser.newContext({ storageState: world.researcherState });
  const benPage = await context.newPage();
  const benDesk = new DeskPage(benPage, world.instance.url);
  await benDesk.openForm("/desk/contacts/new");
  await benDesk.field("Held on").fill("9 October 2025");
  await benDesk.take(benDesk.field("Add a person"), "Steve Witkoff");
  await benDesk.take(benDesk.field("Add a person"), "Vladimir Putin");
  await benDesk.field("Summary").fill("As Ben wrote it.");
  await benDesk.isSaved();
  await context.close();

  await desk.openForm("/desk/contacts/new");
  await desk.field("Held on").fill("Oct 2025");
  await desk.take(desk.field("Add a person"), "Vladimir Putin");
  await desk.take(desk.field("Add a person"), "Steve Witkoff");
  const warning = page.locator(".desk-alike");
  await expect(warning).toContainText(
    "A contact of Vladimir Putin and Steve Witkoff on 9 October 2025 exists as a draft by Ben Brook",
  );
  await expect(warning.getByRole("link", { name: /^Open it/ })).toHaveAttribute("href", /^\/desk\/drafts\//);
  await warning.getByRole("button", { name: /^compare/ }).click();
  const comparison = page.getByRole("region", { name: /^Compared with/ });
  await expect(comparison.getByRole("row").filter({ hasText: "Summary" })).toContainText("As Ben wrote it.");
  await expect(comparison.getByRole("row").filter({ hasText: "Held on" })).toContainText("9 October 2025");
  await expectAccessible(page);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page);
  }
});

test("the office of the day stands beside a person, and one that is wanting is added in place", async ({
  desk,
  page,
}) => {
  await desk.openForm("/desk/contacts/new");
  await desk.field("Held on").fill("2 Nov 2025");
  await desk.take(desk.field("Add a person"), "Steve Witkoff");
  const envoy = page.getByRole("group", { name: "Steve Witkoff", exact: true });
  await expect(envoy).toContainText("Special envoy, United States");
  await desk.field("Held on").fill("2 Jan 2025");
  await expect(envoy).toContainText("No office recorded.");
  await envoy.getByRole("button", { name: "Add an office of Steve Witkoff" }).click();
  const form = envoy.getByRole("group", { name: "Office of Steve Witkoff" });
  await form.getByLabel("Office on 2 January 2025").fill("Envoy-designate");
  await form.getByLabel("Held from, if known").fill("12 Nov 2024");
  await form.getByLabel("Until, if it has ended").fill("5 Mar 2025");
  await expectAccessible(page);
  await form.getByRole("button", { name: "Add the office" }).click();
  await expect(envoy).toContainText("Envoy-designate, United States");
  await desk.field("Held on").fill("2 Nov 2025");
  await expect(envoy).toContainText("Special envoy, United States");
});

test("a claim is dated where it is made, and the form says which zone was taken", async ({ desk, page }) => {
  await desk.openForm("/desk/announcements/new");
  await desk.take(desk.field("Add a place"), "Pokrovsk");
  await expect(page.getByText("Civil days are counted in Europe/Kyiv, the zone of Pokrovsk.")).toBeVisible();
  await desk.take(desk.field("Party"), "Russia");
  await expect(
    page.getByText(
      "Civil days are counted in Europe/Moscow, the capital’s zone of Russia, which announced it.",
    ),
  ).toBeVisible();
});

test("a vague date is shown as one types it, and stays the date that it was", async ({
  desk,
  page,
  world,
}) => {
  const { id, slug } = await addContact(
    world.store,
    "Witkoff and Putin meet in late March",
    "[2025-03-21..2025-03-31]",
  );
  await desk.openForm(`/desk/contacts/${id}`);
  await expect(desk.field("Held on")).toHaveValue("late March 2025");
  await desk.field("Reason for the change").fill("A remark.");
  await desk.field("Note").fill("More is not known.");
  await page.getByRole("button", { name: "Publish the change" }).click();
  await page.waitForURL(`**/events/${slug}`);
  await expect(page.getByText("late March 2025", { exact: false }).first()).toBeVisible();
});

test("a stored publisher stays as it is until its address is changed", async ({ desk, page, world }) => {
  // Others are told by the domain of their pages what this one is called.
  await publishContact(world.store, "learnt-publisher", [
    { url: "https://wire.example/one", publisher: "The Wire", title: "One" },
    { url: "https://wire.example/two", publisher: "The Wire", title: "Two" },
  ]);
  await publishContact(world.store, "kept-publisher", [
    { url: "https://wire.example/three", publisher: "wire.example", title: "Three" },
  ]);
  await desk.openForm("/desk/contacts/kept-publisher");
  const row = page.getByRole("group", { name: /^1\. / });
  await desk.addSource("https://wire.example/four", "Four");
  // The one that is added learns it, by the same question that the stored one does not ask.
  const added = page.getByRole("group", { name: /^2\. / });
  await expect(added.getByLabel("Publisher")).toHaveValue("The Wire");
  await row.getByText("wire.example").first().click();
  await expect(row.getByLabel("Publisher")).toHaveValue("wire.example");
  await row.getByLabel("Address").fill("https://tass.ru/three");
  await expect(row.getByLabel("Publisher")).toHaveValue("TASS");
});

test("a correction needs a public note, which new information does not", async ({ desk, page, world }) => {
  const { id, slug } = await addContact(world.store, "Witkoff and Putin meet to be corrected", "2025-09-10");
  await desk.openForm(`/desk/contacts/${id}`);
  await expect(page.getByRole("radio", { name: "New information" })).toBeChecked();
  const form = page.locator("form.desk-form");
  await expect(form.getByLabel("Public note", { exact: true })).toHaveCount(0);
  await desk.choose("Kind of change", "Corrects a mistake");
  await desk.field("Held on").fill("11 Sep 2025");
  await page.getByRole("button", { name: "Publish the change" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "Not published yet" });
  await expect(summary.getByRole("link").filter({ hasText: "Public note: " })).toHaveCount(1);
  await expect(summary.getByRole("link").filter({ hasText: "Reason for the change: " })).toHaveCount(1);
  await form.getByLabel("Public note", { exact: true }).fill("Dated 11 September; it said 10 September.");
  await desk.field("Reason for the change").fill("The agency corrected its report.");
  await page.getByRole("button", { name: "Publish the change" }).click();
  await page.waitForURL(`**/events/${slug}`);
  await expect(page.getByText("Dated 11 September; it said 10 September.").first()).toBeVisible();
});

test("the guide has a part for every section of both forms", async ({ desk, page, world }) => {
  const hashes = new Set<string>();
  const { id } = await addContact(world.store, "Witkoff and Putin meet for the guide", "2025-09-20");
  for (const path of ["/desk/contacts/new", "/desk/announcements/new", `/desk/contacts/${id}`]) {
    await desk.openForm(path);
    const sections = page.locator("section.desk-section");
    const links = sections.getByRole("link", { name: /^How to decide/ });
    await expect(links).toHaveCount(await sections.count());
    for (const link of await links.all()) hashes.add((await link.getAttribute("href")) ?? "");
  }
  await page.goto(`${world.instance.url}/desk/guide`);
  for (const hash of hashes) {
    expect(hash).toMatch(/^\/desk\/guide#/);
    await expect(page.locator(`h2[id="${hash.split("#")[1]}"]`)).toHaveCount(1);
  }
  const titles = await page.getByRole("heading", { level: 2 }).allTextContents();
  const listed = page.getByRole("navigation", { name: "On this page" }).getByRole("link");
  expect(await listed.allTextContents()).toEqual(titles);
  await lookAtPage(page);
});
