import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { trashEvent } from "@/db/commands/events/trash-event";
import { updateAnnouncement } from "@/db/commands/events/update-announcement";
import { updateContact } from "@/db/commands/events/update-contact";
import { revertRecord } from "@/db/commands/history/revert-record";
import { updateParty } from "@/db/commands/records/update-party";
import { updatePerson } from "@/db/commands/records/update-person";
import { updatePlace } from "@/db/commands/records/update-place";
import { findAnnouncementEntry } from "@/db/queries/events/find-announcement-entry";
import { findContactEntry } from "@/db/queries/events/find-contact-entry";
import { merges } from "@/db/schema/merges";
import { places } from "@/db/schema/places";
import type { Store } from "@/db/store";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { issuesOf } from "./issues-of";
import { readStoredDataVersion } from "./read-stored-data-version";
import { revisionsOf } from "./revisions-of";
import { claimEntry, contactEntry, createSmallWorld } from "./small-world";

let store: Store;
let actor: Actor;
const bySystem = { actor: null, now: 5_000 };
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
  actor = await insertUser(store, "editor");
  await createContact(store, { ...bySystem, id: "c1", input: contactEntry() });
  await createAnnouncement(store, { ...bySystem, id: "a1", input: claimEntry() });
});

function toFirst(recordType: "event" | "person" | "place" | "party", id: string, baseVersion = 2) {
  return { actor, recordType, id, now: 9_000, baseVersion, toVersion: 1, reason: "It was right." };
}

/** A contact with everything of it different. */
const otherContact = contactEntry({
  title: "Another meeting",
  summary: "",
  note: "",
  held: "2025-12",
  heldPrinted: "",
  format: "phone",
  placeId: null,
  durationMinutes: null,
  durationPrinted: "",
  participations: [{ personId: "president", partyId: "ru", role: "principal" }],
  trackIds: [],
  topics: [],
  notifications: [],
  acknowledgements: [],
  readouts: [],
  reactions: [],
  outsideCounts: [],
  sources: [{ publisher: "Another agency" }],
});

describe("revertRecord", () => {
  it("stores an earlier version of a contact once more, whole", async () => {
    const before = await findContactEntry(store, "c1");
    await updateContact(store, { ...bySystem, id: "c1", baseVersion: 1, input: otherContact });
    const dataVersion = await readStoredDataVersion(store);
    const saved = await revertRecord(store, {
      ...toFirst("event", "c1"),
      publicNote: "It was changed by mistake.",
    });
    expect(saved).toEqual({ id: "c1", slug: "witkoff-meets-putin-in-moscow-2025-12-02", version: 3 });
    const after = await findContactEntry(store, "c1");
    expect(after.entry).toEqual(before.entry);
    const [first, , third] = await revisionsOf(store, "event", "c1");
    expect(third).toMatchObject({
      kind: "reversion",
      state: "published",
      reason: "It was right.",
      publicNote: "It was changed by mistake.",
      userName: "The editor",
    });
    expect(third?.snapshot).toEqual(first?.snapshot);
    expect(await readStoredDataVersion(store)).toBe(dataVersion + 1);
  });

  it("stores one of an announcement once more", async () => {
    const before = await findAnnouncementEntry(store, "a1");
    const input = claimEntry({
      kind: "withdrawal",
      placeIds: [],
      verifications: [],
      announcedBy: { partyId: "ua" },
    });
    await updateAnnouncement(store, { ...bySystem, id: "a1", baseVersion: 1, input });
    await revertRecord(store, toFirst("event", "a1"));
    expect((await findAnnouncementEntry(store, "a1")).entry).toEqual(before.entry);
  });

  it("stores one of a person, a place and a party once more", async () => {
    const change = { ...bySystem, baseVersion: 1 };
    await updatePerson(store, { ...change, id: "envoy", input: { name: "Somebody" } });
    await updatePlace(store, { ...change, id: "pokrovsk", input: { name: "Elsewhere", kind: "town" } });
    await updateParty(store, { ...change, id: "us", input: { name: "A union", kind: "organisation" } });
    // The party first: the others name it.
    for (const [type, id] of [
      ["party", "us"],
      ["person", "envoy"],
      ["place", "pokrovsk"],
    ] as const) {
      expect((await revertRecord(store, toFirst(type, id))).version).toBe(3);
      const [first, , third] = await revisionsOf(store, type, id);
      expect(third).toMatchObject({ kind: "reversion", snapshot: first?.snapshot });
    }
  });

  it("makes no version where nothing differs", async () => {
    expect((await revertRecord(store, toFirst("event", "c1", 1))).version).toBe(1);
    expect(await revisionsOf(store, "event", "c1")).toHaveLength(1);
  });

  it("is refused below editor, without a reason, of a version that is not there, and over another one", async () => {
    await updateContact(store, { ...bySystem, id: "c1", baseVersion: 1, input: otherContact });
    const researcher = await insertUser(store, "researcher");
    const asResearcher = revertRecord(store, { ...toFirst("event", "c1"), actor: researcher });
    await expect(asResearcher).rejects.toBeInstanceOf(ForbiddenError);
    const unexplained = revertRecord(store, { ...toFirst("event", "c1"), reason: " " });
    expect(await issuesOf(unexplained)).toMatchObject([{ path: "reason" }]);
    const missing = revertRecord(store, { ...toFirst("event", "c1"), toVersion: 9 });
    await expect(missing).rejects.toBeInstanceOf(NotFoundError);
    const stale = revertRecord(store, toFirst("event", "c1", 1));
    await expect(stale).rejects.toMatchObject({ currentVersion: 2 });
    await trashEvent(store, { ...bySystem, id: "c1", baseVersion: 2 });
    await expect(revertRecord(store, toFirst("event", "c1", 3))).rejects.toBeInstanceOf(ConflictError);
    expect(await revisionsOf(store, "event", "c1")).toHaveLength(3);
  });

  it("lets one of two editors through", async () => {
    await updateContact(store, { ...bySystem, id: "c1", baseVersion: 1, input: otherContact });
    const done = await Promise.allSettled([
      revertRecord(store, toFirst("event", "c1")),
      revertRecord(store, toFirst("event", "c1")),
    ]);
    expect(done.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  });

  it("says which record an earlier version names that was merged or removed since", async () => {
    const others = {
      placeId: null,
      participations: [{ personId: "president", partyId: "ru", role: "principal" as const }],
    };
    await updateContact(store, { ...bySystem, id: "c1", baseVersion: 1, input: contactEntry(others) });
    await store.write(async ({ db }) => {
      await db.insert(merges).values({
        id: "m1",
        recordType: "place",
        keptId: "pokrovsk",
        keptName: "Pokrovsk",
        otherId: "moscow",
        otherName: "Moscow",
        slugs: ["moscow"],
        changes: [],
        eventCount: 0,
        reason: "The same place.",
        userName: "The editor",
        at: 8_000,
      });
      await db.delete(places).where(eq(places.id, "moscow"));
    });
    const issues = await issuesOf(revertRecord(store, toFirst("event", "c1")));
    expect(issues).toEqual([
      {
        path: "placeId",
        message:
          "That version names “Moscow”, which was merged into “Pokrovsk” since. Change the record by its form instead.",
      },
    ]);
    expect(await revisionsOf(store, "event", "c1")).toHaveLength(2);
  });
});
