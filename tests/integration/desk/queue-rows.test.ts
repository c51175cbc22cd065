import { beforeEach, describe, expect, it } from "vitest";
import { readQueueRows } from "@/app/_server/desk/queue-rows";
import { saveDraft } from "@/db/commands/drafts/save-draft";
import { sendBackDraft } from "@/db/commands/drafts/send-back-draft";
import { submitDraft } from "@/db/commands/drafts/submit-draft";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { trashEvent } from "@/db/commands/events/trash-event";
import { listQueue } from "@/db/queries/desk/list-queue";
import type { Store } from "@/db/store";
import { parseQueueView } from "@/lib/records/queue-view";
import type { Actor } from "@/lib/records/user";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";

let store: Store;
let author: Actor;
let editor: Actor;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
  author = await insertUser(store, "researcher", "author");
  editor = await insertUser(store, "editor");
});

function save(
  id: string,
  entry: unknown,
  changes: { type?: "contact" | "announcement"; eventId?: string; baseVersion?: number } = {},
) {
  return saveDraft(store, {
    actor: author,
    id,
    now: 5_000,
    type: "contact",
    entry,
    version: null,
    ...changes,
  });
}

async function rowsById() {
  const { drafts } = await listQueue(store, editor, parseQueueView({}));
  const rows = await readQueueRows(store, drafts, "2026-01-01");
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}

describe("a row of the queue", () => {
  it("says the kind, the day as it reads, and how well it is sourced", async () => {
    await save("whole", contactEntry());
    await save("bare", { title: "", held: "" });
    await save("odd", { title: "Odd", held: "02/12/2025" });
    await save("claim", claimEntry(), { type: "announcement" });
    await save("strike", { ...claimEntry(), kind: "massStrike", sources: [] }, { type: "announcement" });
    await save(
      "unsaid",
      { ...claimEntry({ sources: [{ publisher: "Kyiv Courier" }] }), verifications: [] },
      {
        type: "announcement",
      },
    );
    await save("thin", {
      ...contactEntry({ readouts: [{ partyId: "russia", date: "", summary: "Useful", source: null }] }),
      notifications: [
        { partyId: "russia", standing: "unknown", note: "", source: null },
        { partyId: "ukraine", standing: "before", note: "", source: null },
      ],
    });
    const rows = await rowsById();
    // The second source supports the list of notifications as a whole.
    expect(rows.thin).toMatchObject({ sources: "6 of 11 fields sourced, 1 row names no source" });
    expect(rows.whole).toMatchObject({
      kind: "Contact",
      day: "2 December 2025",
      // Held, made public, place, length, participants, topics and six lists; of these held, participants and the lists cite.
      sources: "7 of 11 fields sourced",
      author: "The author",
      changes: null,
    });
    expect(rows.bare).toMatchObject({
      title: "Without a title yet",
      day: "no day yet",
      sources: "no source yet",
      change: { words: "no day yet", isCoincidence: false },
    });
    expect(rows.odd).toMatchObject({ day: "“02/12/2025”" });
    expect(rows.claim).toMatchObject({ kind: "Claim", day: "1 December 2025" });
    expect(rows.strike).toMatchObject({ kind: "Mass strike", sources: "no source yet" });
    expect(rows.unsaid).toMatchObject({ sources: "1 source" });
  });

  it("says what publishing changes in the coincidences, of what is new and of what changes a record", async () => {
    await createAnnouncement(store, { actor: null, id: "claim", now: 2_000, input: claimEntry() });
    await createContact(store, { actor: null, id: "near", now: 2_000, input: contactEntry() });
    const moved = { eventId: "near", baseVersion: 1 };
    await save("second", contactEntry({ held: "2025-12-04" }));
    await save("far", contactEntry({ held: "2025-06-04" }));
    await save("vague", contactEntry({ held: "December 2025" }));
    await save("away", contactEntry({ held: "2025-06-05" }), moved);
    await save("same", contactEntry({ note: "Anew." }), moved);
    await save("earlier", claimEntry({ announced: "2025-11-30" }), { type: "announcement" });
    const rows = await rowsById();
    const words = Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, row.change.words]));
    expect(words).toEqual({
      second: "1 coincidence is new",
      far: "nothing changes",
      vague: "1 possible coincidence is new",
      away: "1 coincidence is gone",
      same: "nothing changes",
      earlier: "1 coincidence is new",
    });
    expect(rows.second?.change.isCoincidence).toBe(true);
    expect(rows.away?.change.isCoincidence).toBe(false);
    await trashEvent(store, { actor: null, id: "near", now: 6_000, baseVersion: 1 });
    expect((await rowsById()).away).toMatchObject({
      change: { words: "its record is in the trash" },
      changes: { state: "trashed" },
    });
  });

  it("says what was asked for when it was sent back last, while it is sent back", async () => {
    await save("d1", contactEntry());
    const draft = { id: "d1", version: 1 };
    const submission = { ...draft, actor: author, type: "contact" as const, input: contactEntry() };
    for (const [round, text] of ["One.", "Two."].entries()) {
      await submitDraft(store, { ...submission, now: 6_000 + round });
      expect((await rowsById()).d1).toMatchObject({ state: "inReview", request: null });
      await sendBackDraft(store, { ...draft, actor: editor, now: 7_000 + round, text });
      expect((await rowsById()).d1).toMatchObject({ state: "sentBack", request: text });
    }
  });
});
