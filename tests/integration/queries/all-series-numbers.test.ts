import { beforeEach, describe, expect, it } from "vitest";
import { series } from "@/db/schema/series";
import type { Store } from "@/db/store";
import { freshDatabase } from "../fresh-database";
import { allSeriesNumbers } from "./all-series-numbers";
import { insertContacts } from "./insert-events";
import { insertWorld } from "./insert-world";

let store: Store;

beforeEach(async () => {
  store = freshDatabase().store;
  await insertWorld(store);
});

async function numbers() {
  const all = await allSeriesNumbers(store);
  return Object.fromEntries(
    [...all].map(([id, { series, entry }]) => [
      id,
      [series.slug, entry.inYear.year, entry.inYear.n, entry.overall.n, entry.gapDays?.min ?? null],
    ]),
  );
}

describe("allSeriesNumbers", () => {
  it("numbers held contacts by the series of their track, else by the first by name", async () => {
    await insertContacts(
      store,
      { id: "one", date: "2024-12-30", tracks: ["envoy"] },
      { id: "two", date: "2025-01-03", tracks: ["direct", "envoy"] },
      { id: "call", date: "2025-01-05", tracks: ["envoy"], contact: { format: "phone" } },
      { id: "cancelled", date: "2025-01-06", tracks: ["envoy"], contact: { status: "cancelled" } },
      { id: "trackless", date: "2025-01-10" },
      { id: "trashed", date: "2025-01-11", tracks: ["envoy"], state: "trashed" },
      { id: "three", date: "2025-02-03", tracks: ["envoy"] },
    );
    expect(await numbers()).toEqual({
      one: ["meetings", 2024, 1, 1, null],
      two: ["meetings", 2025, 1, 2, 4],
      // No meeting in person, so the series of the track does not hold it; of "Any …" it is the third.
      call: ["any", 2025, 2, 3, 2],
      trackless: ["any", 2025, 3, 4, 5],
      // Of the meetings: one, two, trackless, three.
      three: ["meetings", 2025, 3, 4, 24],
    });
  });

  it("leaves a contact with a doubtful date unsure", async () => {
    await insertContacts(store, { id: "doubtful", date: "2025-01-03?", tracks: ["envoy"] });
    const all = await allSeriesNumbers(store);
    expect(all.get("doubtful")?.entry.overall).toMatchObject({ n: 1, isSure: false });
  });

  it("numbers nothing where nobody is in a series", async () => {
    await store.write(async ({ db }) => {
      await db.insert(series).values({
        id: "none",
        slug: "none",
        name: "None",
        firstPersonId: "kushner",
        secondPersonId: "budanov",
        createdAt: 0,
        updatedAt: 0,
      });
    });
    expect(await numbers()).toEqual({});
  });

  it("numbers the two principals of a contact that no stored series holds, by format", async () => {
    const people: [string, string, "principal"][] = [
      ["kushner", "us", "principal"],
      ["budanov", "ua", "principal"],
    ];
    await insertContacts(
      store,
      { id: "first", date: "2025-03-01", people },
      { id: "call", date: "2025-03-02", people, contact: { format: "phone" } },
      { id: "second", date: "2025-03-11", people },
      { id: "crowded", date: "2025-03-12", people: [...people, ["putin", "ru", "principal"]] },
      {
        id: "sameSide",
        date: "2025-03-13",
        people: [people[0] ?? ["", "", "principal"], ["witkoff", "us", "principal"]],
      },
    );
    expect(await numbers()).toEqual({
      first: [null, 2025, 1, 1, null],
      call: [null, 2025, 1, 1, null],
      second: [null, 2025, 2, 2, 10],
    });
    const all = await allSeriesNumbers(store);
    expect(all.get("second")?.series.name).toBe("Jared Kushner – Kyrylo Budanov, in person");
  });
});
