import { and, asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { addDraftComment } from "@/db/commands/drafts/add-draft-comment";
import { discardDraft } from "@/db/commands/drafts/discard-draft";
import { saveDraft } from "@/db/commands/drafts/save-draft";
import { sendBackDraft } from "@/db/commands/drafts/send-back-draft";
import { submitDraft } from "@/db/commands/drafts/submit-draft";
import { withdrawDraft } from "@/db/commands/drafts/withdraw-draft";
import { createContact } from "@/db/commands/events/create-contact";
import { updateContact } from "@/db/commands/events/update-contact";
import { setSecondPerson } from "@/db/commands/instance/set-second-person";
import { listDraftReview } from "@/db/queries/desk/list-draft-review";
import { listEventReview } from "@/db/queries/desk/list-event-review";
import { drafts } from "@/db/schema/drafts";
import { events } from "@/db/schema/events";
import { reviewSteps } from "@/db/schema/review-steps";
import { revisions } from "@/db/schema/revisions";
import type { Store } from "@/db/store";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { maxStepTextLength } from "@/lib/records/review-step";
import type { Actor } from "@/lib/records/user";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { issuesOf } from "./issues-of";
import { readStoredDataVersion } from "./read-stored-data-version";
import { contactEntry, createSmallWorld, smallWorldDataVersion } from "./small-world";

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

function submit(actor: Actor, changes: Partial<Parameters<typeof submitDraft>[1]> = {}) {
  return submitDraft(store, { ...submission, actor, now: 6_000, ...changes });
}

function sendBack(actor: Actor, changes: { version?: number; text?: string } = {}) {
  return sendBackDraft(store, {
    actor,
    id: "d1",
    now: 7_000,
    version: 1,
    text: "A second source, please.",
    ...changes,
  });
}

function takeBack(actor: Actor, version = 1) {
  return withdrawDraft(store, { actor, id: "d1", now: 8_000, version });
}

async function storedDraft() {
  const [draft] = await store.read(async ({ db }) => await db.select().from(drafts));
  return draft;
}

async function storedSteps() {
  return await store.read(
    async ({ db }) => await db.select().from(reviewSteps).orderBy(asc(reviewSteps.number)),
  );
}

describe("submitDraft", () => {
  it("puts a draft into review with the word that goes along, and leaves what was typed and the data version", async () => {
    await submit(author, { note: "  The sixth.  " });
    expect(await storedDraft()).toMatchObject({
      state: "inReview",
      stateSince: 6_000,
      version: 1,
      updatedAt: 5_000,
    });
    expect(await storedSteps()).toEqual([
      {
        draftId: "d1",
        number: 1,
        kind: "sent",
        field: null,
        text: "The sixth.",
        eventId: null,
        userId: "author",
        at: 6_000,
      },
    ]);
    expect(await readStoredDataVersion(store)).toBe(smallWorldDataVersion);
  });

  it("names the faults that publishing would name, and the draft stays one", async () => {
    const faulty = contactEntry({ held: "31 Novmber", sources: [], placeId: "moscow" });
    const paths = (await issuesOf(submit(author, { input: faulty }))).map((issue) => issue.path);
    expect(paths).toContain("held");
    const unsourced = contactEntry({
      sources: [],
      notifications: [],
      acknowledgements: [],
      readouts: [],
      reactions: [],
      outsideCounts: [],
    });
    expect((await issuesOf(submit(author, { input: unsourced }))).map((issue) => issue.path)).toEqual([
      "sources",
    ]);
    const unknown = contactEntry({ placeId: "atlantis" });
    expect((await issuesOf(submit(author, { input: unknown }))).map((issue) => issue.path)).toEqual([
      "placeId",
    ]);
    expect(await storedDraft()).toMatchObject({ state: "draft" });
    expect(await storedSteps()).toEqual([]);
  });

  it("is for its author and editors, of the version that is stored", async () => {
    await expect(submit(reader)).rejects.toBeInstanceOf(ForbiddenError);
    await expect(submit(other)).rejects.toBeInstanceOf(ForbiddenError);
    await expect(submit(author, { version: 2 })).rejects.toBeInstanceOf(ConflictError);
    await expect(submit(author, { id: "none" })).rejects.toBeInstanceOf(NotFoundError);
    expect(await storedDraft()).toMatchObject({ state: "draft" });
    await submit(editor);
    expect(await storedDraft()).toMatchObject({ state: "inReview" });
  });

  it("leaves one that is in review there, and keeps a word as a comment", async () => {
    await submit(author);
    await submit(author, { now: 9_000 });
    await submit(author, { now: 9_500, note: "Mended." });
    expect(await storedDraft()).toMatchObject({ state: "inReview", stateSince: 6_000 });
    expect((await storedSteps()).map(({ kind, text }) => [kind, text])).toEqual([
      ["sent", ""],
      ["comment", "Mended."],
    ]);
  });
});

describe("sendBackDraft", () => {
  it("sends a draft in review back with what is to be done, and it can be sent again", async () => {
    await submit(author);
    await sendBack(editor);
    expect(await storedDraft()).toMatchObject({ state: "sentBack", stateSince: 7_000, createdBy: "author" });
    await submit(author, { now: 9_000 });
    expect(await storedDraft()).toMatchObject({ state: "inReview", stateSince: 9_000 });
    expect((await storedSteps()).map(({ kind, userId }) => [kind, userId])).toEqual([
      ["sent", "author"],
      ["sentBack", "editor"],
      ["sent", "author"],
    ]);
  });

  it("says what is to be done", async () => {
    await submit(author);
    for (const text of ["", "  \n", "a".repeat(maxStepTextLength + 1)]) {
      expect((await issuesOf(sendBack(editor, { text }))).map((issue) => issue.path)).toEqual(["text"]);
    }
    expect(await storedDraft()).toMatchObject({ state: "inReview" });
  });

  it("is for editors, of a draft in review in its stored version", async () => {
    await expect(sendBack(editor)).rejects.toBeInstanceOf(ConflictError);
    await submit(author);
    for (const actor of [reader, author, other]) {
      await expect(sendBack(actor)).rejects.toBeInstanceOf(ForbiddenError);
    }
    await expect(sendBack(editor, { version: 2 })).rejects.toBeInstanceOf(ConflictError);
    await sendBack(editor);
    await expect(sendBack(editor)).rejects.toBeInstanceOf(ConflictError);
    expect(await storedSteps()).toHaveLength(2);
  });
});

describe("withdrawDraft", () => {
  it("is its author's alone, from review, of its stored version", async () => {
    await expect(takeBack(author)).rejects.toBeInstanceOf(ConflictError);
    await submit(author);
    for (const actor of [reader, other, editor]) {
      await expect(takeBack(actor)).rejects.toBeInstanceOf(ForbiddenError);
    }
    await expect(takeBack(author, 2)).rejects.toBeInstanceOf(ConflictError);
    await takeBack(author);
    expect(await storedDraft()).toMatchObject({ state: "draft", stateSince: 8_000 });
    await expect(sendBack(editor)).rejects.toBeInstanceOf(ConflictError);
  });
});

describe("addDraftComment", () => {
  function comment(actor: Actor, changes: { text?: string; field?: string | null } = {}) {
    return addDraftComment(store, {
      actor,
      id: "d1",
      now: 6_500,
      text: "Which day?",
      field: "held",
      ...changes,
    });
  }

  it("stands with the draft and its field, and leaves the draft as it is", async () => {
    const before = await storedDraft();
    await comment(author);
    await comment(editor, { field: null, text: "See the second source." });
    expect(await storedDraft()).toEqual(before);
    expect(await listDraftReview(store, author, "d1")).toMatchObject([
      {
        number: 1,
        kind: "comment",
        field: "held",
        text: "Which day?",
        by: { name: "The author" },
        at: 6_500,
      },
      { number: 2, kind: "comment", field: null, by: { name: "The editor" } },
    ]);
  });

  it("is for its author and editors, says something, and names a field", async () => {
    await expect(comment(reader)).rejects.toBeInstanceOf(ForbiddenError);
    await expect(comment(other)).rejects.toBeInstanceOf(ForbiddenError);
    expect((await issuesOf(comment(author, { text: " " }))).map((issue) => issue.path)).toEqual(["text"]);
    expect((await issuesOf(comment(author, { field: "no field" }))).map((issue) => issue.path)).toEqual([
      "field",
    ]);
    expect(await storedSteps()).toEqual([]);
    await expect(listDraftReview(store, other, "d1")).rejects.toBeInstanceOf(ForbiddenError);
    await expect(listDraftReview(store, reader, "d1")).rejects.toBeInstanceOf(ForbiddenError);
  });
});

describe("discardDraft", () => {
  it("takes what was said along", async () => {
    await submit(author, { note: "The sixth." });
    await discardDraft(store, { actor: author, id: "d1", version: 1 });
    expect(await storedSteps()).toEqual([]);
  });
});

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
    await submit(author, { note: "The sixth." });
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
    await createContact(store, { ...publication, draft: { id: "d1", version: 1 }, actor: editor });
    const change = { ...publication, baseVersion: 1, reason: "Counted anew.", actor: editor };
    const changed = { ...change, input: contactEntry({ note: "Counted anew." }) };
    await expect(updateContact(store, changed)).rejects.toBeInstanceOf(ForbiddenError);
    await createContact(store, { ...publication, id: "c2", draft: { id: "d2", version: 1 }, actor: admin });

    await setSecondPerson(store, { actor: admin, isNeeded: false });
    expect(await updateContact(store, changed)).toMatchObject({ version: 2 });
  });
});
