import { describe, expect, it } from "vitest";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { isSampleLoaded, loadSample } from "@/db/sample/load-sample";
import { accounts } from "@/db/schema/accounts";
import { events } from "@/db/schema/events";
import { parties } from "@/db/schema/parties";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { rules } from "@/db/schema/rules";
import { sources } from "@/db/schema/sources";
import { tracks } from "@/db/schema/tracks";
import type { Store } from "@/db/store";
import { failingAfter } from "../failing-store";
import { freshDatabase } from "../fresh-database";
import { loadedAt } from "./loaded-sample";

/** How many rows the tables of the sample hold. */
function countRows(store: Store) {
  return store.read(async ({ db }) => ({
    events: await db.$count(events),
    parties: await db.$count(parties),
    people: await db.$count(people),
    places: await db.$count(places),
    rules: await db.$count(rules),
    sources: await db.$count(sources),
    tracks: await db.$count(tracks),
    accounts: await db.$count(accounts),
  }));
}

describe("loading the sample", () => {
  it("loads all of it once, and nothing the second time", async () => {
    const { store } = freshDatabase();
    expect(await isSampleLoaded(store)).toBe(false);
    await loadSample(store, loadedAt);
    expect(await isSampleLoaded(store)).toBe(true);

    const loaded = await countRows(store);
    expect(loaded).toMatchObject({
      events: 214,
      parties: 26,
      people: 80,
      places: 109,
      rules: 5,
      tracks: 6,
      accounts: 0,
    });
    const version = await readDataVersion(store);
    await loadSample(store, loadedAt + 1000);
    expect(await countRows(store)).toEqual(loaded);
    expect(await readDataVersion(store)).toBe(version);
  }, 60_000);

  it("goes on after an interruption and ends with the same records", async () => {
    const whole = freshDatabase().store;
    await loadSample(whole, loadedAt);

    const { store } = freshDatabase();
    for (const writes of [1, 150, 200]) {
      await expect(loadSample(failingAfter(store, writes), loadedAt)).rejects.toThrow();
      expect(await isSampleLoaded(store)).toBe(false);
    }
    await loadSample(store, loadedAt);
    expect(await isSampleLoaded(store)).toBe(true);
    expect(await countRows(store)).toEqual(await countRows(whole));

    const names = (from: Store) =>
      from.read(({ db }) =>
        db.select({ id: events.id, slug: events.slug, title: events.title }).from(events).orderBy(events.id),
      );
    expect(await names(store)).toEqual(await names(whole));
    const lanes = (from: Store) =>
      from.read(({ db }) => db.select({ slug: tracks.slug }).from(tracks).orderBy(tracks.position));
    expect(await lanes(store)).toEqual(await lanes(whole));
  }, 60_000);

  it("leaves the records of an earlier attempt as they are", async () => {
    const { store } = freshDatabase();
    await expect(loadSample(failingAfter(store, 3), loadedAt)).rejects.toThrow();
    const before = await store.read(({ db }) => db.select().from(parties).orderBy(parties.id));
    await loadSample(store, loadedAt + 1000);
    const after = await store.read(({ db }) => db.select().from(parties).orderBy(parties.id));
    expect(after).toEqual(expect.arrayContaining(before));
  }, 60_000);
});
