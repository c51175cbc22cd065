import { asc } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { addDraftComment } from "@/db/commands/drafts/add-draft-comment";
import { discardDraft } from "@/db/commands/drafts/discard-draft";
import { saveDraft } from "@/db/commands/drafts/save-draft";
import { sendBackDraft } from "@/db/commands/drafts/send-back-draft";
import { submitDraft } from "@/db/commands/drafts/submit-draft";
import { withdrawDraft } from "@/db/commands/drafts/withdraw-draft";
import { listDraftReview } from "@/db/queries/desk/list-draft-review";
import { drafts } from "@/db/schema/drafts";
import { reviewSteps } from "@/db/schema/review-steps";
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

  it("says the reason of a change and the note apart, and in review only what is new", async () => {
    await submit(author, { reason: " A second source. ", note: "Please look at the day." });
    expect((await storedSteps()).map(({ kind, text }) => [kind, text])).toEqual([
      ["sent", "A second source."],
      ["comment", "Please look at the day."],
    ]);
    await submit(author, { now: 9_000, reason: "A second source.", note: "Mended." });
    expect((await storedSteps()).slice(2).map(({ kind, text, at }) => [kind, text, at])).toEqual([
      ["comment", "Mended.", 9_000],
    ]);
  });

  it("says nothing at all where one of the two texts is too long", async () => {
    const tooLong = "a".repeat(maxStepTextLength + 1);
    const pathsOf = async (words: object) => (await issuesOf(submit(author, words))).map(({ path }) => path);
    expect(await pathsOf({ reason: "A second source.", note: tooLong })).toEqual(["reviewNote"]);
    expect(await pathsOf({ reason: tooLong, note: "" })).toEqual(["reason"]);
    expect(await storedDraft()).toMatchObject({ state: "draft" });
    expect(await storedSteps()).toEqual([]);
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
