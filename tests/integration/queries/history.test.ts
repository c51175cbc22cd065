import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createContact } from "@/db/commands/events/create-contact";
import { reinstateEvent } from "@/db/commands/events/reinstate-event";
import { restoreEvent } from "@/db/commands/events/restore-event";
import { retractEvent } from "@/db/commands/events/retract-event";
import { trashEvent } from "@/db/commands/events/trash-event";
import { updateContact } from "@/db/commands/events/update-contact";
import { revertRecord } from "@/db/commands/history/revert-record";
import { undoImport } from "@/db/commands/imports/undo-import";
import { mergeRecords } from "@/db/commands/merging/merge-records";
import { createPerson } from "@/db/commands/records/create-person";
import { createCoverage } from "@/db/commands/rules/create-coverage";
import { withdrawCoverage } from "@/db/commands/rules/withdraw-coverage";
import { findEvent } from "@/db/queries/events/find-event";
import { findPublicVersions } from "@/db/queries/history/find-public-versions";
import { findRecordHistory } from "@/db/queries/history/find-record-history";
import { findWithdrawnEvent } from "@/db/queries/history/find-withdrawn-event";
import { listEventNotices } from "@/db/queries/history/list-event-notices";
import { listNotices } from "@/db/queries/history/list-notices";
import { listWithdrawnEvents } from "@/db/queries/history/list-withdrawn-events";
import { events } from "@/db/schema/events";
import { revisions } from "@/db/schema/revisions";
import type { Store } from "@/db/store";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { goOn, importAll, reviewImport } from "../imports/prepare-import";
import { insertUser } from "../insert-user";

const dayOfData = "2026-01-31";
const slug = "witkoff-meets-putin-in-moscow-2025-12-02";
let store: Store;
let actor: Actor;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
  actor = await insertUser(store, "editor");
  await createContact(store, { actor: null, id: "c1", now: 5_000, input: contactEntry() });
});

/** Words for the change that is made on top of a version. */
function over(baseVersion: number, publicNote = "What readers are told.") {
  return { actor, id: "c1", now: 10_000 + baseVersion, baseVersion, reason: "Why.", publicNote };
}

const listed = async (before: number | null = null, limit = 50) => listNotices(store, { before, limit });
const kindsOf = (rows: readonly { kind: string }[]) => rows.map(({ kind }) => kind);

describe("listNotices", () => {
  it("lists corrections, retractions and returns, the newest first, and no update", async () => {
    expect(await listed()).toEqual([]);
    await updateContact(store, { ...over(1), input: contactEntry({ note: "More is known." }) });
    await updateContact(store, {
      ...over(2),
      kind: "correction",
      input: contactEntry({ durationMinutes: 240 }),
    });
    await retractEvent(store, over(3));
    await reinstateEvent(store, over(4));
    const rows = await listed();
    expect(kindsOf(rows)).toEqual(["reinstatement", "retraction", "correction"]);
    expect(rows[2]).toMatchObject({
      recordType: "event",
      at: 10_002,
      publicNote: "What readers are told.",
      record: { name: "Witkoff meets Putin in Moscow", slug },
      event: { type: "contact", state: "published" },
    });
  });

  it("lists an earlier version brought back only where readers are told of it", async () => {
    await updateContact(store, { ...over(1), input: contactEntry({ note: "A slip." }) });
    await revertRecord(store, { ...over(2, ""), recordType: "event", toVersion: 1 });
    expect(await listed()).toEqual([]);
    await updateContact(store, { ...over(3), input: contactEntry({ note: "Another slip." }) });
    await revertRecord(store, { ...over(4), recordType: "event", toVersion: 1 });
    expect(kindsOf(await listed())).toEqual(["reversion"]);
  });

  it("says of an event in the trash that it was withdrawn, and nothing that it was or was corrected in", async () => {
    await updateContact(store, {
      ...over(1),
      kind: "correction",
      input: contactEntry({ durationMinutes: 240 }),
    });
    await trashEvent(store, over(2, "First."));
    await restoreEvent(store, over(3));
    await trashEvent(store, over(4, "Withdrawn on request."));
    const rows = await listed();
    expect(rows).toMatchObject([
      { kind: "removal", record: null, publicNote: "Withdrawn on request.", event: { state: "trashed" } },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/witkoff|putin|moscow/i);
  });

  it("goes on from the last one of a page", async () => {
    for (const version of [1, 3, 5]) {
      await retractEvent(store, over(version));
      await reinstateEvent(store, over(version + 1));
    }
    const all = await listed();
    expect(all).toHaveLength(6);
    const first = await listed(null, 4);
    const rest = await listed(first.at(-1)?.dataVersion ?? 0, 4);
    expect([...first, ...rest]).toEqual(all);
  });
});

describe("listEventNotices", () => {
  it("says what a correction changed, as readers see it", async () => {
    const input = contactEntry({ durationMinutes: 240 });
    await updateContact(store, { ...over(1), kind: "correction", input });
    await retractEvent(store, over(2));
    const notices = await listEventNotices(store, "c1");
    expect(notices).toMatchObject([
      { version: 3, kind: "retraction", differences: [] },
      {
        version: 2,
        kind: "correction",
        differences: [{ label: "How long", before: "5 hours", after: "4 hours" }],
      },
    ]);
  });
});

describe("an event that was withdrawn", () => {
  it("keeps its page while it is retracted, under every address that it had", async () => {
    const renamed = contactEntry({ title: "Five hours in the Kremlin" });
    const { slug: now } = await updateContact(store, { ...over(1), input: renamed });
    await retractEvent(store, over(2));
    await expect(findEvent(store, now, { dayOfData })).rejects.toBeInstanceOf(NotFoundError);
    expect(await findWithdrawnEvent(store, slug, { dayOfData })).toEqual({ status: "moved", slug: now });
    expect(await findWithdrawnEvent(store, now, { dayOfData })).toMatchObject({
      status: "retracted",
      event: { title: "Five hours in the Kremlin", version: 3, revisions: [{ kind: "retraction" }, {}, {}] },
      withdrawal: { at: 10_002, publicNote: "What readers are told." },
    });
    expect(await findPublicVersions(store, slug)).toMatchObject({ event: { slug: now, state: "retracted" } });
  });

  it("leaves the day and the note at its address while it is in the trash, and nothing else", async () => {
    await trashEvent(store, over(1));
    expect(await findWithdrawnEvent(store, slug, { dayOfData })).toEqual({
      status: "trashed",
      withdrawal: { at: 10_001, publicNote: "What readers are told." },
    });
    expect(await findPublicVersions(store, slug)).toBeNull();
  });

  it("is none where nothing ever was, or where it is published", async () => {
    expect(await findWithdrawnEvent(store, "never-there", { dayOfData })).toBeNull();
    expect(await findWithdrawnEvent(store, slug, { dayOfData })).toBeNull();
  });
});

describe("findRecordHistory", () => {
  it("shows researchers every version, but of what is in the trash editors alone", async () => {
    const researcher = await insertUser(store, "researcher");
    const reader = await insertUser(store, "reader");
    await expect(findRecordHistoryAs(reader)).rejects.toBeInstanceOf(ForbiddenError);
    expect(await findRecordHistoryAs(researcher)).toMatchObject({
      name: "Witkoff meets Putin in Moscow",
      slug,
      version: 1,
      event: { type: "contact", state: "published" },
    });
    await trashEvent(store, over(1));
    await expect(findRecordHistoryAs(researcher)).rejects.toBeInstanceOf(ForbiddenError);
    expect(await findRecordHistoryAs(actor)).toMatchObject({
      version: 2,
      revisions: [{ kind: "removal" }, {}],
    });
  });

  it("knows the other kinds of record, and says where there is none", async () => {
    expect(await findRecordHistory(store, actor, "person", "envoy")).toMatchObject({
      name: "Steve Witkoff",
      event: null,
      isStored: true,
    });
    expect(await findRecordHistory(store, actor, "topic", "ceasefire")).toMatchObject({
      name: "Terms of a truce",
    });
    await expect(findRecordHistory(store, actor, "track", "none")).rejects.toBeInstanceOf(NotFoundError);
  });

  it("says of what is stored no more that there is nothing to bring back", async () => {
    const days = { from: "2025-01-01", to: "2025-12-31", isComplete: true };
    const input = { name: "Claims", filter: {}, ...days, reason: "Every report was read." };
    await createCoverage(store, { actor: null, id: "coverage", now: Date.UTC(2026, 0, 31), input });
    const found = () => findRecordHistory(store, actor, "coverage", "coverage");
    expect(await found()).toMatchObject({ isStored: true, kind: "coverage" });
    await withdrawCoverage(store, { actor, id: "coverage", now: 6_000, baseVersion: 1, reason: "Not all." });
    expect(await found()).toMatchObject({ isStored: false });
  });

  it("shows of an event that went with its import what it was, to editors", async () => {
    await reviewImport(store);
    await importAll(store);
    await undoImport(store, { actor: null, id: "import", now: 6_000 });
    await goOn(store);
    const researcher = await insertUser(store, "researcher");
    const found = (who: Actor) => findRecordHistory(store, who, "event", "run-import.2");
    expect(await found(actor)).toMatchObject({
      name: "Russia says it captured Pokrovsk",
      kind: "announcement",
      event: null,
      isStored: false,
      version: 2,
      revisions: [{ kind: "removal" }, { kind: "creation" }],
    });
    await expect(found(researcher)).rejects.toBeInstanceOf(ForbiddenError);
  });

  it("and the public ones give very many versions a page at a time", async () => {
    await store.write(async ({ db }) => {
      const [first] = await db.select().from(revisions).where(eq(revisions.recordId, "c1"));
      if (first === undefined) throw new Error("The first version is missing.");
      for (let version = 2; version <= 120; version += 1) {
        await db
          .insert(revisions)
          .values({ ...first, version, kind: "update", dataVersion: 1_000 + version });
      }
      await db.update(events).set({ version: 120 }).where(eq(events.id, "c1"));
    });
    const page = async (before: number | null) => {
      const desk = await findRecordHistory(store, actor, "event", "c1", { before });
      expect(desk).toMatchObject({ count: 120, version: 120 });
      expect((await findPublicVersions(store, slug, { before }))?.revisions).toEqual(desk.revisions);
      return desk.revisions.map(({ version }) => version);
    };
    const first = await page(null);
    expect([first.length, first[0], first.at(-1)]).toEqual([50, 120, 71]);
    const second = await page(71);
    expect([second.length, second[0], second.at(-1)]).toEqual([50, 70, 21]);
    expect(await page(21)).toEqual(Array.from({ length: 20 }, (_, at) => 20 - at));
    expect(await findEvent(store, slug, { dayOfData })).toMatchObject({
      event: { revisions: Array.from({ length: 50 }, (_, at) => ({ version: 120 - at })) },
    });
  });

  async function findRecordHistoryAs(who: Actor) {
    return findRecordHistory(store, who, "event", "c1");
  }
});

describe("listWithdrawnEvents", () => {
  const question = { state: "trashed" as const, text: "", before: null, limit: 50 };

  it("lists what is in the trash with who, when and why, for editors", async () => {
    await trashEvent(store, over(1));
    expect(await listWithdrawnEvents(store, actor, question)).toMatchObject([
      { id: "c1", version: 2, userName: "The editor", at: 10_001, reason: "Why.", mergedInto: null },
    ]);
    expect(await listWithdrawnEvents(store, actor, { ...question, state: "retracted" })).toEqual([]);
    const researcher = await insertUser(store, "researcher");
    expect(() => listWithdrawnEvents(store, researcher, question)).toThrow(ForbiddenError);
  });

  it("says who put an event there, and orders by that, though a person that it names was merged since", async () => {
    await createContact(store, { actor: null, id: "c2", now: 5_000, input: contactEntry() });
    await createPerson(store, {
      actor: null,
      id: "other",
      now: 1_000,
      input: { name: "V. Putin", partyId: "ru" },
    });
    const participations = [{ personId: "other", partyId: "ru", role: "principal" as const }];
    await updateContact(store, { ...over(1), input: contactEntry({ participations }) });
    await trashEvent(store, over(2));
    await trashEvent(store, { ...over(1), id: "c2", now: 11_000 });
    const input = {
      keptId: "president",
      otherId: "other",
      keptVersion: 1,
      otherVersion: 1,
      reason: "One person.",
    };
    await mergeRecords(store, { actor: null, id: "merge", now: 20_000, recordType: "person", input });
    expect(await listWithdrawnEvents(store, actor, question)).toMatchObject([
      { id: "c2", at: 11_000 },
      {
        id: "c1",
        at: 10_002,
        version: 4,
        userName: "The editor",
        reason: "Why.",
        publicNote: "What readers are told.",
      },
    ]);
  });

  it("finds by title, reason and note, taking the text as it is", async () => {
    await trashEvent(store, { ...over(1), reason: "100% double", publicNote: "Told_so" });
    const found = async (text: string) =>
      (await listWithdrawnEvents(store, actor, { ...question, text })).length;
    expect(await found("witkoff MEETS")).toBe(1);
    expect(await found("100%")).toBe(1);
    expect(await found("d_s")).toBe(1);
    expect(await found("n_s")).toBe(0);
    expect(await found("1%d")).toBe(0);
  });

  it("goes on from the last one of a page, also where several were put there at once", async () => {
    for (const id of ["c2", "c3", "c4"]) {
      await createContact(store, { actor: null, id, now: 5_000, input: contactEntry() });
      await trashEvent(store, { ...over(1), id });
    }
    const first = await listWithdrawnEvents(store, actor, { ...question, limit: 2 });
    const last = first.at(-1);
    const before = last === undefined ? null : { at: last.at, id: last.id };
    const rest = await listWithdrawnEvents(store, actor, { ...question, before });
    expect([...first, ...rest].map(({ id }) => id)).toEqual(["c4", "c3", "c2"]);
  });
});
