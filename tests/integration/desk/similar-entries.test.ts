import { beforeEach, describe, expect, it } from "vitest";
import type { SimilarEntry } from "@/app/_components/desk/preview-result";
import { previewEntry } from "@/app/_server/desk/preview-entry";
import { saveDraft } from "@/db/commands/drafts/save-draft";
import { createContact } from "@/db/commands/events/create-contact";
import { listDraftsOfEvent } from "@/db/queries/desk/list-drafts-of-event";
import { listDraftsOnDays } from "@/db/queries/desk/list-drafts-on-days";
import type { Store } from "@/db/store";
import { ForbiddenError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import type { EventType } from "@/lib/records/vocabularies";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";

let store: Store;
let researcher: Actor;
let other: Actor;
let editor: Actor;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
  researcher = await insertUser(store, "researcher");
  other = await insertUser(store, "researcher", "other");
  editor = await insertUser(store, "editor");
});

function draft(actor: Actor, id: string, type: EventType, entry: object, change = {}) {
  return saveDraft(store, { actor, id, now: 3_000, type, entry, version: null, ...change });
}

async function similar(
  actor: Actor,
  entry: object = contactEntry(),
  { type = "contact", draftId = null }: { type?: EventType; draftId?: string | null } = {},
): Promise<SimilarEntry[]> {
  const question = { type, entry, eventId: null, draftId };
  const result = await previewEntry(store, actor, question, "2026-11-24");
  return result.status === "evaluated" ? result.similar : [];
}

describe("the warning of what is alike", () => {
  it("names drafts of others; only who may open one is led to it", async () => {
    await draft(other, "d1", "contact", contactEntry({ title: "Theirs" }));
    const found = { kind: "draft", id: "d1", title: "Theirs", date: "2 December 2025", author: "The other" };
    expect(await similar(researcher)).toEqual([{ ...found, href: null }]);
    expect(await similar(editor)).toEqual([{ ...found, href: "/desk/drafts/d1" }]);
    expect(await similar(other)).toEqual([{ ...found, author: "you", href: "/desk/drafts/d1" }]);
  });

  it("leaves out the draft itself, other days, other people, and drafts that change what is published", async () => {
    await createContact(store, {
      actor: null,
      now: 2_000,
      id: "c1",
      input: contactEntry({ held: "2024-01-01" }),
    });
    await draft(other, "own", "contact", contactEntry());
    await draft(other, "day", "contact", contactEntry({ held: "5 Dec 2025" }));
    await draft(
      other,
      "who",
      "contact",
      contactEntry({ participations: [{ personId: "envoy", partyId: "us", role: "principal" }] }),
    );
    await draft(other, "change", "contact", contactEntry(), { eventId: "c1", baseVersion: 1 });
    expect(await similar(other, contactEntry(), { draftId: "own" })).toEqual([]);
    // Vague days overlap; with one person named so far that one is enough.
    const vague = contactEntry({
      held: "Dec 2025",
      participations: [{ personId: "envoy", partyId: "us", role: "principal" }],
    });
    expect((await similar(other, vague)).map(({ id }) => id).sort()).toEqual(["day", "own", "who"]);
    expect(await similar(other, contactEntry({ participations: [] }))).toEqual([]);
  });

  it("knows a claim by its kind and one of its places", async () => {
    await draft(other, "d1", "announcement", claimEntry({ title: "Theirs" }));
    const asked = { type: "announcement" as const };
    expect(await similar(editor, claimEntry({ title: "Mine" }), asked)).toMatchObject([
      { kind: "draft", id: "d1" },
    ]);
    expect(await similar(editor, claimEntry({ kind: "denial" }), asked)).toEqual([]);
    expect(await similar(editor, claimEntry({ placeIds: ["moscow"] }), asked)).toEqual([]);
  });

  it("names what is published too", async () => {
    await createContact(store, { actor: null, now: 2_000, id: "c1", input: contactEntry() });
    expect(await similar(researcher)).toMatchObject([{ kind: "event", id: "c1", author: null }]);
  });
});

describe("drafts of a published record", () => {
  it("are listed to their author and to editors, and not to others", async () => {
    await createContact(store, { actor: null, now: 2_000, id: "c1", input: contactEntry() });
    await draft(researcher, "d1", "contact", contactEntry(), { eventId: "c1", baseVersion: 1 });
    const ids = async (actor: Actor) => (await listDraftsOfEvent(store, actor, "c1")).map(({ id }) => id);
    expect(await ids(researcher)).toEqual(["d1"]);
    expect(await ids(editor)).toEqual(["d1"]);
    expect(await ids(other)).toEqual([]);
  });

  it("are nobody's below researcher", async () => {
    const reader = await insertUser(store, "reader");
    await expect(listDraftsOfEvent(store, reader, "c1")).rejects.toBeInstanceOf(ForbiddenError);
    const days = {
      type: "contact",
      earliestDay: "2025-12-02",
      latestDay: "2025-12-02",
      exceptId: null,
    } as const;
    await expect(listDraftsOnDays(store, reader, days)).rejects.toBeInstanceOf(ForbiddenError);
  });
});
