import Database from "better-sqlite3";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { updateAnnouncement } from "@/db/commands/events/update-announcement";
import { decideImportRows } from "@/db/commands/imports/decide-import-rows";
import { makeImportVisible } from "@/db/commands/imports/make-import-visible";
import { mendImportRow } from "@/db/commands/imports/mend-import-row";
import { reopenImport } from "@/db/commands/imports/reopen-import";
import { runImport } from "@/db/commands/imports/run-import";
import { setImportMapping } from "@/db/commands/imports/set-import-mapping";
import { undoImport } from "@/db/commands/imports/undo-import";
import { mergeEvents } from "@/db/commands/merging/merge-events";
import { undoMerge } from "@/db/commands/merging/undo-merge";
import { listImportRows } from "@/db/queries/imports/list-import-rows";
import { readImport } from "@/db/queries/imports/read-import";
import type { Store } from "@/db/store";
import { ValidationError } from "@/lib/errors";
import { claimEntry, createSmallWorld } from "../commands/small-world";
import { failingAfter } from "../failing-store";
import { type FreshDatabase, freshDatabase } from "../fresh-database";
import { comparedCounts } from "../recounted";
import {
  goOn,
  header,
  importAll,
  importedAt,
  prepareImport,
  readIn,
  reviewImport,
  rowsOf,
  smallFile,
  smallMapping,
} from "./prepare-import";

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

const claim = (id: string, stamp: string, title: string, day = "2025-12-01") =>
  `${id},${stamp},announcement,capture,${day},Pokrovsk,Russia,,${title},https://example.org/b`;
const decide = (
  rows: number[] | { state: "duplicate" },
  choice: "import" | "update" | "leaveOut" | null,
  id = "import",
) => decideImportRows(store, { actor: null, id, now: importedAt, input: { rows, choice } });
const titleOf = (id: string) =>
  connect().prepare<[string], string>("SELECT title FROM events WHERE id = ?").pluck().get(id);

describe("duplicates", () => {
  it("within a file are found by identifier and by likeness, and the first one is taken", async () => {
    const text = [
      header,
      claim("A1", "1", "Russia says it captured Pokrovsk"),
      claim("A1", "1", "The same row once more", "2025-06-01"),
      claim("", "", "Russia says it captured Pokrovsk"),
    ].join("\n");
    await reviewImport(store, { text });
    const { rows } = await listImportRows(store, null, "import", { filter: "all", after: 0, limit: 10 });
    expect(
      rows.map(({ outcome }) => [outcome.state, outcome.likeness?.strength, outcome.likeness?.rowNumber]),
    ).toEqual([
      ["ready", undefined, undefined],
      ["duplicate", "same", 1],
      ["duplicate", "likely", 1],
    ]);
    await importAll(store);
    expect(connect().prepare("SELECT count(*) FROM events").pluck().get()).toBe(1);
  });

  it("of stored events are found by likeness, skipped unless somebody wants them", async () => {
    await createAnnouncement(store, { actor: null, id: "stored", now: 2_000, input: claimEntry() });
    await reviewImport(store, {
      text: [header, claim("A1", "1", "Pokrovsk is said to be captured")].join("\n"),
    });
    const { rows } = await listImportRows(store, null, "import", { filter: "all", after: 0, limit: 10 });
    expect(rows[0]?.outcome).toMatchObject({
      state: "duplicate",
      likeness: { eventId: "stored", strength: "likely" },
    });
    expect(rows[0]?.event?.title).toBe("Russia says that it captured Pokrovsk");
    await expect(decide([1], "update")).rejects.toBeInstanceOf(ValidationError);
    await decide([1], "import");
    await importAll(store);
    expect(connect().prepare("SELECT count(*) FROM events").pluck().get()).toBe(2);
  });

  it("by identifier bring the stored event up to date where the stamp is newer, and only there", async () => {
    await reviewImport(store);
    await importAll(store);
    const again = [header, claim("A2", "1", "No later state"), claim("A2", "2", "A later state")].join("\n");
    await reviewImport(store, { id: "again", text: again });
    const { rows } = await listImportRows(store, null, "again", { filter: "all", after: 0, limit: 10 });
    expect(rows.map(({ outcome }) => [outcome.state, outcome.canUpdate])).toEqual([
      ["duplicate", false],
      ["duplicate", true],
    ]);
    await decide({ state: "duplicate" }, "update", "again");
    await importAll(store, "again");
    expect(titleOf("run-import.2")).toBe("A later state");
    const versions = connect()
      .prepare(
        "SELECT version, kind, reason FROM revisions WHERE record_id = 'run-import.2' ORDER BY version",
      )
      .all();
    expect(versions).toEqual([
      { version: 1, kind: "creation", reason: "Imported from import.csv" },
      { version: 2, kind: "update", reason: "Updated with the import of again.csv" },
    ]);
    const [wanted, stored] = comparedCounts(connect());
    expect(stored).toEqual(wanted);

    await reviewImport(store, { id: "third", text: again });
    expect(
      (await listImportRows(store, null, "third", { filter: "all", after: 0, limit: 10 })).rows.map(
        ({ outcome }) => outcome.canUpdate,
      ),
    ).toEqual([false, false]);

    await undoImport(store, { actor: null, id: "again", now: importedAt });
    await goOn(store, "again");
    expect(titleOf("run-import.2")).toBe("Russia says it captured Pokrovsk");
    expect((await readImport(store, null, "again"))?.stored.state).toBe("undone");
  });

  it("are kept aside where the stored event was edited after somebody decided to bring it up to date", async () => {
    await reviewImport(store);
    await importAll(store);
    await reviewImport(store, { id: "again", text: [header, claim("A2", "2", "A later state")].join("\n") });
    await decide([1], "update", "again");
    await updateAnnouncement(store, {
      ...{ actor: null, id: "run-import.2", now: importedAt, baseVersion: 1 },
      input: claimEntry({ title: "Edited here" }),
    });
    await importAll(store, "again");
    expect(titleOf("run-import.2")).toBe("Edited here");
    expect(await rowsOf(store, "again")).toEqual([
      expect.stringMatching(/^faulty: The event was edited after this row was compared/),
    ]);
  });

  it("of one event, one behind the other, are undone to what stood before the first", async () => {
    await reviewImport(store);
    await importAll(store);
    const again = [header, claim("A2", "2", "A later state"), claim("A2", "3", "The latest state")].join(
      "\n",
    );
    await reviewImport(store, { id: "again", text: again });
    await decide({ state: "duplicate" }, "update", "again");
    await importAll(store, "again");
    expect(titleOf("run-import.2")).toBe("The latest state");
    await undoImport(store, { actor: null, id: "again", now: importedAt });
    await goOn(store, "again");
    expect(titleOf("run-import.2")).toBe("Russia says it captured Pokrovsk");
  });

  it("are brought up to date, and taken back, whole or not at all where the power goes", async () => {
    await reviewImport(store);
    await importAll(store);
    await reviewImport(store, { id: "again", text: [header, claim("A2", "2", "A later state")].join("\n") });
    await decide([1], "update", "again");
    await prepareImport(store, { id: "again" });
    await makeImportVisible(store, { actor: null, id: "again", now: importedAt });
    // One transaction, then two, by turns: to find that nothing is left and to go on are two.
    const stepByStep = async () => {
      const clock = () => importedAt;
      for (let tries = 0; tries < 50; tries += 1) {
        try {
          return await runImport(failingAfter(store, 1 + (tries % 2)), { id: "again", clock });
        } catch {
          // The power went.
        }
      }
      throw new Error("It never ends.");
    };
    await stepByStep();
    expect(await rowsOf(store, "again")).toEqual([expect.stringMatching(/^updated/)]);
    expect(
      connect()
        .prepare("SELECT version_before, version_after FROM import_outcomes WHERE import_id = 'again'")
        .raw()
        .get(),
    ).toEqual([1, 2]);
    await undoImport(store, { actor: null, id: "again", now: importedAt });
    await stepByStep();
    expect(await rowsOf(store, "again")).toEqual(["removed: Version 1 was brought back."]);
    expect(titleOf("run-import.2")).toBe("Russia says it captured Pokrovsk");
  });

  it("of an event that was merged into another bring that one up to date, and it again once they stand apart", async () => {
    await createAnnouncement(store, { actor: null, id: "kept", now: 2_000, input: claimEntry() });
    await reviewImport(store, { text: [header, claim("A2", "1", "The same claim")].join("\n") });
    await decide([1], "import");
    await importAll(store);
    const input = { keptId: "kept", otherId: "run-import.1", keptVersion: 1, otherVersion: 1 };
    const words = { reason: "One claim.", publicNote: "The two are one." };
    await mergeEvents(store, { actor: null, id: "merge", now: 6_000, input: { ...input, ...words } });
    const again = [header, claim("A2", "2", "A later state"), claim("A3", "1", "Pokrovsk is captured")].join(
      "\n",
    );
    await reviewImport(store, { id: "again", text: again });
    const { rows } = await listImportRows(store, null, "again", { filter: "all", after: 0, limit: 10 });
    expect(rows.map(({ outcome }) => outcome)).toMatchObject([
      {
        ...{ state: "duplicate", canUpdate: true, likeness: { eventId: "kept" } },
        reasons: [expect.stringMatching(/edited here since/)],
      },
      // Two identifiers of one set are two rows of it.
      { state: "ready", likeness: { eventId: "kept", strength: "possible" } },
    ]);
    await decide([1], "update", "again");
    await decide([2], "leaveOut", "again");
    await importAll(store, "again");
    expect(titleOf("kept")).toBe("A later state");
    expect(titleOf("run-import.1")).toBe("The same claim");
    const stamp = () =>
      connect().prepare("SELECT stamp FROM external_ids WHERE external_id = 'A2'").pluck().get();
    expect(stamp()).toBe("2");
    await undoImport(store, { actor: null, id: "again", now: importedAt });
    await goOn(store, "again");
    expect(stamp()).toBe("");
    await undoMerge(store, { actor: null, id: "merge", now: 8_000 });
    await reviewImport(store, { id: "third", text: again });
    const third = await listImportRows(store, null, "third", { filter: "all", after: 0, limit: 10 });
    expect(third.rows[0]?.outcome.likeness?.eventId).toBe("run-import.1");
  });

  it("say that the stored event was edited here since", async () => {
    await reviewImport(store);
    await importAll(store);
    await updateAnnouncement(store, {
      ...{ actor: null, id: "run-import.2", now: importedAt, baseVersion: 1 },
      input: claimEntry({ title: "Edited here" }),
    });
    await reviewImport(store, { id: "again", text: [header, claim("A2", "2", "A later state")].join("\n") });
    expect(await rowsOf(store, "again")).toEqual([expect.stringMatching(/edited here since/)]);
  });
});

describe("what was kept aside", () => {
  it("can be mended and imported, also after the others are visible", async () => {
    await reviewImport(store);
    await importAll(store);
    await reopenImport(store, { actor: null, id: "import", now: importedAt });
    await goOn(store);
    expect((await rowsOf(store)).map((row) => row.replace(/:.*/, ""))).toEqual([
      "imported",
      "imported",
      "faulty",
    ]);
    await mendImportRow(store, {
      ...{ actor: null, id: "import", now: importedAt },
      input: { rowNumber: 3, cells: { day: "2 Dec 2025", unknown: "x" } },
    });
    await goOn(store);
    expect((await rowsOf(store))[2]).toBe("ready");
    const { rows } = await listImportRows(store, null, "import", { filter: ["ready"], after: 0, limit: 10 });
    expect(rows[0]?.row.cells).toMatchObject({ day: "" });
    expect(rows[0]?.outcome.mended).toMatchObject({ day: "2 Dec 2025", title: "Ukraine denies it" });
    expect(rows[0]?.outcome.mended).not.toHaveProperty("unknown");
    await importAll(store);
    expect(await rowsOf(store)).toEqual(["imported", "imported", "imported"]);
    const [wanted, stored] = comparedCounts(connect());
    expect(stored).toEqual(wanted);
    await undoImport(store, { actor: null, id: "import", now: importedAt });
    await goOn(store);
    expect(await rowsOf(store)).toEqual(["removed", "removed", "removed"]);
  });
});

describe("a mapping", () => {
  it("is remembered for the next file with the same columns, whatever their order", async () => {
    await reviewImport(store);
    const turned = smallFile
      .split("\n")
      .map((line) => line.split(",").reverse().join(","))
      .join("\n");
    await readIn(store, { id: "turned", text: turned });
    expect((await readImport(store, null, "turned"))?.stored.mapping).toMatchObject({
      as: "byColumn",
      constants: { externalScheme: "set" },
    });
  });

  it("that does not say enough is refused with what is missing", async () => {
    await readIn(store, { text: smallFile });
    const refused = setImportMapping(store, {
      ...{ actor: null, id: "import", now: importedAt },
      input: { ...smallMapping, fields: { title: ["title"] } },
    });
    await expect(refused).rejects.toBeInstanceOf(ValidationError);
    expect((await readImport(store, null, "import"))?.stored.state).toBe("mapping");
  });
});
