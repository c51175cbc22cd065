import { createContact } from "@/db/commands/events/create-contact";
import { createPerson } from "@/db/commands/records/create-person";
import { createTopic } from "@/db/commands/records/create-topic";
import type { Store } from "@/db/store";
import { contactEntry } from "../integration/commands/small-world";
import { DeskPage } from "./desk-page";
import { addContact, test } from "./desk-test";
import { expect, expectAccessible, expectNoSidewaysScroll } from "./fixtures";

const bySystem = () => ({ actor: null, id: crypto.randomUUID(), now: Date.now() });

/** A person who is there twice, named in one contact. */
async function addDouble(store: Store, name: string, title: string): Promise<{ id: string; slug: string }> {
  const double = await createPerson(store, {
    ...bySystem(),
    input: { name, partyId: "us", aliases: [{ name: `${name} (another spelling)` }] },
  });
  await createContact(store, {
    ...bySystem(),
    input: contactEntry({
      title,
      held: "2025-08-06",
      madePublic: "",
      outsideCounts: [],
      participations: [
        { personId: double.id, partyId: "us", role: "principal" },
        { personId: "president", partyId: "ru", role: "principal" },
      ],
    }),
  });
  return double;
}

test("an editor finds a person by a spelling and gives them an office, with a reason", async ({
  desk,
  page,
  world,
}) => {
  const { id } = await createPerson(world.store, {
    ...bySystem(),
    input: { name: "Keith Kellogg", partyId: "us", aliases: [{ name: "Кит Келлог" }] },
  });
  await desk.open("/desk/people");
  await page.getByLabel("Name or spelling").fill("келлог");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("link", { name: "Keith Kellogg" }).click();
  await page.waitForURL(`**/desk/people/${id}`);
  await desk.formIsReady();
  await page.getByRole("button", { name: "Add an office" }).click();
  const office = page.getByRole("group", { name: "office 1" });
  await expect(office.getByLabel("Title")).toBeFocused();
  await office.getByLabel("Title").fill("Special Envoy for Ukraine");
  const named = page.getByRole("group", { name: "Special Envoy for Ukraine" });
  await expect(named.getByLabel("For")).toHaveValue("United States");
  await named.getByLabel("First day", { exact: true }).fill("late January 2025");
  await named.getByLabel("Last day", { exact: true }).fill("2024");
  await named.getByLabel("Source").fill("White House");

  // Every fault at once, each leading to its field, and nothing typed is lost.
  await page.getByRole("button", { name: "Save the change" }).click();
  const notice = page.getByRole("alert").filter({ hasText: "Not saved yet" });
  await expect(notice).toBeFocused();
  await expect(notice).toContainText("The office ends before it begins.");
  await notice.getByRole("link", { name: /^Reason for the change/ }).click();
  await expect(desk.field("Reason for the change")).toBeFocused();
  await expectAccessible(page);
  await expect(named.getByLabel("Source")).toHaveValue("White House");
  await named.getByLabel("Last day", { exact: true }).fill("");
  await desk.field("Reason for the change").fill("From the announcement.");
  await page.keyboard.press("Control+Enter");
  await page.waitForURL("**?notice=saved");
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  const versions = page.getByRole("group", { name: "Versions" });
  await expect(versions).toContainText("From the announcement.");
  await page.getByRole("link", { name: "Public page" }).click();
  await expect(page.getByRole("rowheader", { name: "Special Envoy for Ukraine" })).toBeVisible();
  await page.getByRole("link", { name: "This person on the desk" }).click();
  await page.waitForURL(`**/desk/people/${id}`);
});

test("two editors who change one place are compared, and neither overwrites the other", async ({
  desk,
  page,
  context,
  world,
}) => {
  const otherPage = await context.newPage();
  const otherDesk = new DeskPage(otherPage, world.instance.url);
  await desk.openForm("/desk/places/moscow");
  await otherDesk.openForm("/desk/places/moscow");
  await otherDesk.field("Population").fill("13 million");
  await otherDesk.field("Reason for the change").fill("A count.");
  await otherPage.getByRole("button", { name: "Save the change" }).click();
  await expect(otherPage.getByText("Write a whole number.").first()).toBeVisible();
  await otherDesk.field("Population").fill("13,149,803");
  await otherDesk.field("Of which day").fill("2024-01-01");
  await otherDesk.field("Wikidata id").fill("Q649");
  await otherPage.getByRole("button", { name: "Save the change" }).click();
  await otherPage.waitForURL("**?notice=saved");

  await desk.field("Wikidata id").fill("Q6490");
  await desk.field("Latitude").fill("55,75");
  await desk.field("Longitude").fill("37,62");
  await desk.field("Reason for the change").fill("Where it lies.");
  await page.getByRole("button", { name: "Save the change" }).click();
  const comparison = page.getByRole("alert").filter({ hasText: "was saved elsewhere" });
  await expect(comparison).toBeFocused();
  const choose = comparison.getByRole("button");
  await expect(choose).toHaveText("Choose 1 more");
  await expectAccessible(page);
  await comparison
    .getByRole("group", { name: "Wikidata id (changed in both)" })
    .getByRole("radio", { name: /^Stored/ })
    .check();
  await choose.click();
  await expect(desk.field("Population")).toHaveValue("13149803");
  await expect(desk.field("Latitude")).toHaveValue("55,75");
  await page.getByRole("button", { name: "Save the change" }).click();
  await page.waitForURL("**?notice=saved");
  await expect(desk.field("Wikidata id")).toHaveValue("Q649");
  await expect(desk.field("Latitude")).toHaveValue("55.75");
  await expect(page.getByRole("heading", { name: "3 versions" })).toBeVisible();
});

test("two people who are one are merged, every address leads on, and the merge is undone", async ({
  desk,
  page,
  world,
}) => {
  const double = await addDouble(world.store, "Steven Witkov", "Envoy and Putin meet in August");
  await desk.open("/desk/people/envoy");
  await page.getByRole("link", { name: "Merge with another" }).click();
  await page.getByLabel("The other person").pressSequentially("steven witkov");
  await expect(page.getByRole("option", { name: /^Steven Witkov/ })).toBeVisible();
  // The button that stays in sight stays in reach.
  await expect(page.getByRole("button", { name: "Find" })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/merge?other=${double.id}`);
  const spellings = page.getByRole("row", { name: /^Other spellings/ });
  await expect(spellings.getByRole("cell").last()).toContainText("Steven Witkov (another spelling)");
  await expect(page.getByText("1 event changes. Each gets a version, and so do the two.")).toBeVisible();
  await expectAccessible(page);

  const mergeButton = page.getByRole("button", { name: "Merge “Steven Witkov” into “Steve Witkoff”" });
  await mergeButton.click();
  await expect(page.getByRole("alert").filter({ hasText: "Nothing was changed" })).toBeFocused();
  await page.getByLabel("Reason").fill("The same man, spelt from Russian.");
  await mergeButton.click();
  await page.waitForURL("**/desk/people/envoy?notice=merged");
  await expect(page.getByText("The two are one record now.")).toBeVisible();
  await expect(page.getByRole("group", { name: "Versions" })).toContainText("Merged");

  const former = `${world.instance.url}/people/${double.slug}`;
  await page.goto(former);
  await page.waitForURL("**/people/steve-witkoff");
  await expect(page.getByRole("link", { name: "Envoy and Putin meet in August" }).first()).toBeVisible();
  await desk.open(`/desk/people/${double.id}`);
  await page.waitForURL("**/desk/people/envoy?notice=merged-away");

  await desk.open("/desk/merges");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Undo the merge of Steven Witkov" }).click();
  await page.getByLabel("Reason").fill("Two men after all.");
  await page.getByRole("button", { name: "Undo the merge" }).click();
  await expect(page.getByText("Everything that the merge had changed was put back.")).toBeVisible();
  await expectAccessible(page);
  await page.goto(former);
  await expect(page.getByRole("heading", { level: 1, name: "Steven Witkov" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Envoy and Putin meet in August" }).first()).toBeVisible();
});

test("two records of one event are merged without a script, and the old address leads to the one that stays", async ({
  browser,
  world,
}) => {
  const kept = await addContact(world.store, "Envoy visits the Kremlin in July", "2025-07-10");
  const other = await addContact(world.store, "Witkoff in Moscow in July", "2025-07-10");
  const { url } = world.instance;
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: world.adminState });
  const page = await context.newPage();
  await page.goto(`${url}/desk/history/event/${kept.id}`);
  await page.getByRole("link", { name: "Merge with another" }).click();
  await page.getByLabel("The other event").fill(`${url}/events/${other.slug}`);
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("link", { name: "Witkoff in Moscow in July" }).click();
  await page.getByLabel("Public note").fill("This meeting was recorded twice.");
  await page.getByLabel("Reason").fill("Logged by two people.");
  await page.getByRole("button", { name: /^Merge “Witkoff in Moscow in July”/ }).click();
  await expect(page.getByText("The two are one record now.")).toBeVisible();

  await page.goto(`${url}/events/${other.slug}`);
  await expect(page).toHaveURL(`${url}/events/${kept.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Envoy visits the Kremlin in July");
  await page.goto(`${url}/?q=July&rows=all`);
  await expect(page.getByRole("link", { name: "Witkoff in Moscow in July" })).toHaveCount(0);

  await page.goto(`${url}/desk/merges`);
  await page.getByRole("link", { name: "Undo the merge of Witkoff in Moscow in July" }).click();
  await page.getByLabel("Reason").fill("Two meetings that day.");
  await page.getByRole("button", { name: "Undo the merge" }).click();
  await expect(page.getByText("Everything that the merge had changed was put back.")).toBeVisible();
  await page.goto(`${url}/events/${other.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Witkoff in Moscow in July");
  await context.close();
});

test("topics have an order, and one that nothing names is removed", async ({ desk, page, world }) => {
  await createTopic(world.store, { ...bySystem(), input: { name: "Fisheries" } });
  const satellites = await createTopic(world.store, { ...bySystem(), input: { name: "Satellites" } });
  await desk.open("/desk/topics");
  const names = page.getByRole("rowheader");
  await page.getByRole("button", { name: "Up Satellites" }).click();
  await page.waitForURL(`**/desk/topics#record-${satellites.id}`);
  await expect(names.filter({ hasText: /^(Fisheries|Satellites)$/ })).toHaveText(["Satellites", "Fisheries"]);

  await page.getByRole("link", { name: "Terms of a truce" }).click();
  await expect(page.getByText("so it cannot be removed")).toBeVisible();
  await desk.open(`/desk/topics/${satellites.id}`);
  await page.getByRole("textbox", { name: "Reason", exact: true }).fill("Never used.");
  await page.getByRole("button", { name: "Remove this topic" }).click();
  await page.waitForURL("**/desk/topics?notice=removed");
  await expect(page.getByRole("link", { name: "Satellites" })).toHaveCount(0);
});

test("a researcher adds a person and a party in place, and changes nothing that is stored", async ({
  browser,
  world,
}) => {
  const context = await browser.newContext({ storageState: world.researcherState });
  const page = await context.newPage();
  const desk = new DeskPage(page, world.instance.url);
  await desk.open("/desk/tracks");
  await expect(page.getByRole("link", { name: "Add a track" })).toHaveCount(0);
  await desk.open("/desk/people");
  await page.getByRole("link", { name: "Add a person" }).click();
  await page.waitForURL("**/desk/people/new");
  await desk.formIsReady();
  await desk.field("Name").fill("Hakan Fidan");
  await desk.addState(desk.field("Mostly acts for"), "Türkiye", "TR");
  await page.getByRole("button", { name: "Add a spelling" }).click();
  await page.getByLabel("Spelling", { exact: true }).fill("Хакан Фидан");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.waitForURL("**?notice=saved");
  await expect(page.getByRole("heading", { level: 1, name: "Hakan Fidan" })).toBeVisible();
  await expect(page.getByText("An editor changes what is recorded of a person.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save the change" })).toHaveCount(0);
  await desk.open("/desk/people/envoy/merge");
  await page.waitForURL(/\/no-access\?role=editor$/);
  await context.close();
});

test.describe("every page of the vocabularies", () => {
  const paths = [
    "/desk/people",
    "/desk/people/envoy",
    "/desk/people/new",
    "/desk/people/envoy/merge?other=president",
    "/desk/parties/us",
    "/desk/places/pokrovsk",
    "/desk/tracks",
    "/desk/tracks/channel",
    "/desk/topics/ceasefire",
    "/desk/series/series",
    "/desk/merges",
  ];

  for (const colorScheme of ["light", "dark"] as const) {
    test(`is accessible and fits a window of 320 px, ${colorScheme}`, async ({ desk, page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 320, height: 800 });
      for (const path of paths) {
        await desk.open(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
    });
  }
});
