import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  addComment,
  publishDraft,
  sendBack,
  sendToReview,
  takeBack,
} from "@/app/(desk)/_actions/review-actions";
import { publishEntry } from "@/app/(desk)/_actions/save-actions";
import { saveDraft } from "@/db/commands/drafts/save-draft";
import { createContact } from "@/db/commands/events/create-contact";
import { updateContact } from "@/db/commands/events/update-contact";
import { findDraft } from "@/db/queries/desk/find-draft";
import { listDraftReview } from "@/db/queries/desk/list-draft-review";
import { findEvent } from "@/db/queries/events/find-event";
import { revisions } from "@/db/schema/revisions";
import { searchDocs } from "@/db/schema/search-docs";
import type { Store } from "@/db/store";
import type { Actor } from "@/lib/records/user";
import { contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";

const server = vi.hoisted(() => ({ store: null as unknown, actor: null as unknown }));
vi.mock("@/app/_server/store", () => ({ getStore: () => server.store }));
vi.mock("@/app/_server/auth/session", () => ({ currentActor: async () => server.actor }));

let store: Store;
let author: Actor;
let editor: Actor;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
  author = await insertUser(store, "researcher", "author");
  editor = await insertUser(store, "editor");
  server.store = store;
  server.actor = author;
});

async function save(entry: unknown, version: number | null = null, changes: object = {}): Promise<void> {
  await saveDraft(store, {
    actor: author,
    id: "d1",
    now: 5_000,
    type: "contact",
    entry,
    version,
    ...changes,
  });
}

const seen = { draftId: "d1", version: 1 };

describe("sendToReview", () => {
  it("sends what is stored, in the words of the form", async () => {
    // As a form holds it: lengths as typed, nothing chosen as null.
    await save({ ...contactEntry(), durationMinutes: "5 h" });
    expect(await sendToReview({ ...seen, note: "The sixth." })).toEqual({ status: "sent", version: 1 });
    expect(await findDraft(store, author, "d1")).toMatchObject({ state: "inReview", version: 1 });
  });

  it("keeps the reason of a change and the note to the editor, and says which of them is too long", async () => {
    await save(contactEntry());
    const tooLong = await sendToReview({ ...seen, reason: "A second source.", note: "a".repeat(4_001) });
    expect(tooLong).toMatchObject({ status: "invalid", issues: [{ path: "reviewNote" }] });
    expect(await listDraftReview(store, author, "d1")).toEqual([]);
    await sendToReview({ ...seen, reason: "A second source.", note: "Please look at the day." });
    expect(await listDraftReview(store, author, "d1")).toMatchObject([
      { kind: "sent", text: "A second source." },
      { kind: "comment", text: "Please look at the day." },
    ]);
  });

  it("answers with every fault that publishing would name, and leaves the draft", async () => {
    await save({ title: "Half a meeting", held: "31 Novmber" });
    const answer = await sendToReview(seen);
    const paths = answer.status === "invalid" ? answer.issues.map(({ path }) => path) : [];
    expect(paths).toEqual(expect.arrayContaining(["format", "level", "held", "sources", "participations"]));
    expect(await findDraft(store, author, "d1")).toMatchObject({ state: "draft", version: 1 });
  });

  it("leaves out nothing in silence that stands typed in the form", async () => {
    await save({ ...contactEntry(), typed: { placeId: "Mosc" } });
    expect(await sendToReview(seen)).toMatchObject({ status: "invalid", issues: [{ path: "placeId" }] });
  });

  it("answers with the newer version where it was saved since", async () => {
    await save(contactEntry());
    await save(contactEntry({ title: "Anew" }), 1);
    expect(await sendToReview(seen)).toMatchObject({
      status: "conflict",
      of: "draft",
      stored: { version: 2, entry: { title: "Anew" } },
    });
    // Faults of the newer version are not told of the older.
    await save({ title: "Faulty" }, 2);
    expect(await sendToReview({ ...seen, version: 2 })).toMatchObject({ stored: { version: 3 } });
  });
});

describe("who may do what", () => {
  it("a stranger is signed out, and a researcher decides about nobody's draft", async () => {
    await save(contactEntry());
    await sendToReview(seen);
    server.actor = null;
    const asStranger = [
      await sendToReview(seen),
      await takeBack(seen),
      await sendBack({ ...seen, text: "No." }),
      await publishDraft(seen),
      await addComment({ draftId: "d1", text: "No." }),
    ];
    expect(asStranger.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => "signedOut"));
    server.actor = author;
    expect(await publishDraft(seen)).toMatchObject({ status: "refused" });
    expect(await sendBack({ ...seen, text: "No." })).toMatchObject({ status: "refused" });
    server.actor = await insertUser(store, "researcher", "other");
    const asOther = [
      await sendToReview(seen),
      await takeBack(seen),
      await publishDraft(seen),
      await addComment({ draftId: "d1", text: "No." }),
    ];
    expect(asOther.map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => "refused"));
    expect(await findDraft(store, author, "d1")).toMatchObject({ state: "inReview" });
    expect(await listDraftReview(store, author, "d1")).toHaveLength(1);
  });
});

describe("publishDraft", () => {
  it("publishes what is stored once, and only from review", async () => {
    await save({ ...contactEntry(), durationMinutes: "5 h" });
    server.actor = editor;
    expect(await publishDraft(seen)).toMatchObject({ status: "conflict" });
    server.actor = author;
    await sendToReview(seen);
    server.actor = editor;
    expect(await publishDraft({ ...seen, version: 2 })).toMatchObject({ status: "conflict" });
    const both = await Promise.all([publishDraft(seen), publishDraft(seen)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["conflict", "published"]);
    const slug = both.flatMap((answer) => (answer.status === "published" ? [answer.slug] : []))[0] ?? "";
    expect(await findEvent(store, slug, { dayOfData: "2026-01-01" })).toMatchObject({
      event: { title: "Witkoff meets Putin in Moscow", durationMinutes: 300 },
    });
  });

  it("names the faults that came after it was sent", async () => {
    await save(contactEntry());
    await sendToReview(seen);
    await save({ ...contactEntry(), sources: [] }, 1);
    server.actor = editor;
    const answer = await publishDraft({ ...seen, version: 2 });
    expect(answer.status === "invalid" && answer.issues.map(({ path }) => path)).toContain("sources");
  });

  it("makes of a change what its author meant it to be, with the reason given", async () => {
    await createContact(store, { actor: editor, id: "c1", now: 4_000, input: contactEntry() });
    const change = { kind: "correction", reason: "Misread.", publicNote: "The length was wrong." };
    const entry = { ...contactEntry({ durationMinutes: 200 }), change };
    await save(entry, null, { eventId: "c1", baseVersion: 1 });
    await sendToReview(seen);
    server.actor = editor;
    expect(await publishDraft(seen)).toMatchObject({ status: "invalid", issues: [{ path: "reason" }] });
    expect(await publishDraft({ ...seen, reason: "It was misread." })).toMatchObject({ version: 2 });
    const stored = await store.read(async ({ db }) => await db.select().from(revisions));
    expect(stored.find(({ recordId, version }) => recordId === "c1" && version === 2)).toMatchObject({
      kind: "correction",
      reason: "It was misread.",
      publicNote: "The length was wrong.",
      userId: "editor",
      authorId: "author",
    });
  });

  it("leaves a change alone whose record moved on", async () => {
    await createContact(store, { actor: editor, id: "c1", now: 4_000, input: contactEntry() });
    await save(contactEntry({ note: "Mine." }), null, { eventId: "c1", baseVersion: 1 });
    await sendToReview(seen);
    const update = { actor: editor, id: "c1", now: 6_000, baseVersion: 1, reason: "A newer source." };
    await updateContact(store, { ...update, input: contactEntry({ note: "Theirs." }) });
    server.actor = editor;
    expect(await publishDraft({ ...seen, reason: "Mine." })).toEqual({
      status: "conflict",
      message: expect.stringContaining("Open the draft"),
    });
    expect(await findDraft(store, author, "d1")).toMatchObject({ state: "inReview" });
  });
});

describe("publishing somebody's draft from its form", () => {
  it("answers the same when the same is sent again, since the first answer may have been lost", async () => {
    await save(contactEntry());
    server.actor = editor;
    const request = {
      type: "contact" as const,
      recordId: "c1",
      eventId: null,
      baseVersion: null,
      entry: contactEntry(),
      reason: "",
      draft: { id: "d1", version: 1 },
    };
    const first = await publishEntry(request);
    expect(first).toMatchObject({ status: "published", version: 1 });
    expect(await publishEntry(request)).toEqual(first);
    // Not to its author, who published nothing.
    server.actor = author;
    expect(await publishEntry(request)).toMatchObject({ status: "refused" });
  });
});

describe("what is said in a review", () => {
  it("reaches no public query", async () => {
    const secret = "zanzibar";
    await save({ ...contactEntry(), reviewNote: secret });
    await sendToReview({ ...seen, note: secret });
    await addComment({ draftId: "d1", text: secret, field: "held" });
    server.actor = editor;
    const answer = await publishDraft(seen);
    const slug = answer.status === "published" ? answer.slug : "";
    const shown = await findEvent(store, slug, { dayOfData: "2026-01-01" });
    const kept = await store.read(async ({ db }) => ({
      docs: await db.select().from(searchDocs),
      revisions: await db.select().from(revisions),
    }));
    expect(kept.docs).toHaveLength(1);
    expect(JSON.stringify({ shown, kept })).not.toContain(secret);
  });
});
