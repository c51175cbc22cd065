import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createPlace } from "@/db/commands/records/create-place";
import { updatePerson } from "@/db/commands/records/update-person";
import { updatePlace } from "@/db/commands/records/update-place";
import { offices } from "@/db/schema/offices";
import { places } from "@/db/schema/places";
import { revisions } from "@/db/schema/revisions";
import type { Store } from "@/db/store";
import { freshDatabase } from "../fresh-database";
import { createSmallWorld } from "./small-world";

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
});
const base = { actor: null, now: 9_000, baseVersion: 1 };

const countedPlace = {
  name: "Lyman",
  kind: "town",
  population: 20_066,
  populationAsOf: "2022-01-01",
  populationAsOfPrinted: "at the beginning of 2022",
};

describe("the commands of a person and of a place", () => {
  it("keeps the days of an office and of a population as the source printed them", async () => {
    const office = { title: "Envoy", partyId: "us", from: "2025-03", to: "2026-01~" };
    const printed = { fromPrinted: "in March", toPrinted: "early this year" };
    const envoy = { name: "Steve Witkoff", offices: [{ ...office, ...printed }] };
    await updatePerson(store, { ...base, id: "envoy", input: envoy });
    await createPlace(store, { actor: null, id: "lyman", now: 2_000, input: countedPlace });
    const rows = await store.read(async ({ db }) => ({
      offices: await db.select().from(offices),
      places: await db.select().from(places).where(eq(places.id, "lyman")),
      ofPerson: await db.select().from(revisions).where(eq(revisions.recordId, "envoy")),
      ofPlace: await db.select().from(revisions).where(eq(revisions.recordId, "lyman")),
    }));
    expect(rows.offices).toMatchObject([{ from: "2025-03", to: "2026-01~", ...printed }]);
    const populationDay = {
      populationAsOf: "2022-01-01",
      populationAsOfPrinted: "at the beginning of 2022",
    };
    expect(rows.places).toMatchObject([populationDay]);
    expect(rows.ofPerson.at(-1)).toMatchObject({
      changed: expect.arrayContaining(["offices"]),
      snapshot: { offices: [{ from: "2025-03", to: "2026-01~", ...printed }] },
    });
    expect(rows.ofPlace[0]?.snapshot).toMatchObject(populationDay);

    const corrected = { ...countedPlace, populationAsOfPrinted: "in January 2022" };
    await updatePlace(store, { ...base, id: "lyman", input: corrected });
    const [place] = await store.read(
      async ({ db }) => await db.select().from(places).where(eq(places.id, "lyman")),
    );
    expect(place).toMatchObject({ version: 2, populationAsOfPrinted: "in January 2022" });
  });
});
