import Database from "better-sqlite3";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { saveDraft } from "@/db/commands/drafts/save-draft";
import { readEventSnapshot } from "@/db/commands/events/read-event-snapshot";
import { hideImport } from "@/db/commands/imports/hide-import";
import { makeImportVisible } from "@/db/commands/imports/make-import-visible";
import { prepareUndoBatch } from "@/db/commands/imports/prepare-undo-batch";
import { undoImport } from "@/db/commands/imports/undo-import";
import { mergeRecords } from "@/db/commands/merging/merge-records";
import { undoMerge } from "@/db/commands/merging/undo-merge";
import { createPerson } from "@/db/commands/records/create-person";
import { fileMistakeReport } from "@/db/commands/reports/file-mistake-report";
import { updateSource } from "@/db/commands/sources/update-source";
import { readImport } from "@/db/queries/imports/read-import";
import type { Store } from "@/db/store";
import { NotFoundError } from "@/lib/errors";
import { createSmallWorld } from "../commands/small-world";
import { type FreshDatabase, freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { comparedCounts } from "../recounted";
import {
  goOn,
  importAll,
  importedAt,
  prepareImport,
  reviewImport,
  rowsOf,
  smallFile,
} from "./prepare-import";

const bySystem = { actor: null, now: importedAt };
const call = "run-import.1";
let database: FreshDatabase;
let store: Store;

beforeEach(async () => {
  database = freshDatabase();
  store = database.store;
  await createSmallWorld(store);
});

function connect(): Database.Database {
  const connection = new Database(database.path, { readonly: true });
  onTestFinished(() => {
    connection.close();
  });
  return connection;
}

function expectCounted(): void {
  const [wanted, stored] = comparedCounts(connect());
  expect(stored).toEqual(wanted);
}

/** The versions of the imported call: what each is, and the first person who takes part in it. */
function versionsOfCall() {
  return connect()
    .prepare(
      `SELECT version, kind, state, data_version > 0 AS isSeen,
         json_extract(snapshot, '$.participations[0].person.id') AS person
       FROM revisions WHERE record_type = 'event' AND record_id = ? ORDER BY version`,
    )
    .all(call);
}

const callBySecond = async () => {
  await createPerson(store, {
    ...{ ...bySystem, id: "second" },
    input: { name: "V. V. Putin", partyId: "ru" },
  });
  await reviewImport(store, { text: smallFile.replace("Vladimir Putin", "V. V. Putin") });
};

const mergeSecond = () =>
  mergeRecords(store, {
    ...{ ...bySystem, id: "merge", recordType: "person" },
    input: {
      ...{ keptId: "president", keptVersion: 1, otherId: "second", otherVersion: 1 },
      reason: "One person.",
    },
  });

/** Has the undoing of the import begun, and told all its events apart. */
async function beginUndo(): Promise<void> {
  await undoImport(store, { ...bySystem, id: "import" });
  const stored = (await readImport(store, null, "import"))?.stored;
  if (stored === undefined) throw new Error("The import is gone.");
  await prepareUndoBatch(store, stored, { now: importedAt, size: 10 });
}

describe("a person whom hidden events name", () => {
  it("is merged: an event that is not visible yet appears as it stands, in its first version", async () => {
    await callBySecond();
    await prepareImport(store);
    await mergeSecond();
    expect(versionsOfCall()).toEqual([
      { version: 1, kind: "creation", state: "published", isSeen: 0, person: "president" },
    ]);
    await makeImportVisible(store, { ...bySystem, id: "import" });
    await goOn(store);
    expect(versionsOfCall()).toEqual([
      { version: 1, kind: "creation", state: "published", isSeen: 1, person: "president" },
    ]);
    expect(connect().prepare("SELECT version FROM events WHERE id = ?").pluck().get(call)).toBe(1);
    const kept = connect().prepare("SELECT snapshot FROM revisions WHERE record_id = ?").pluck().get(call);
    // As text: two versions are compared by it.
    expect(kept).toBe(JSON.stringify(await store.read(({ db }) => readEventSnapshot(db, call))));
    await undoMerge(store, { ...bySystem, id: "merge" });
    expect(versionsOfCall()).toMatchObject([{ person: "president" }, { kind: "unmerge", person: "second" }]);
    expectCounted();
  });

  it("is merged while they are removed: what readers saw stays, and their last version follows it", async () => {
    await callBySecond();
    await importAll(store);
    await beginUndo();
    expect(await hideImport(store, "import", importedAt)).toBe(true);
    await mergeSecond();
    await goOn(store);
    expect(versionsOfCall()).toEqual([
      { version: 1, kind: "creation", state: "published", isSeen: 1, person: "second" },
      { version: 2, kind: "removal", state: "trashed", isSeen: 1, person: "second" },
    ]);
    expectCounted();
    expect((await undoMerge(store, { ...bySystem, id: "merge" })).left.length).toBeGreaterThan(0);
    expectCounted();
  });
});

describe("while an import is undone", () => {
  beforeEach(async () => {
    await reviewImport(store);
    await importAll(store);
  });

  it("what it takes away from the counts follows a source that changes after the events were told apart", async () => {
    await beginUndo();
    const source = connect()
      .prepare<[string], string>("SELECT source_id FROM event_sources WHERE event_id = ?")
      .pluck()
      .get("run-import.2");
    await updateSource(store, {
      ...{ ...bySystem, id: source ?? "", baseVersion: 1, reason: "An archived copy." },
      input: {
        ...{ url: "https://example.org/b", publisher: "Another paper" },
        ...{ archivedUrl: "https://web.archive.org/b", archivedOn: "2025-12-05" },
      },
    });
    expectCounted();
    expect(await hideImport(store, "import", importedAt)).toBe(true);
    expect(connect().prepare("SELECT kind, value FROM facets WHERE count <> 0").all()).toEqual([]);
    expect(connect().prepare("SELECT * FROM day_bins").all()).toEqual([]);
    await goOn(store);
    expectCounted();
  });

  it("an event in which a mistake is reported after they were told apart stays, with the report", async () => {
    await beginUndo();
    await fileMistakeReport(store, {
      ...{ id: "report", now: importedAt, eventId: call },
      input: { field: "held", message: "The call was on Monday." },
    });
    expect(await hideImport(store, "import", importedAt)).toBe(false);
    await goOn(store);
    expect((await rowsOf(store)).slice(0, 2)).toEqual([
      "kept: Somebody works on a draft of it, or reported a mistake in it.",
      "removed",
    ]);
    expect(connect().prepare("SELECT event_id FROM mistake_reports").pluck().all()).toEqual([call]);
    expectCounted();
  });

  it("nobody begins a draft of an event, or reports a mistake in it, that is on its way out", async () => {
    await beginUndo();
    await hideImport(store, "import", importedAt);
    const actor = await insertUser(store, "editor");
    await expect(
      saveDraft(store, {
        ...{ actor, id: "draft", now: importedAt, version: null },
        ...{ type: "contact", eventId: call, baseVersion: 1, entry: { title: "Typed" } },
      }),
    ).rejects.toBeInstanceOf(NotFoundError);
    await expect(
      fileMistakeReport(store, {
        ...{ id: "report", now: importedAt, eventId: call },
        input: { field: "held", message: "The call was on Monday." },
      }),
    ).rejects.toBeInstanceOf(NotFoundError);
  });
});
