import { beforeEach, describe, expect, it } from "vitest";
import { listSeriesNumbers } from "@/db/queries/list-series-numbers";
import { series } from "@/db/schema/series";
import type { Store } from "@/db/store";
import { freshDatabase } from "../fresh-database";
import { insertContacts } from "./insert-events";
import { insertWorld } from "./insert-world";

let store: Store;

beforeEach(async () => {
  store = freshDatabase().store;
  await insertWorld(store);
});

async function numbers() {
  const all = await listSeriesNumbers(store, { dayOfData: "2026-04-30" });
  return Object.fromEntries(
    [...all].map(([id, { series, entry }]) => [
      id,
      [series.slug, entry.inYear.year, entry.inYear.n, entry.overall.n, entry.gapDays?.min ?? null],
    ]),
  );
}

describe("listSeriesNumbers", () => {
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
    const all = await listSeriesNumbers(store, { dayOfData: "2026-04-30" });
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
});
