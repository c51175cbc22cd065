import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { createContact } from "@/db/commands/events/create-contact";
import { mergeRecords } from "@/db/commands/merging/merge-records";
import { undoMerge } from "@/db/commands/merging/undo-merge";
import { createPerson } from "@/db/commands/records/create-person";
import { removeRecord } from "@/db/commands/records/remove-record";
import { drafts } from "@/db/schema/drafts";
import type { Store } from "@/db/store";
import { ConflictError } from "@/lib/errors";
import { issuesOf } from "../commands/issues-of";
import { contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";

const entry = {
  title: "A draft about double-id",
  participations: [{ personId: "double-id", partyId: "us", printed: "double-id" }],
};

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
  await createPerson(store, { actor: null, id: "double-id", now: 1, input: { name: "Steven Witkov" } });
  const { id: createdBy } = await insertUser(store, "researcher");
  await store.write(async ({ db }) => {
    await db.insert(drafts).values({
      id: "draft",
      type: "contact",
      entry,
      createdBy,
      updatedBy: createdBy,
      createdAt: 1,
      updatedAt: 1,
    });
  });
});

const merge = () =>
  mergeRecords(store, {
    actor: null,
    id: "merge",
    now: 2,
    recordType: "person",
    input: { keptId: "envoy", otherId: "double-id", keptVersion: 1, otherVersion: 1, reason: "One." },
  });

async function readDraft() {
  const [draft] = await store.read(
    async ({ db }) => await db.select().from(drafts).where(eq(drafts.id, "draft")),
  );
  return draft;
}

it("a draft that chose the other names the kept one, as typed otherwise, and the other again after the undo", async () => {
  await merge();
  expect(await readDraft()).toMatchObject({
    version: 1,
    entry: {
      title: "A draft about double-id",
      participations: [{ personId: "envoy", partyId: "us", printed: "double-id" }],
    },
  });
  const { left } = await undoMerge(store, { actor: null, id: "merge", now: 3, reason: "Two." });
  expect(left).toEqual([]);
  expect((await readDraft())?.entry).toEqual(entry);
});

it("a draft that was edited since stays as it is when the merge is undone", async () => {
  await merge();
  await store.write(async ({ db }) => {
    await db.update(drafts).set({ entry: { title: "Edited" }, version: 2 });
  });
  const { left } = await undoMerge(store, { actor: null, id: "merge", now: 3, reason: "Two." });
  expect(left).toEqual([{ table: "drafts", ownerId: "draft", row: {} }]);
  expect((await readDraft())?.entry).toEqual({ title: "Edited" });
});

it("a form that was open all the while is told into which record the chosen one was merged", async () => {
  await merge();
  const input = contactEntry({
    participations: [{ personId: "double-id", partyId: "us", role: "principal" }],
  });
  const publishing = createContact(store, { actor: null, id: "c", now: 3, input });
  expect(await issuesOf(publishing)).toEqual([
    {
      path: "participations.0.personId",
      message: "This person was merged into “Steve Witkoff”. Choose that one.",
    },
  ]);
});

it("a record that a draft alone names is not removed", async () => {
  const removing = removeRecord(store, {
    actor: null,
    recordType: "person",
    id: "double-id",
    now: 2,
    baseVersion: 1,
  });
  await expect(removing).rejects.toBeInstanceOf(ConflictError);
});
