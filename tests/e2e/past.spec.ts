import { createContact } from "@/db/commands/events/create-contact";
import { updateContact } from "@/db/commands/events/update-contact";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import type { Store } from "@/db/store";
import { formatDay } from "@/lib/dates/format-edtf";
import { contactEntry } from "../integration/commands/small-world";
import { test } from "./desk-test";
import { expect } from "./fixtures";
import { lookAtPage } from "./look-at-page";

const held = "2025-03-04";

const oneDay = 86_400_000;

/** A contact that is published today, and gets another title and length by a write that is dated two days later. */
async function addChangedContact(
  store: Store,
  id: string,
): Promise<{ slug: string; version: number; day: string }> {
  const now = Date.now();
  const day = new Date(now).toISOString().slice(0, 10);
  const input = contactEntry({ title: `Before ${id}`, held });
  await createContact(store, { actor: null, id, now, input });
  const version = await readDataVersion(store);
  const change = { actor: null, id, now: now + 2 * oneDay, baseVersion: 1, reason: "The readout." };
  const after = contactEntry({ title: `After ${id}`, held, durationMinutes: 60 });
  const { slug } = await updateContact(store, { ...change, input: after });
  return { slug, version, day };
}

test("the timeline and an event are shown as they were known on a day, with the way to what changed", async ({
  page,
  world,
}) => {
  const { url } = world.instance;
  const { slug, day } = await addChangedContact(world.store, "moved");
  await page.goto(`${url}/?from=2025-03-01&to=2025-03-31`);
  await expect(page.getByRole("table").getByText("After moved")).toBeVisible();

  const form = page.getByRole("form", { name: "An earlier state" });
  await form.getByLabel("As known on").fill(day);
  await form.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(new RegExp(`as-known-on=${day}`));
  const notice = page.getByRole("complementary", { name: "State of the data" });
  await expect(notice).toContainText(`As known on ${formatDay(day)}`);
  await expect(page.getByRole("table").getByText("Before moved")).toBeVisible();
  await expect(page.getByText("After moved")).toHaveCount(0);
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  await lookAtPage(page);

  await notice.getByRole("link", { name: "See what changed" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Changes");
  await expect(page.getByRole("row", { name: /Contact updated After moved/ })).toContainText("How long");
  await lookAtPage(page);

  await page.goto(`${url}/events/${slug}?as-known-on=${day}`);
  await expect(page).toHaveURL(new RegExp(`as-known-on=${day}`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Before moved");
  await lookAtPage(page);
  await page.getByRole("link", { name: "Show the present state" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("After moved");
});

test("what is pinned to a version stays as it is to the byte while the record changes", async ({
  request,
  world,
}) => {
  const { url } = world.instance;
  const { slug, version } = await addChangedContact(world.store, "pinned");
  const figure = `${url}/images/timeline.svg?from=2025-03-01&to=2025-03-31&version=${version}`;
  const window = `${url}/api/timeline?from=2025-03-01&to=2025-03-31&level=0&version=${version}`;
  const read = async (address: string) => {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    return answer.body();
  };
  const [before, data] = [await read(figure), await read(window)];
  expect(String(data)).toContain("Before pinned");
  await updateContact(world.store, {
    ...{ actor: null, id: "pinned", now: Date.now(), baseVersion: 2, reason: "A second readout." },
    input: contactEntry({ title: "Changed again", held: "2025-03-20" }),
  });
  expect(await read(figure)).toEqual(before);
  expect(await read(window)).toEqual(data);
  expect(String(await read(`${url}/events/${slug}?version=${version}`))).toContain("Before pinned");
});

test("a record that was not there then, and a version that is not there yet, are said in words", async ({
  page,
  watch,
  world,
}) => {
  const { url } = world.instance;
  const { version, day } = await addChangedContact(world.store, "early");
  await addChangedContact(world.store, "late");
  watch.expectProblem(/404/);
  const answer = await page.goto(`${url}/events/after-late-2025-03-04?version=${version}`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    new RegExp(`was not known on ${formatDay(day)}`),
  );
  await page.goto(`${url}/?version=99999`);
  await expect(page.getByText("There is no version 99999 of the data yet", { exact: false })).toBeVisible();
});
