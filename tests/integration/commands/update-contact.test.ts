import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createContact } from "@/db/commands/events/create-contact";
import { restoreEvent } from "@/db/commands/events/restore-event";
import { trashEvent } from "@/db/commands/events/trash-event";
import { updateAnnouncement } from "@/db/commands/events/update-announcement";
import { updateContact } from "@/db/commands/events/update-contact";
import { events } from "@/db/schema/events";
import { participations } from "@/db/schema/participations";
import { revisions } from "@/db/schema/revisions";
import { searchDocs } from "@/db/schema/search-docs";
import { slugs } from "@/db/schema/slugs";
import type { Store } from "@/db/store";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { readStoredDataVersion } from "./read-stored-data-version";
import { claimEntry, contactEntry, createSmallWorld } from "./small-world";

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
  await createContact(store, { actor: null, id: "c1", now: 5_000, input: contactEntry() });
});
const base = { actor: null, id: "c1", now: 9_000, baseVersion: 1 };

async function revisionsOfContact() {
  return await store.read(
    async ({ db }) =>
      await db
        .select()
        .from(revisions)
        .where(and(eq(revisions.recordType, "event"), eq(revisions.recordId, "c1")))
        .orderBy(revisions.version),
  );
}

describe("updateContact", () => {
  it("stores the new version, and what changed beside the one before", async () => {
    const editor = await insertUser(store, "editor");
    const saved = await updateContact(store, {
      ...base,
      actor: editor,
      input: contactEntry({
        durationMinutes: 295,
        participations: [
          { personId: "president", partyId: "ru", role: "principal" },
          { personId: "envoy", partyId: "us", role: "principal" },
        ],
      }),
      reason: "The Kremlin's own figure",
    });
    expect(saved).toEqual({ id: "c1", slug: "witkoff-meets-putin-in-moscow-2025-12-02", version: 2 });
    const [event] = await store.read(async ({ db }) => await db.select().from(events));
    expect(event).toMatchObject({ version: 2, createdAt: 5_000, updatedAt: 9_000, publishedAt: 5_000 });
    const rows = await store.read(
      async ({ db }) => await db.select().from(participations).orderBy(participations.position),
    );
    expect(rows.map((row) => row.personId)).toEqual(["president", "envoy"]);
    const [first, second] = await revisionsOfContact();
    expect(first?.snapshot).toMatchObject({ durationMinutes: 300 });
    expect(second).toMatchObject({
      version: 2,
      changed: ["durationMinutes", "participations"],
      reason: "The Kremlin's own figure",
      userName: "The editor",
      snapshot: { durationMinutes: 295, title: "Witkoff meets Putin in Moscow" },
    });
  });

  it("gives a changed title a new slug and keeps the old one for its readers", async () => {
    const old = "witkoff-meets-putin-in-moscow-2025-12-02";
    const input = contactEntry({ title: "Five hours in the Kremlin" });
    const saved = await updateContact(store, { ...base, input });
    expect(saved.slug).toBe("five-hours-in-the-kremlin-2025-12-02");
    const kept = await store.read(
      async ({ db }) =>
        await db.select().from(slugs).where(eq(slugs.recordType, "event")).orderBy(slugs.createdAt),
    );
    expect(kept.map((row) => [row.slug, row.recordId])).toEqual([
      [old, "c1"],
      [saved.slug, "c1"],
    ]);
    // Nobody else is given the old one …
    const other = await createContact(store, { actor: null, id: "c2", now: 9_500, input: contactEntry() });
    expect(other.slug).toBe(`${old}-2`);
    // … but the record itself gets it back.
    const back = await updateContact(store, { ...base, baseVersion: 2, input: contactEntry() });
    expect(back).toEqual({ id: "c1", slug: old, version: 3 });
    const [, , third] = await revisionsOfContact();
    expect(third?.changed).toEqual(["slug", "title"]);
  });

  it("makes no version where nothing changed", async () => {
    const dataVersion = await readStoredDataVersion(store);
    const saved = await updateContact(store, { ...base, input: contactEntry() });
    expect(saved.version).toBe(1);
    expect(await revisionsOfContact()).toHaveLength(1);
    expect(await readStoredDataVersion(store)).toBe(dataVersion);
  });

  it("refuses a version that is not the stored one, and says which is", async () => {
    await updateContact(store, { ...base, input: contactEntry({ summary: "Changed." }) });
    const stale = updateContact(store, { ...base, input: contactEntry({ summary: "Changed otherwise." }) });
    await expect(stale).rejects.toBeInstanceOf(ConflictError);
    await expect(stale).rejects.toMatchObject({ currentVersion: 2 });
    const [event] = await store.read(async ({ db }) => await db.select().from(events));
    expect(event).toMatchObject({ summary: "Changed.", version: 2 });
  });

  it("lets one of several writers of the same version through", async () => {
    const outcomes = await Promise.allSettled(
      ["one", "two", "three", "four"].map((summary) =>
        updateContact(store, { ...base, input: contactEntry({ summary }) }),
      ),
    );
    expect(outcomes.map((outcome) => outcome.status)).toEqual([
      "fulfilled",
      "rejected",
      "rejected",
      "rejected",
    ]);
    expect(await revisionsOfContact()).toHaveLength(2);
  });

  it("rebuilds the search text", async () => {
    await updateContact(store, { ...base, input: contactEntry({ title: "Ночная встреча", placeId: null }) });
    const [doc] = await store.read(async ({ db }) => await db.select().from(searchDocs));
    const lines = doc?.body.split("\n");
    expect(lines).toContain("ночная встреча");
    expect(lines).not.toContain("moscow");
    expect(lines).not.toContain("witkoff meets putin in moscow");
  });

  it("refuses what does not exist, another type, and whoever may not publish", async () => {
    const input = contactEntry();
    await expect(updateContact(store, { ...base, id: "none", input })).rejects.toBeInstanceOf(NotFoundError);
    await expect(updateAnnouncement(store, { ...base, input: claimEntry() })).rejects.toBeInstanceOf(
      NotFoundError,
    );
    const actor = await insertUser(store, "researcher");
    await expect(updateContact(store, { ...base, actor, input })).rejects.toBeInstanceOf(ForbiddenError);
  });
});

describe("trashEvent and restoreEvent", () => {
  it("are versions of their own, each with its state", async () => {
    const trashed = await trashEvent(store, { ...base, reason: "Entered twice" });
    expect(trashed.version).toBe(2);
    const edit = updateContact(store, { ...base, baseVersion: 2, input: contactEntry({ summary: "New." }) });
    await expect(edit).rejects.toBeInstanceOf(ConflictError);
    const restored = await restoreEvent(store, { ...base, baseVersion: 2 });
    expect(restored.version).toBe(3);
    const rows = await revisionsOfContact();
    expect(rows.map((row) => [row.version, row.state, row.reason])).toEqual([
      [1, "published", null],
      [2, "trashed", "Entered twice"],
      [3, "published", null],
    ]);
    expect(rows[1]?.changed).toEqual(["state"]);
    const [event] = await store.read(async ({ db }) => await db.select().from(events));
    expect(event).toMatchObject({ state: "published", version: 3 });
  });

  it("change nothing twice, refuse an old version and researchers", async () => {
    expect((await restoreEvent(store, base)).version).toBe(1);
    await expect(trashEvent(store, { ...base, baseVersion: 7 })).rejects.toBeInstanceOf(ConflictError);
    await expect(trashEvent(store, { ...base, id: "none" })).rejects.toBeInstanceOf(NotFoundError);
    const actor = await insertUser(store, "researcher");
    await expect(trashEvent(store, { ...base, actor })).rejects.toBeInstanceOf(ForbiddenError);
    expect(await revisionsOfContact()).toHaveLength(1);
  });
});
