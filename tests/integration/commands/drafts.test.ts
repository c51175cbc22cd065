import { beforeEach, describe, expect, it } from "vitest";
import { discardDraft } from "@/db/commands/drafts/discard-draft";
import { maxDraftBytes, saveDraft } from "@/db/commands/drafts/save-draft";
import { createContact } from "@/db/commands/events/create-contact";
import { updateContact } from "@/db/commands/events/update-contact";
import { drafts } from "@/db/schema/drafts";
import { events } from "@/db/schema/events";
import type { Store } from "@/db/store";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { issuesOf } from "./issues-of";
import { readStoredDataVersion } from "./read-stored-data-version";
import { contactEntry, createSmallWorld, smallWorldDataVersion } from "./small-world";

let store: Store;
let author: Actor;
let editor: Actor;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
  author = await insertUser(store, "researcher", "author");
  editor = await insertUser(store, "editor");
});

async function storedDrafts() {
  return await store.read(async ({ db }) => await db.select().from(drafts));
}

function save(actor: Actor, entry: unknown, version: number | null, now = 5_000) {
  return saveDraft(store, { actor, id: "d1", now, type: "contact", entry, version });
}

describe("saveDraft", () => {
  it("stores what was typed with all its faults, and leaves the data version", async () => {
    const entry = { title: "  Half a title ", held: "31 Novmber", sources: [{ publisher: "" }] };
    expect(await save(author, entry, null)).toEqual({ id: "d1", version: 1 });
    expect(await storedDrafts()).toEqual([
      {
        id: "d1",
        type: "contact",
        eventId: null,
        baseVersion: null,
        state: "draft",
        stateSince: null,
        firstDay: null,
        lastDay: null,
        title: "Half a title",
        entry,
        version: 1,
        createdBy: "author",
        createdAt: 5_000,
        updatedBy: "author",
        updatedAt: 5_000,
      },
    ]);
    expect(await readStoredDataVersion(store)).toBe(smallWorldDataVersion);
  });

  it("saves again over the version that was open, and refuses an older one", async () => {
    await save(author, { title: "One" }, null);
    expect(await save(editor, { title: "Two" }, 1, 6_000)).toEqual({ id: "d1", version: 2 });
    const stale = save(author, { title: "Three" }, 1, 7_000);
    await expect(stale).rejects.toBeInstanceOf(ConflictError);
    await expect(stale).rejects.toMatchObject({ currentVersion: 2 });
    expect(await storedDrafts()).toMatchObject([
      { title: "Two", createdBy: "author", updatedBy: "editor", updatedAt: 6_000 },
    ]);
  });

  it("is for its author and for editors", async () => {
    await save(author, { title: "Mine" }, null);
    const other = await insertUser(store, "researcher", "other");
    await expect(save(other, { title: "Theirs" }, 1)).rejects.toBeInstanceOf(ForbiddenError);
    await expect(discardDraft(store, { actor: other, id: "d1", version: 1 })).rejects.toBeInstanceOf(
      ForbiddenError,
    );
    const reader = await insertUser(store, "reader");
    const refused = saveDraft(store, {
      actor: reader,
      id: "d2",
      now: 5_000,
      type: "contact",
      entry: {},
      version: null,
    });
    await expect(refused).rejects.toBeInstanceOf(ForbiddenError);
    expect(await storedDrafts()).toMatchObject([{ id: "d1", title: "Mine", version: 1 }]);
  });

  it("takes 512 KB and no more", async () => {
    // Two bytes a letter; what stands round the text is {"note":""}.
    const letters = (maxDraftBytes - 11) / 2;
    const fits = { note: "ж".repeat(Math.floor(letters)) };
    expect((await save(author, fits, null)).version).toBe(1);
    const tooLarge = { note: "ж".repeat(Math.floor(letters) + 1) };
    expect(await issuesOf(save(author, tooLarge, 1))).toEqual([
      { path: "entry", message: "A draft holds 512 KB at most." },
    ]);
  });

  it("makes a draft of a new record one of the record that was published from the same form", async () => {
    await save(author, { title: "One" }, null);
    await createContact(store, { actor: null, id: "c1", now: 5_000, input: contactEntry() });
    await createContact(store, { actor: null, id: "c2", now: 5_000, input: contactEntry() });
    const again = { actor: author, id: "d1", now: 6_000, type: "contact" as const, entry: {} };
    await saveDraft(store, { ...again, eventId: "c1", baseVersion: 1, version: 1 });
    expect(await storedDrafts()).toMatchObject([{ eventId: "c1", baseVersion: 1, version: 2 }]);
    const other = saveDraft(store, { ...again, eventId: "c2", baseVersion: 1, version: 2 });
    await expect(other).rejects.toBeInstanceOf(ConflictError);
  });

  it("refuses what is no form, and a published record without its version", async () => {
    expect(await issuesOf(save(author, "text", null))).toEqual([
      { path: "entry", message: "A draft is a form's fields." },
    ]);
    const draft = { actor: author, id: "d1", now: 5_000, type: "contact" as const, entry: {}, version: null };
    expect(
      (await issuesOf(saveDraft(store, { ...draft, eventId: "c1" }))).map((issue) => issue.path),
    ).toEqual(["baseVersion"]);
    const none = saveDraft(store, { ...draft, eventId: "none", baseVersion: 1 });
    await expect(none).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe("discardDraft", () => {
  it("deletes it once", async () => {
    await save(author, {}, null);
    const discarded = { actor: author, id: "d1", version: 1 };
    await discardDraft(store, discarded);
    expect(await storedDrafts()).toEqual([]);
    await expect(discardDraft(store, discarded)).rejects.toBeInstanceOf(NotFoundError);
  });

  it("leaves a draft that was saved since it was seen", async () => {
    await save(author, { title: "One" }, null);
    await save(author, { title: "Two" }, 1);
    const discarded = discardDraft(store, { actor: editor, id: "d1", version: 1 });
    await expect(discarded).rejects.toBeInstanceOf(ConflictError);
    expect(await storedDrafts()).toMatchObject([{ title: "Two" }]);
  });
});

describe("publishing a draft", () => {
  it("stores the event and deletes the draft in one transaction", async () => {
    await save(author, contactEntry(), null);
    const publish = { actor: editor, id: "c1", now: 6_000, draft: { id: "d1", version: 1 } };
    await issuesOf(createContact(store, { ...publish, input: contactEntry({ placeId: "atlantis" }) }));
    expect(await storedDrafts()).toHaveLength(1);
    await createContact(store, { ...publish, input: contactEntry() });
    expect(await storedDrafts()).toEqual([]);
  });

  it("publishes nothing and keeps the draft where it was saved since", async () => {
    await save(author, contactEntry(), null);
    await save(author, contactEntry({ title: "Newer" }), 1);
    const publish = { actor: editor, now: 6_000, input: contactEntry(), draft: { id: "d1", version: 1 } };
    await expect(createContact(store, { ...publish, id: "c1" })).rejects.toBeInstanceOf(ConflictError);
    expect(await storedDrafts()).toMatchObject([{ title: "Newer", version: 2 }]);
    expect(await store.read(async ({ db }) => await db.select().from(events))).toEqual([]);
  });

  it("makes one event of it, however many publish it at once", async () => {
    await save(author, contactEntry(), null);
    const outcomes = await Promise.allSettled(
      ["c1", "c2"].map((id) =>
        createContact(store, {
          actor: editor,
          id,
          now: 6_000,
          input: contactEntry(),
          draft: { id: "d1", version: 1 },
        }),
      ),
    );
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "rejected"]);
    const rows = await store.read(async ({ db }) => await db.select({ id: events.id }).from(events));
    expect(rows).toEqual([{ id: "c1" }]);
  });

  it("of a published record goes with the update, even where that changes nothing", async () => {
    await createContact(store, { actor: null, id: "c1", now: 5_000, input: contactEntry() });
    const draft = { actor: author, id: "d1", type: "contact" as const, entry: {}, now: 5_500 };
    await saveDraft(store, { ...draft, eventId: "c1", baseVersion: 1, version: null });
    const used = { actor: editor, now: 6_000, reason: "As it was.", draft: { id: "d1", version: 1 } };
    const update = { ...used, id: "c1", baseVersion: 1 };
    // A draft of this event cannot be used up by a new one.
    await expect(createContact(store, { ...update, id: "c2", input: contactEntry() })).rejects.toBeInstanceOf(
      ConflictError,
    );
    expect((await updateContact(store, { ...update, input: contactEntry() })).version).toBe(1);
    expect(await storedDrafts()).toEqual([]);
  });
});
