import Database from "better-sqlite3";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { updateContact } from "@/db/commands/events/update-contact";
import { revertRecord } from "@/db/commands/history/revert-record";
import { indexNewNames } from "@/db/commands/index/index-new-names";
import { mergeSources } from "@/db/commands/sources/merge-sources";
import { updateSource } from "@/db/commands/sources/update-source";
import { findContactEntry } from "@/db/queries/events/find-contact-entry";
import type { Store } from "@/db/store";
import { createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { comparedCounts } from "../recounted";
import { publishContact, sourceAt, sourcesOf, versionsOf } from "./source-world";

let store: Store;
let path: string;
beforeEach(async () => {
  ({ store, path } = freshDatabase());
  await createSmallWorld(store);
});

const report = { url: "https://example.org/report", title: "A reprot", publisher: "Agency" };
const other = { url: "https://example.org/other", title: "Another report", publisher: "Paper" };

async function expectSound() {
  await indexNewNames(store);
  const connection = new Database(path, { readonly: true });
  onTestFinished(() => {
    connection.close();
  });
  const [wanted, stored] = comparedCounts(connection);
  expect(stored).toEqual(wanted);
  expect(connection.pragma("foreign_key_check")).toEqual([]);
}

/** Corrects the title of the first source of an event at the desk. */
async function correct(eventId: string, now: number, title = "A report") {
  const { id, version } = await sourceAt(store, eventId);
  await updateSource(store, { actor: null, id, now, baseVersion: version, input: { ...report, title } });
}

async function openForm(eventId: string) {
  const found = await findContactEntry(store, eventId);
  return { ...found.entry, sources: [...(found.entry.sources ?? [])] };
}

function save(
  input: Awaited<ReturnType<typeof openForm>>,
  { baseVersion = 1, now = 9_000, id = "c1" }: { baseVersion?: number; now?: number; id?: string } = {},
) {
  return updateContact(store, { actor: null, id, now, baseVersion, input });
}

function merge(kept: { id: string; version: number }, merged: { id: string; version: number }) {
  return mergeSources(store, {
    ...{ actor: null, now: 8_000 },
    kept: { id: kept.id, baseVersion: kept.version },
    merged: { id: merged.id, baseVersion: merged.version },
  });
}

describe("a form that was open while a source of it was corrected", () => {
  it("does not undo the correction where it left the source as it was", async () => {
    await publishContact(store, "c1", [report]);
    const form = await openForm("c1");
    await correct("c1", 6_000);
    await save({ ...form, summary: "More is known." });
    expect(await sourceAt(store, "c1")).toMatchObject({ title: "A report", version: 2 });
    expect(await versionsOf(store, (await sourceAt(store, "c1")).id)).toHaveLength(2);
  });

  it("changes what was changed in it, and that alone", async () => {
    await publishContact(store, "c1", [report]);
    const form = await openForm("c1");
    await correct("c1", 6_000);
    const sources = form.sources.map((source) => ({ ...source, quotation: "Five hours." }));
    await save({ ...form, sources });
    expect(await sourceAt(store, "c1")).toMatchObject({
      title: "A report",
      quotation: "Five hours.",
      version: 3,
    });
  });

  it("makes no second source of one that other events cite", async () => {
    await publishContact(store, "c1", [report]);
    await publishContact(store, "c2", [report]);
    const form = await openForm("c1");
    await correct("c1", 6_000);
    await save({ ...form, summary: "More is known." });
    expect((await sourceAt(store, "c1")).id).toBe((await sourceAt(store, "c2")).id);
  });

  it("says what it says where it was opened after the correction", async () => {
    await publishContact(store, "c1", [report]);
    await correct("c1", 6_000);
    await save({ ...(await openForm("c1")), summary: "More is known." }, { now: 7_000 });
    const form = await openForm("c1");
    const sources = form.sources.map((source) => ({ ...source, title: "A reprot" }));
    await save({ ...form, sources }, { baseVersion: 2 });
    expect(await sourceAt(store, "c1")).toMatchObject({ title: "A reprot", version: 3 });
  });
});

describe("a form with two sources that were made one meanwhile", () => {
  it("has the one stand for both, in the rows that cite either and for all that either supports", async () => {
    const list = [
      { ...report, supports: ["held" as const] },
      { ...other, supports: ["place" as const] },
    ];
    await publishContact(store, "c1", list, {
      reactions: [{ partyId: "ua", date: "2025-12-03", summary: "Asked for details.", source: 1 }],
    });
    const form = await openForm("c1");
    const [kept, merged] = await sourcesOf(store, "c1");
    if (!kept || !merged) throw new Error("Two sources were expected.");
    await merge(kept, merged);
    await save({ ...form, summary: "More is known." });
    expect(await sourcesOf(store, "c1")).toMatchObject([
      { id: kept.id, title: "A reprot", position: 0, supports: ["held", "place"] },
    ]);
    expect((await openForm("c1")).reactions).toMatchObject([{ source: 0 }]);
    await expectSound();
  });
});

describe("an earlier version of an event that is brought back", () => {
  it("cites the source into which one of its own was merged since, as that one is", async () => {
    await publishContact(store, "c1", [report]);
    await publishContact(store, "c2", [other]);
    const own = await sourceAt(store, "c1");
    await save({ ...(await openForm("c1")), sources: [{ publisher: "Another agency" }] }, { now: 7_000 });
    const kept = await sourceAt(store, "c2");
    await merge(kept, own);
    await revertRecord(store, {
      ...{ actor: null, recordType: "event", id: "c1", now: 9_000 },
      ...{ baseVersion: 2, toVersion: 1 },
    });
    expect(await sourcesOf(store, "c1")).toMatchObject([{ id: kept.id, ...other }]);
    await expectSound();
  });
});
