import Database from "better-sqlite3";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { saveDraft } from "@/db/commands/drafts/save-draft";
import { updateAnnouncement } from "@/db/commands/events/update-announcement";
import { addUnknownNames } from "@/db/commands/imports/add-unknown-names";
import { discardImport } from "@/db/commands/imports/discard-import";
import { hideImport } from "@/db/commands/imports/hide-import";
import { prepareUndoBatch } from "@/db/commands/imports/prepare-undo-batch";
import { undoImport } from "@/db/commands/imports/undo-import";
import { readImport } from "@/db/queries/imports/read-import";
import type { Store } from "@/db/store";
import { ConflictError } from "@/lib/errors";
import { claimEntry, createSmallWorld } from "../commands/small-world";
import { type FreshDatabase, freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { comparedCounts } from "../recounted";
import { goOn, importAll, importedAt, reviewImport, rowsOf, smallFile } from "./prepare-import";

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

const withNewNames = [
  smallFile,
  "A4,1,announcement,capture,2025-11-30,Sampletown,Examplia,,Examplia says it captured Sampletown,https://example.org/d",
  "A5,1,contact,,2025-12-03,,Examplia,Ada Sample,A call of Ada Sample,https://example.org/e",
].join("\n");

async function importWithNewNames(): Promise<void> {
  await reviewImport(store, { text: withNewNames });
  let count = 0;
  const newId = () => {
    count += 1;
    return `new-${count}`;
  };
  await addUnknownNames(store, { actor: null, id: "import", now: importedAt, newId });
  await goOn(store);
  await importAll(store);
}

const names = (table: string) => connect().prepare(`SELECT name FROM ${table} ORDER BY name`).pluck().all();
const undo = async () => {
  await undoImport(store, { actor: null, id: "import", now: importedAt, reason: "A wrong file" });
  await goOn(store);
};

describe("undoing an import", () => {
  it("removes its events and the records that it added, says so in their versions, and gives no address away again", async () => {
    await importWithNewNames();
    expect(names("people")).toContain("Ada Sample");
    await undo();
    expect((await readImport(store, null, "import"))?.stored).toMatchObject({
      state: "undone",
      problem: null,
    });
    expect((await rowsOf(store)).map((row) => row.replace(/:.*/, ""))).toEqual([
      "removed",
      "removed",
      "faulty",
      "removed",
      "removed",
    ]);
    const connection = connect();
    for (const table of ["events", "sources", "hidden_events", "import_records", "external_ids"]) {
      expect(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
    }
    expect(names("people")).not.toContain("Ada Sample");
    expect(names("places")).not.toContain("Sampletown");
    expect(names("parties")).not.toContain("Examplia");
    expectCounted();
    const last = connection
      .prepare(
        "SELECT version, kind, state, reason FROM revisions WHERE record_id = 'run-import.1' ORDER BY version",
      )
      .all();
    expect(last).toEqual([
      { version: 1, kind: "creation", state: "published", reason: "Imported from import.csv" },
      { version: 2, kind: "removal", state: "trashed", reason: "Import undone: A wrong file" },
    ]);
    expect(
      connection
        .prepare("SELECT kind FROM revisions WHERE record_type = 'person' AND version = 2")
        .pluck()
        .all(),
    ).toEqual(["removal"]);

    await reviewImport(store, { id: "again" });
    await importAll(store, "again");
    const slugs = connection.prepare("SELECT slug FROM events ORDER BY slug").pluck().all();
    expect(slugs).toEqual([
      "a-call-of-the-president-2025-12-02-2",
      "russia-says-it-captured-pokrovsk-2025-12-01-2",
    ]);
    expect(connection.pragma("foreign_key_check")).toEqual([]);
  });

  it("keeps what was edited since, or what somebody works on, with the records and sources that it needs", async () => {
    const editor = await insertUser(store, "editor");
    await importWithNewNames();
    await updateAnnouncement(store, {
      ...{ actor: null, id: "run-import.2", now: importedAt, baseVersion: 1 },
      input: claimEntry({ title: "Edited since" }),
    });
    await saveDraft(store, {
      ...{ actor: editor, id: "draft", now: importedAt, version: null },
      ...{ type: "contact", eventId: "run-import.5", baseVersion: 1, entry: { title: "Being edited" } },
    });
    await undo();
    expect((await rowsOf(store)).filter((row) => !row.startsWith("faulty"))).toEqual([
      "removed",
      "kept: It was edited since it was imported.",
      "removed",
      "kept: Somebody works on a draft of it, or reported a mistake in it.",
    ]);
    const titles = connect().prepare("SELECT title FROM events ORDER BY title").pluck().all();
    expect(titles).toEqual(["A call of Ada Sample", "Edited since"]);
    expect(names("people")).toContain("Ada Sample");
    expect(names("places")).not.toContain("Sampletown");
    expectCounted();
  });

  it("tells the events apart anew where one is edited before they are hidden", async () => {
    await reviewImport(store);
    await importAll(store);
    await undoImport(store, { actor: null, id: "import", now: importedAt });
    const stored = async () => {
      const found = await readImport(store, null, "import");
      if (found === null) throw new Error("The import is gone.");
      return found.stored;
    };
    await prepareUndoBatch(store, await stored(), { now: importedAt, size: 10 });
    await updateAnnouncement(store, {
      ...{ actor: null, id: "run-import.2", now: importedAt, baseVersion: 1 },
      input: claimEntry({ title: "Edited just now" }),
    });
    expect(await hideImport(store, "import", importedAt)).toBe(false);
    await goOn(store);
    expect((await rowsOf(store)).slice(0, 2)).toEqual([
      "removed",
      "kept: It was edited since it was imported.",
    ]);
    expectCounted();
  });

  it("is not to be had before anything is visible, nor discarding after", async () => {
    await reviewImport(store);
    await expect(undoImport(store, { actor: null, id: "import", now: importedAt })).rejects.toBeInstanceOf(
      ConflictError,
    );
    await importAll(store);
    await expect(discardImport(store, { actor: null, id: "import", now: importedAt })).rejects.toBeInstanceOf(
      ConflictError,
    );
  });
});
