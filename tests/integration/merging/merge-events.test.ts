import Database from "better-sqlite3";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { restoreEvent } from "@/db/commands/events/restore-event";
import { trashEvent } from "@/db/commands/events/trash-event";
import { updateContact } from "@/db/commands/events/update-contact";
import { mergeEvents } from "@/db/commands/merging/merge-events";
import { undoMerge } from "@/db/commands/merging/undo-merge";
import { findAnnouncementEntry } from "@/db/queries/events/find-announcement-entry";
import { findContactEntry } from "@/db/queries/events/find-contact-entry";
import { findEvent } from "@/db/queries/events/find-event";
import { announcements } from "@/db/schema/announcements";
import { events } from "@/db/schema/events";
import { revisions } from "@/db/schema/revisions";
import { searchDocs } from "@/db/schema/search-docs";
import type { Store } from "@/db/store";
import { ConflictError, ForbiddenError, ValidationError } from "@/lib/errors";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { comparedCounts } from "../recounted";
import { storedRows } from "./stored-rows";

let store: Store;
let path: string;

const bare = contactEntry({
  title: "Envoy visits the Kremlin",
  summary: "",
  note: "",
  placeId: null,
  durationMinutes: null,
  durationPrinted: null,
  madePublic: "",
  heldPrinted: "",
  trackIds: [],
  topics: [],
  notifications: [{ partyId: "ua", standing: "before", source: 0 }],
  acknowledgements: [],
  readouts: [],
  reactions: [],
  outsideCounts: [],
  participations: [
    { personId: "envoy", partyId: "us", role: "delegation" },
    { groupName: "American aides", partyId: "us", role: "delegation" },
  ],
  sources: [
    {
      url: "https://example.org/other",
      title: "Another report",
      publisher: "Other Wire",
      supports: ["held"],
    },
  ],
});

beforeEach(async () => {
  ({ store, path } = freshDatabase());
  await createSmallWorld(store);
  await createContact(store, { actor: null, id: "kept", now: 5_000, input: bare });
  await createContact(store, { actor: null, id: "other", now: 5_000, input: contactEntry() });
});

const words = { reason: "Logged twice.", publicNote: "Two records of this meeting were joined." };

function merge(keptId: string, otherId: string, changes: object = {}) {
  return mergeEvents(store, {
    actor: null,
    id: "merge",
    now: 9_000,
    input: { keptId, otherId, keptVersion: 1, otherVersion: 1, ...words, ...changes },
  });
}

const undo = () => undoMerge(store, { actor: null, id: "merge", now: 10_000, reason: "Two meetings." });

function expectCounted() {
  const connection = new Database(path, { readonly: true });
  const [wanted, stored] = comparedCounts(connection);
  connection.close();
  expect(stored).toEqual(wanted);
}

describe("two events that are one", () => {
  it("join what both say: the kept one’s values, gaps filled, lists without doubles, rows with their sources", async () => {
    await merge("kept", "other");
    const { entry } = await findContactEntry(store, "kept");
    expect(entry).toMatchObject({
      title: "Envoy visits the Kremlin",
      summary: "The sixth meeting of the year.",
      placeId: "moscow",
      durationMinutes: 300,
      durationPrinted: "nearly five hours",
      madePublic: "[2025-11-21..2025-11-30]",
      trackIds: ["channel"],
      participations: [
        { personId: "envoy", role: "principal", printed: "Mr. Vitkoff" },
        { groupName: "American aides" },
        { personId: "president" },
        { groupName: "Russian delegation" },
      ],
      // What contradicts stands beside each other, each with its source.
      notifications: [
        { partyId: "ua", standing: "before", source: 0 },
        { partyId: "ua", standing: "notInformed", source: 2 },
      ],
      readouts: [{ partyId: "ru", source: 1 }],
      outsideCounts: [{ count: 6, source: 1 }],
    });
    expect(entry.sources?.map((source) => source.publisher)).toEqual([
      "Other Wire",
      "Example Agency",
      "Kyiv Courier",
    ]);
    expectCounted();
  });

  it("leave one page, to which the other’s address leads, and one document", async () => {
    await merge("kept", "other");
    const dayOfData = "2025-12-31";
    expect(await findEvent(store, "witkoff-meets-putin-in-moscow-2025-12-02", { dayOfData })).toEqual({
      status: "moved",
      slug: "envoy-visits-the-kremlin-2025-12-02",
    });
    const docs = await store.read(
      async ({ db }) => await db.select({ id: searchDocs.eventId }).from(searchDocs),
    );
    expect(docs).toEqual([{ id: "kept" }]);
  });

  it("have a version each of the kind merge, with the public note on the one that stays", async () => {
    await merge("kept", "other");
    const rows = await store.read(
      async ({ db }) => await db.select().from(revisions).where(eq(revisions.kind, "merge")),
    );
    expect(rows.map((row) => [row.recordId, row.version, row.state, row.publicNote])).toEqual([
      ["other", 2, "trashed", null],
      ["kept", 2, "published", words.publicNote],
    ]);
  });

  it("come apart again as they were", async () => {
    const before = storedRows(path);
    await merge("kept", "other");
    const { left } = await undo();
    expect(left).toEqual([]);
    expect(storedRows(path)).toEqual(before);
    expectCounted();
  });

  it("keep what was edited since when they come apart", async () => {
    await merge("kept", "other");
    const { entry } = await findContactEntry(store, "kept");
    const edited = {
      ...entry,
      note: "Edited since.",
      durationMinutes: 310,
      readouts: entry.readouts?.map((row) => ({ ...row, summary: "Reworded since." })),
    };
    await updateContact(store, { actor: null, id: "kept", now: 9_500, baseVersion: 2, input: edited });
    const { left } = await undo();
    expect(left.map(({ table, row }) => [table, row.durationMinutes ?? row.summary ?? row.note])).toEqual([
      ["contacts", 300],
      ["events", "Counted from January."],
      ["readouts", "Useful and constructive."],
    ]);
    const { entry: apart } = await findContactEntry(store, "kept");
    expect(apart).toMatchObject({
      note: "Edited since.",
      summary: "",
      durationMinutes: 310,
      placeId: null,
      readouts: [{ summary: "Reworded since." }],
      outsideCounts: [],
      participations: [{ personId: "envoy", role: "delegation" }, { groupName: "American aides" }],
    });
    expect((await findContactEntry(store, "other")).entry).toMatchObject({ durationMinutes: 300 });
    expectCounted();
  });

  it("of announcements join the history of verification by day, and its end is the standing", async () => {
    const claim = (title: string, verifications: unknown[]) => ({ ...claimEntry({ title }), verifications });
    await createAnnouncement(store, {
      actor: null,
      id: "a1",
      now: 5_000,
      input: claim("A claim", [{ date: "2025-12-05", standing: "confirmed", assessor: "Observers" }]),
    });
    await createAnnouncement(store, {
      actor: null,
      id: "a2",
      now: 5_000,
      input: claim("The claim again", [
        { date: "2025-12-02", standing: "disputed", assessor: "General Staff" },
      ]),
    });
    const before = storedRows(path);
    await merge("a1", "a2");
    const { entry } = await findAnnouncementEntry(store, "a1");
    expect(entry.verifications?.map((row) => row.standing)).toEqual(["disputed", "confirmed"]);
    const [row] = await store.read(
      async ({ db }) => await db.select().from(announcements).where(eq(announcements.eventId, "a1")),
    );
    expect(row?.standing).toBe("confirmed");
    expectCounted();
    await undo();
    expect(storedRows(path)).toEqual(before);
  });

  it("are one source where both cite the same report", async () => {
    const report = {
      url: "https://example.org/meeting",
      title: "Meeting in the Kremlin",
      publisher: "Example Agency",
    };
    await createContact(store, {
      actor: null,
      id: "third",
      now: 5_000,
      input: {
        ...bare,
        title: "Third record",
        sources: [{ ...report, published: "2025-12-03", quotation: "Useful.", supports: ["place"] }],
      },
    });
    const before = storedRows(path);
    await merge("third", "other");
    const { entry } = await findContactEntry(store, "third");
    expect(entry.sources?.map(({ publisher, supports }) => [publisher, supports])).toEqual([
      ["Example Agency", ["place", "held", "participants"]],
      ["Kyiv Courier", ["notifications"]],
    ]);
    expect(entry.readouts).toMatchObject([{ source: 0 }]);
    await undo();
    expect(storedRows(path)).toEqual(before);
  });

  it("are refused to researchers, in another version, without words, across kinds and out of the trash", async () => {
    await createAnnouncement(store, { actor: null, id: "claim", now: 5_000, input: claimEntry() });
    const researcher = await insertUser(store, "researcher");
    const input = { keptId: "kept", otherId: "other", keptVersion: 1, otherVersion: 1, ...words };
    const byResearcher = mergeEvents(store, { actor: researcher, id: "m", now: 1, input });
    await expect(byResearcher).rejects.toBeInstanceOf(ForbiddenError);
    await expect(merge("kept", "other", { otherVersion: 2 })).rejects.toBeInstanceOf(ConflictError);
    await expect(merge("kept", "other", { publicNote: "" })).rejects.toBeInstanceOf(ValidationError);
    await expect(merge("kept", "other", { reason: "" })).rejects.toBeInstanceOf(ValidationError);
    await expect(merge("kept", "claim")).rejects.toBeInstanceOf(ValidationError);
    await trashEvent(store, { actor: null, id: "other", now: 6_000, baseVersion: 1 });
    await expect(merge("kept", "other", { otherVersion: 2 })).rejects.toBeInstanceOf(ConflictError);
  });

  it("cannot be had back from the trash one by one, and the address stays with whoever took it since", async () => {
    await merge("kept", "other");
    const restored = restoreEvent(store, { actor: null, id: "other", now: 9_500, baseVersion: 2 });
    await expect(restored).rejects.toThrow("Undo the merge instead");
    const { entry } = await findContactEntry(store, "kept");
    const title = "Witkoff meets Putin in Moscow";
    const renamed = await updateContact(store, {
      actor: null,
      id: "kept",
      now: 9_600,
      baseVersion: 2,
      input: { ...entry, title },
    });
    expect(renamed.slug).toBe("witkoff-meets-putin-in-moscow-2025-12-02");
    await undo();
    const rows = await store.read(
      async ({ db }) => await db.select({ id: events.id, slug: events.slug }).from(events).orderBy(events.id),
    );
    expect(rows).toEqual([
      { id: "kept", slug: "witkoff-meets-putin-in-moscow-2025-12-02" },
      { id: "other", slug: "witkoff-meets-putin-in-moscow-2025-12-02-2" },
    ]);
  });
});
