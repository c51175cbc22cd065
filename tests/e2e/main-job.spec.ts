import type { Page } from "@playwright/test";
import { ada, DeskPage } from "./desk-page";
import { expect, test } from "./fixtures";
import { serveHostSite } from "./host-site";

const meeting = "Steve Witkoff meets Vladimir Putin, Moscow";
const nextMeeting = "Witkoff and Putin meet again in Moscow";
const claim = "Russia says it captured Pokrovsk";

test("logs a meeting and a claim and finds them joined, on the page, on theirs and in a frame", async ({
  emptyInstance,
  page,
}) => {
  test.setTimeout(120_000);
  const { url, adminLink } = emptyInstance;
  const desk = new DeskPage(page, url);

  await test.step("the printed link makes a user, once", async () => {
    expect(adminLink).not.toBeNull();
    await desk.acceptInvitation(adminLink ?? "", ada);
    await page.goto(adminLink ?? "");
    await expect(page.getByText("This link was used already.")).toBeVisible();
  });

  await test.step("signs out, is refused with a wrong password, and signs in with the right one", async () => {
    await desk.open("/desk");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${url}/`);
    await page.goto(`${url}/desk`);
    await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();

    await desk.signIn({ ...ada, password: "not the password" });
    const alert = page.getByRole("alert").filter({ hasText: "You are not signed in" });
    await expect(alert).toContainText("No user has this address and password. Check both.");
    await expect(alert).toBeFocused();
    await expect(page.getByLabel("E-mail")).toHaveValue(ada.email);
    await expect(page.getByLabel("Password")).toHaveValue("");

    await desk.signIn(ada);
    await desk.isOpen();
    await expect(page.getByText("Signed in as Ada Archer, administrator.")).toBeVisible();
  });

  await test.step("logs a contact, with everybody and everything new made in place", async () => {
    await desk.openForm("/desk/contacts/new");
    await desk.choose("Format", "In person");
    await desk.choose("Level", "Envoy");
    await desk.field("Held on").fill("2 Dec 2025");
    await expect(page.getByText("Read as 2 December 2025, Tuesday, one certain day")).toBeVisible();

    const place = await desk.startNew(desk.field("Place"), "place", "Moscow");
    await place.getByLabel("Kind").selectOption("City");
    await desk.addState(place.getByLabel("Country"), "Russia", "RU");
    await place.getByLabel("Time zone").fill("Europe/Moscow");
    await place.getByRole("button", { name: "Add Moscow" }).click();
    await expect(desk.field("Place")).toHaveValue("Moscow");

    const envoy = await desk.startNew(desk.field("Add a person"), "person", "Steve Witkoff");
    await envoy.getByLabel("Other spellings").fill("Стив Уиткофф; Richard Witkoff");
    await envoy.getByLabel("Office").fill("Special envoy");
    await desk.addState(envoy.getByLabel("For"), "United States", "US");
    await envoy.getByRole("button", { name: "Add Steve Witkoff" }).click();

    const president = await desk.startNew(desk.field("Add a person"), "person", "Vladimir Putin");
    await president.getByLabel("Office").fill("President");
    await desk.take(president.getByLabel("For"), "Russia");
    await president.getByRole("button", { name: "Add Vladimir Putin" }).click();
    await expect(page.getByRole("group", { name: "Vladimir Putin" })).toBeVisible();

    await page.getByRole("button", { name: `Use “${meeting}”` }).click();
    await desk.addSource("https://agency.example/meeting", "A meeting in the Kremlin");
    await expect(desk.preview()).toContainText(
      "Steve Witkoff – Vladimir Putin, in person: first of 2025, first overall, among those recorded here",
    );
    await desk.publish(meeting);
    await expect(page.getByText("2 December 2025", { exact: true }).first()).toBeVisible();
  });

  await test.step("logs an announcement of the day before", async () => {
    await desk.openForm("/desk/announcements/new");
    await desk.choose("Kind", "Capture");
    await desk.field("Announced on").fill("1 December 2025");
    await desk.take(desk.field("Party"), "Russia");
    const place = await desk.startNew(desk.field("Add a place"), "place", "Pokrovsk");
    await place.getByLabel("Kind").selectOption("City");
    await desk.addState(place.getByLabel("Country"), "Ukraine", "UA");
    await place.getByRole("button", { name: "Add Pokrovsk" }).click();
    await page.getByRole("button", { name: `Use “${claim}”` }).click();
    await desk.addSource("https://agency.example/claim", "The ministry on Pokrovsk");
    await expect(desk.preview()).toContainText("1 day before: ");
    await expect(desk.preview()).toContainText("from 0 of 1 to 1 of 1");
    await desk.publish(claim);
    await expect(page.getByText("1 day before", { exact: true })).toBeVisible();
  });

  await test.step("the timeline joins them", async () => {
    await page.goto(url);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "The one contact recorded followed a territorial claim within a week",
    );
    await expectMarks(page, [
      { day: "2 December 2025", ordinal: "1" },
      { day: "1 December 2025", ordinal: null },
    ]);
    await expect(page.locator("svg.fig:visible text", { hasText: "+1 day" }).first()).toBeVisible();
    await expect(page.getByText("2 of 2 events").first()).toBeVisible();
  });

  await test.step("a second contact is numbered second, with its gap", async () => {
    await desk.openForm("/desk/contacts/new");
    await desk.choose("Format", "In person");
    await desk.choose("Level", "Envoy");
    await desk.field("Held on").fill("10 December 2025");
    await desk.take(desk.field("Place"), "Moscow");
    // Found by the other script and by the spelling that a newspaper used.
    await desk.take(desk.field("Add a person"), "Уиткофф", "Steve Witkoff");
    await desk.take(desk.field("Add a person"), "Vladimir", "Vladimir Putin");
    await expect(page.getByRole("group", { name: "Vladimir Putin" })).toBeVisible();
    await desk.field("Title").fill(nextMeeting);
    await desk.addSource("https://agency.example/again", "Talks go on");
    await expect(desk.preview()).toContainText("second of 2025, second overall, 8 days after the first");
    await expect(desk.preview()).toContainText("Near misses9 days after: Russia says it captured Pokrovsk");
    await desk.publish(nextMeeting);

    const ladder = page.getByRole("navigation", {
      name: "Steve Witkoff – Vladimir Putin, in person, in order",
    });
    await expect(ladder.getByRole("listitem")).toHaveText(["12 Dec Moscow", "8 days210 Dec Moscow"]);
    await expect(page.getByText("Before it: 2 December 2025")).toBeVisible();
    await expect(page.getByText("9 days after", { exact: true })).toBeVisible();
    await page.getByRole("link", { name: "2 December 2025" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(meeting);
    await expect(page.getByText("After it: 10 December 2025")).toBeVisible();
    await expect(page.getByText("1 day after", { exact: true })).toBeVisible();
  });

  await test.step("the timeline counts both", async () => {
    await page.goto(url);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "One of two contacts followed a territorial claim within a week",
    );
    await expectMarks(page, [
      { day: "2 December 2025", ordinal: "1" },
      { day: "10 December 2025", ordinal: "2" },
      { day: "1 December 2025", ordinal: null },
    ]);
    await expect(page.getByRole("row", { name: nextMeeting })).toContainText("10 December 2025");
  });

  await test.step("so does the embed in a page of another origin", async () => {
    const host = await serveHostSite(
      `<iframe title="Timeline" width="800" height="600" src="${url}/embed/timeline"></iframe>`,
    );
    try {
      await page.goto(host.url);
      const frame = page.frameLocator("iframe");
      await expect(frame.getByRole("heading", { level: 1 })).toHaveText(
        "One of two contacts followed a territorial claim within a week",
      );
      const marks = frame.locator("svg.fig:visible a.fig-mark");
      const numeralOf = (day: string) => marks.filter({ hasText: day }).locator("text.fig-numeral:visible");
      await expect(numeralOf("2 December 2025")).toHaveText("1");
      await expect(numeralOf("10 December 2025")).toHaveText("2");
      const flag = marks.filter({ hasText: "1 December 2025" }).filter({ hasText: "Pokrovsk" });
      await expect(flag).toHaveCount(1);
      const opened = page.waitForEvent("popup");
      await flag.click();
      const eventPage = await opened;
      await expect(eventPage.getByRole("heading", { level: 1 })).toHaveText(claim);
      await expect(page.getByRole("heading", { level: 1, name: "Another site" })).toBeVisible();
    } finally {
      await host.close();
    }
  });
});

interface Mark {
  day: string;
  ordinal: string | null;
}

async function expectMarks(page: Page, marks: readonly Mark[]): Promise<void> {
  for (const { day, ordinal } of marks) {
    const mark = page.locator("svg.fig:visible a.fig-mark", { hasText: day }).first();
    await expect(mark).toBeVisible();
    if (ordinal !== null) await expect(mark.locator("text.fig-numeral")).toHaveText(ordinal);
  }
}
