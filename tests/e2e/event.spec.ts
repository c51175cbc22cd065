import { updateContact } from "@/db/commands/events/update-contact";
import { findContactEntry } from "@/db/queries/events/find-contact-entry";
import { findEvent } from "@/db/queries/events/find-event";
import { openStore } from "@/db/store";
import { expect, test } from "./fixtures";
import { startInstance } from "./instance";
import { openTimeline } from "./timeline-page";

const moscowPath = "/events/steve-witkoff-and-vladimir-putin-meet-in-moscow-2025-12-02";
const pokrovskPath = "/events/russia-says-it-captured-pokrovsk-2025-12-01";

test("the timeline leads to the page of a contact", async ({ sampleInstance, page }) => {
  const { days, panel } = await openTimeline(page, sampleInstance.url);
  await days.getByRole("link", { name: /^2 December 2025: Steve Witkoff/ }).click();
  await panel.getByRole("link", { name: "Open its page, with all sources" }).click();
  await expect(page).toHaveURL(sampleInstance.url + moscowPath);
  await expect(page).toHaveTitle(/^Steve Witkoff and Vladimir Putin meet in Moscow/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Steve Witkoff and Vladimir Putin meet in Moscow",
  );
});

test("a contact's page says when, where, who, in which order, and beside what", async ({
  sampleInstance,
  page,
}) => {
  await page.goto(sampleInstance.url + moscowPath);
  const content = page.getByRole("main");
  await expect(content).toContainText("sixth of 2025, 118 days after the fifth.");
  await expect(content).toContainText(
    "It came 1 day after “Russia says it captured Pokrovsk” and “Russia says it captured Vovchansk”.",
  );
  await expect(content).toContainText("19:43, Moscow time");
  await expect(content).toContainText("5 hours");
  await expect(content).toContainText("In the source: “about five hours”.");
  await expect(content).toContainText("7 days before the day.");

  const ladder = page.getByRole("navigation", { name: "Witkoff – Putin, in order" });
  await expect(ladder.getByRole("listitem")).toHaveText([
    /11 Feb Moscow$/,
    /^30 days.*13 Mar Moscow$/,
    /^29 days.*11 Apr St Petersburg$/,
    /^14 days.*25 Apr Moscow$/,
    /^103 days.*6 Aug Moscow$/,
    /^118 days.*2 Dec Moscow$/,
  ]);
  await expect(ladder.locator("[aria-current=page]")).toHaveText("2 Dec");

  const people = page.getByRole("table").filter({ hasText: "Office on that day" });
  await expect(people.getByRole("row", { name: /^Steve Witkoff/ })).toContainText(
    "Special Envoy to the Middle East",
  );
  await expect(people.getByRole("row", { name: /^Vladimir Putin/ })).toContainText("President of Russia");
  await expect(people.getByRole("row", { name: /^Jared Kushner/ })).toContainText("No office recorded");
});

test("a contact's page shows its coincidences, its near misses and the days around it", async ({
  sampleInstance,
  page,
}) => {
  await page.goto(sampleInstance.url + moscowPath);
  const around = page.getByRole("region", { name: "Thirty days before and after" });
  await expect(around.locator("svg:visible").getByRole("link", { name: /^2 December 2025: / })).toHaveCount(
    1,
  );
  await expect(around.getByRole("listitem")).toHaveText([
    /^1 day after\s*Russia says it captured Pokrovsk, 1 December 2025\. Partly confirmed\.$/,
    /^1 day after\s*Russia says it captured Vovchansk, 1 December 2025\. Disputed\.$/,
    /^12 days after\s*Russia says it captured Kupiansk, 20 November 2025\. Refuted\.$/,
  ]);
  await around.getByRole("listitem").first().getByRole("link").click();
  await expect(page).toHaveURL(sampleInstance.url + pokrovskPath);
  await expect(around.getByRole("listitem")).toHaveText([
    /^1 day before\s*Steve Witkoff and Vladimir Putin meet in Moscow, 2 December 2025$/,
  ]);
});

test("a contact's page shows who was informed, what each side said, sources and changes", async ({
  sampleInstance,
  page,
}) => {
  await page.goto(sampleInstance.url + moscowPath);
  const informed = page.getByRole("region", { name: "Who was informed" });
  await expect(informed.getByRole("row", { name: /^Ukraine/ })).toHaveCount(2);
  await expect(informed.getByRole("row", { name: /^European Union/ })).toContainText(
    "Umerov and Hnatov briefed European national security advisers",
  );
  const said = page.getByRole("region", { name: "What each side said" });
  await expect(said.getByRole("heading", { level: 3 })).toHaveText(["Russia", "United States"]);
  await expect(said).toContainText("Russia confirmed that it took place");
  await expect(said).toContainText("Ushakov called it useful and substantive");

  const sources = page.getByRole("region", { name: "Sources" });
  await expect(sources.getByRole("listitem")).toHaveCount(15);
  await expect(sources).toContainText("15 sources, 13 independent");
  await said.getByRole("link", { name: "Source 10" }).first().click();
  await expect(page).toHaveURL(/#source-10$/);
  await expect(page.locator("#source-10")).toBeInViewport();
  await expect(page.locator("#source-5")).toContainText("Link wanted");
  await expect(page.locator("#source-3")).toContainText("Derived from Reuters");

  const changes = page.getByRole("region", { name: "Changes to this record" });
  await expect(changes.getByRole("row").nth(1)).toContainText("Record made");
  await expect(page.getByRole("link", { name: sampleInstance.url + moscowPath })).toBeVisible();
});

test("an announcement's page shows each assessment with its day", async ({ sampleInstance, page }) => {
  await page.goto(sampleInstance.url + pokrovskPath);
  await expect(page.getByRole("main")).toContainText("Announcement, capture, partly confirmed");
  await expect(page.getByRole("main")).toContainText("60,127 inhabitants");
  const assessments = page.getByRole("region", { name: "Who confirmed it" });
  await expect(assessments.getByRole("row")).toHaveCount(1 + 7);
  await expect(assessments.getByRole("row").nth(1)).toContainText("1 December 2025");
  await expect(assessments.getByRole("row").last()).toContainText("14 February 2026");
  await expect(page.getByRole("region", { name: "Reactions" })).toContainText("staged flag videos");
});

test("an event that the lead rule does not select says so and offers the default rule", async ({
  sampleInstance,
  page,
}) => {
  await page.goto(`${sampleInstance.url}/events/us-and-ukrainian-delegations-meet-in-miami-2025-12-04`);
  await expect(page.getByText("does not select this event")).toBeVisible();
  await page.getByRole("link", { name: "Take the default rule" }).click();
  await expect(page).toHaveURL(/\?rule=default$/);
  await expect(page.getByRole("heading", { name: "Coincidences, 0 to 7 days after a claim" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("4 to 6 December 2025");
});

test("an event that is not there is a page that says so", async ({ sampleInstance, page, watch }) => {
  watch.expectProblem(/404/);
  const response = await page.goto(`${sampleInstance.url}/events/no-such-event-2025-12-02`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page at this address");
});

test("a renamed event moves at once, and its old address leads to the new one", async ({ page, request }) => {
  const instance = await startInstance({ sample: "load" });
  try {
    // The page as it was is kept by the server before the change.
    await page.goto(instance.url + moscowPath);
    const store = openStore(instance.databasePath);
    const found = await findEvent(store, moscowPath.replace("/events/", ""), { dayOfData: "2026-11-24" });
    if (found.status !== "found") throw new Error("The sample has no such contact.");
    const { id } = found.event;
    const { entry, version } = await findContactEntry(store, id);
    const saved = await updateContact(store, {
      actor: null,
      id,
      now: Date.parse("2026-11-24T12:00:00Z"),
      baseVersion: version,
      input: { ...entry, title: "Five hours in the Kremlin" },
      reason: "A shorter title",
    });
    store.close();
    expect(saved.slug).toBe("five-hours-in-the-kremlin-2025-12-02");

    const moved = await request.get(instance.url + moscowPath, { maxRedirects: 0 });
    expect(moved.status()).toBe(308);
    expect(moved.headers().location).toBe(`/events/${saved.slug}`);
    await page.goto(`${instance.url}${moscowPath}?rule=default`);
    await expect(page).toHaveURL(`${instance.url}/events/${saved.slug}?rule=default`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Five hours in the Kremlin");
    await expect(page.getByRole("main")).toContainText("sixth of 2025");
    const changes = page.getByRole("region", { name: "Changes to this record" }).getByRole("row");
    await expect(changes).toHaveCount(3);
    await expect(changes.filter({ hasText: "A shorter title" })).toContainText("24 November 2026");
    const { days } = await openTimeline(page, instance.url);
    await expect(days.getByRole("link", { name: /^2 December 2025: Five hours/ })).toHaveAttribute(
      "href",
      `/events/${saved.slug}`,
    );
  } finally {
    await instance.stop();
  }
});
