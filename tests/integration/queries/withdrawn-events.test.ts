import { beforeEach, describe, expect, it } from "vitest";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { reinstateEvent } from "@/db/commands/events/reinstate-event";
import { restoreEvent } from "@/db/commands/events/restore-event";
import { retractEvent } from "@/db/commands/events/retract-event";
import { trashEvent } from "@/db/commands/events/trash-event";
import { createPlace } from "@/db/commands/records/create-place";
import type { Store } from "@/db/store";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { isOnTimeline, publicAnswers } from "./public-answers";

const bySystem = { actor: null, now: 5_000 };

/** A meeting a day after a claim, and what stands in any record beside it. */
async function makeWorld(): Promise<Store> {
  const { store } = freshDatabase();
  await createSmallWorld(store);
  const kyiv = { name: "Kyiv", kind: "city" as const, countryId: "ua", zone: "Europe/Kyiv" };
  await createPlace(store, { ...bySystem, id: "kyiv", input: kyiv });
  await createContact(store, { ...bySystem, id: "c1", input: contactEntry() });
  await createAnnouncement(store, { ...bySystem, id: "a1", input: claimEntry() });
  return store;
}

/** As many events that people logged as tell how long the record lags behind. */
const logged = Array.from({ length: 20 }, (_, index) => `logged-${index}`);
/** Events that would change every answer: a meeting, a claim just before it, a meeting that was put off, and the logged ones. */
const withdrawn = ["c2", "c3", "a2", ...logged];

async function addWithdrawn(store: Store): Promise<void> {
  const actor = await insertUser(store, "editor");
  for (const id of logged)
    await createAnnouncement(store, { actor, now: 5_000, id, input: claimEntry({ title: "Logged" }) });
  const source = { url: "https://example.org/withdrawn", title: "A withdrawn report", publisher: "Agency" };
  const sources = [{ ...source, supports: ["held" as const] }, { publisher: "Kyiv Courier" }];
  const contact = { madePublic: "", heldPrinted: "", sources };
  await createContact(store, {
    ...bySystem,
    id: "c2",
    input: contactEntry({ ...contact, title: "A withdrawn meeting", held: "2025-12-20", placeId: "kyiv" }),
  });
  await createContact(store, {
    ...bySystem,
    id: "c3",
    input: contactEntry({ ...contact, title: "A withdrawn plan", held: "2026-01-20", status: "postponed" }),
  });
  await createAnnouncement(store, {
    ...bySystem,
    id: "a2",
    input: claimEntry({
      title: "A withdrawn claim",
      announced: "2025-12-18",
      saidToHaveHappened: "",
      sources,
    }),
  });
}

let without: Record<string, unknown>;
let store: Store;
beforeEach(async () => {
  without = await publicAnswers(await makeWorld());
  store = await makeWorld();
  await addWithdrawn(store);
});

describe("a withdrawn event", () => {
  it("changes what readers are answered while it is published, or this test would prove nothing", async () => {
    const published = await publicAnswers(store);
    const alike = Object.keys(without).filter(
      (name) => JSON.stringify(published[name]) === JSON.stringify(without[name]),
    );
    expect(alike).toEqual([]);
  });

  it.each([
    ["retracted", retractEvent],
    ["in the trash", trashEvent],
  ])("that is %s is in no public answer", async (_state, command) => {
    for (const id of withdrawn) {
      await command(store, { ...bySystem, id, baseVersion: 1, publicNote: "It did not happen." });
    }
    expect(await publicAnswers(store)).toEqual(without);
    expect(await isOnTimeline(store, "a-withdrawn-claim-2025-12-18")).toBe(false);
  });

  it("is in all of them again once it is published again", async () => {
    const before = await publicAnswers(store);
    for (const id of withdrawn.slice(0, 3)) {
      await retractEvent(store, { ...bySystem, id, baseVersion: 1, publicNote: "It did not happen." });
      await trashEvent(store, { ...bySystem, id, baseVersion: 2 });
      await restoreEvent(store, { ...bySystem, id, baseVersion: 3 });
      await reinstateEvent(store, { ...bySystem, id, baseVersion: 4 });
    }
    const after = await publicAnswers(store);
    expect(after.timeline).toEqual(before.timeline);
    expect(after.rule).toEqual(before.rule);
    expect(after.facets).toEqual(before.facets);
    expect(await isOnTimeline(store, "a-withdrawn-claim-2025-12-18")).toBe(true);
  });
});
