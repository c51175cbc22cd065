import { and, asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { saveDraft } from "@/db/commands/drafts/save-draft";
import { submitDraft } from "@/db/commands/drafts/submit-draft";
import { createContact } from "@/db/commands/events/create-contact";
import { updateContact } from "@/db/commands/events/update-contact";
import { setSecondPerson } from "@/db/commands/instance/set-second-person";
import { listEventReview } from "@/db/queries/desk/list-event-review";
import { drafts } from "@/db/schema/drafts";
import { events } from "@/db/schema/events";
import { reviewSteps } from "@/db/schema/review-steps";
import { revisions } from "@/db/schema/revisions";
import type { Store } from "@/db/store";
import { ForbiddenError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { contactEntry, createSmallWorld } from "./small-world";

let store: Store;
let author: Actor;
let other: Actor;
let editor: Actor;
let reader: Actor;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
  author = await insertUser(store, "researcher", "author");
  other = await insertUser(store, "researcher", "other");
  editor = await insertUser(store, "editor");
  reader = await insertUser(store, "reader");
  await saveDraft(store, {
    actor: author,
    id: "d1",
    now: 5_000,
    type: "contact",
    entry: contactEntry(),
    version: null,
  });
});

const submission = { id: "d1", version: 1, type: "contact" as const, input: contactEntry() };

async function storedDraft() {
  const [draft] = await store.read(async ({ db }) => await db.select().from(drafts));
  return draft;
}

async function storedSteps() {
  return await store.read(
    async ({ db }) => await db.select().from(reviewSteps).orderBy(asc(reviewSteps.number)),
  );
}

describe("publishing somebody's draft", () => {
  const publication = { id: "c1", now: 9_000, draft: { id: "d1", version: 1 } };

  async function revisionOf(version: number) {
    const [revision] = await store.read(
      async ({ db }) =>
        await db
          .select()
          .from(revisions)
          .where(
            and(
              eq(revisions.recordType, "event"),
              eq(revisions.recordId, "c1"),
              eq(revisions.version, version),
            ),
          ),
    );
    return revision;
  }

  it("keeps its author, names both in the history, and keeps what was said with the record", async () => {
    await submitDraft(store, { ...submission, actor: author, now: 6_000, note: "The sixth." });
    await createContact(store, { ...publication, actor: editor, input: contactEntry() });
    const stored = await store.read(async ({ db }) => await db.select().from(events));
    expect(stored).toMatchObject([{ id: "c1", createdBy: "author" }]);
    expect(await revisionOf(1)).toMatchObject({
      userId: "editor",
      userName: "The editor",
      authorId: "author",
      authorName: "The author",
    });
    expect(await storedDraft()).toBeUndefined();
    const kept = await listEventReview(store, editor, "c1");
    expect(kept.map(({ kind, text, by }) => [kind, text, by.id])).toEqual([
      ["sent", "The sixth.", "author"],
      ["published", "", "editor"],
    ]);
    expect(await listEventReview(store, author, "c1")).toEqual(kept);
    expect(await listEventReview(store, other, "c1")).toEqual([]);
    await expect(listEventReview(store, reader, "c1")).rejects.toBeInstanceOf(ForbiddenError);
  });

  it("does the same for a change of a published record, whose author stays", async () => {
    await createContact(store, { actor: editor, id: "c1", now: 5_500, input: contactEntry() });
    const changed = contactEntry({ note: "Counted anew." });
    const draft = { actor: author, id: "d2", now: 6_000, type: "contact" as const, entry: changed };
    await saveDraft(store, { ...draft, eventId: "c1", baseVersion: 1, version: null });
    await submitDraft(store, { ...submission, id: "d2", actor: author, now: 6_500, input: changed });
    await updateContact(store, {
      ...publication,
      actor: editor,
      baseVersion: 1,
      input: changed,
      reason: "A newer count.",
      draft: { id: "d2", version: 1 },
    });
    expect(await revisionOf(2)).toMatchObject({ userId: "editor", authorId: "author" });
    const stored = await store.read(async ({ db }) => await db.select().from(events));
    expect(stored).toMatchObject([{ createdBy: "editor", version: 2 }]);
    expect((await listEventReview(store, editor, "c1")).map(({ draftId, kind }) => [draftId, kind])).toEqual([
      ["d2", "sent"],
      ["d2", "published"],
    ]);
  });

  it("names nobody else where one publishes one's own, and no review where there was none", async () => {
    const own = { actor: editor, id: "d2", now: 6_000, type: "contact" as const, entry: {} };
    await saveDraft(store, { ...own, version: null });
    const draft = { id: "d2", version: 1 };
    await createContact(store, { ...publication, draft, actor: editor, input: contactEntry() });
    expect(await revisionOf(1)).toMatchObject({ userId: "editor", authorId: null, authorName: null });
    expect(await storedSteps()).toEqual([]);
  });

  it("is refused to its author below editor, whatever the draft's state", async () => {
    for (const actor of [author, other, reader]) {
      const refused = createContact(store, { ...publication, actor, input: contactEntry() });
      await expect(refused).rejects.toBeInstanceOf(ForbiddenError);
    }
    expect(await storedDraft()).toMatchObject({ id: "d1", state: "draft" });
  });
});

describe("where a second person publishes", () => {
  const publication = { id: "c1", now: 9_000, input: contactEntry() };

  it("an editor publishes others' drafts and not their own, with a draft or without", async () => {
    for (const actor of [reader, author, editor]) {
      const refused = setSecondPerson(store, { actor, isNeeded: true });
      await expect(refused).rejects.toBeInstanceOf(ForbiddenError);
    }
    const admin = await insertUser(store, "admin");
    await setSecondPerson(store, { actor: admin, isNeeded: true });
    const own = { actor: editor, id: "d2", now: 6_000, type: "contact" as const, entry: contactEntry() };
    await saveDraft(store, { ...own, version: null });
    for (const draft of [{ draft: { id: "d2", version: 1 } }, {}]) {
      const refused = createContact(store, { ...publication, ...draft, actor: editor });
      await expect(refused).rejects.toBeInstanceOf(ForbiddenError);
    }
    expect(await store.read(async ({ db }) => await db.select().from(events))).toEqual([]);
    const asStored = { version: 1, isAsStored: true };
    await createContact(store, { ...publication, draft: { ...asStored, id: "d1" }, actor: editor });
    const change = { ...publication, baseVersion: 1, reason: "Counted anew.", actor: editor };
    const changed = { ...change, input: contactEntry({ note: "Counted anew." }) };
    await expect(updateContact(store, changed)).rejects.toBeInstanceOf(ForbiddenError);
    await createContact(store, { ...publication, id: "c2", draft: { ...asStored, id: "d2" }, actor: admin });

    await setSecondPerson(store, { actor: admin, isNeeded: false });
    expect(await updateContact(store, changed)).toMatchObject({ version: 2 });
  });

  it("no editor publishes what they put into another's draft, saved or not", async () => {
    const admin = await insertUser(store, "admin");
    await setSecondPerson(store, { actor: admin, isNeeded: true });
    const fromForm = { ...publication, draft: { id: "d1", version: 1 }, actor: editor };
    await expect(createContact(store, fromForm)).rejects.toBeInstanceOf(ForbiddenError);

    const theirs = { actor: editor, id: "d1", now: 6_000, type: "contact" as const };
    await saveDraft(store, { ...theirs, entry: contactEntry({ note: "Mine." }), version: 1 });
    const saved = { ...publication, draft: { id: "d1", version: 2, isAsStored: true } };
    await expect(createContact(store, { ...saved, actor: editor })).rejects.toBeInstanceOf(ForbiddenError);
    expect(await storedDraft()).toMatchObject({ version: 2, updatedBy: "editor" });
    // Nor does who began it, though somebody else saved it last.
    const own = { ...theirs, actor: admin, version: 2, entry: contactEntry() };
    await saveDraft(store, own);
    const again = { ...publication, draft: { id: "d1", version: 3, isAsStored: true } };
    await expect(
      createContact(store, { ...again, actor: { ...author, role: "editor" } }),
    ).rejects.toBeInstanceOf(ForbiddenError);
    await createContact(store, { ...again, actor: editor });
  });
});
