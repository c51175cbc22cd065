import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import { discardImport } from "@/db/commands/imports/discard-import";
import { runImport } from "@/db/commands/imports/run-import";
import { readImport } from "@/db/queries/imports/read-import";
import { listTimelineEvents } from "@/db/queries/timeline/list-timeline-events";
import { everyEvent } from "@/lib/records/event-filter";
import { createSmallWorld } from "../commands/small-world";
import { type FreshDatabase, freshDatabase } from "../fresh-database";
import { comparedCounts } from "../recounted";
import { manyRows } from "./import-file-text";
import { smallMapping } from "./prepare-import";
import { endOf, runImportScript } from "./run-import-script";

const isFullRun = process.env.BACKCHANNEL_FULL === "1";
const rows = isFullRun ? 5_000 : 600;
const ready = rows - Math.floor(rows / 100);
let database: FreshDatabase;

beforeEach(async () => {
  database = freshDatabase();
  await createSmallWorld(database.store);
});

function connected<Value>(read: (connection: Database.Database) => Value): Value {
  const connection = new Database(database.path, { readonly: true });
  try {
    return read(connection);
  } finally {
    connection.close();
  }
}

/** Kills a process as soon as the import that it leads on has come so far; gives the import's id. */
async function killWhen(child: ReturnType<typeof runImportScript>, condition: string): Promise<string> {
  const connection = new Database(database.path, { readonly: true });
  try {
    const statement = connection.prepare<[], string>(`SELECT id FROM imports WHERE ${condition}`).pluck();
    for (;;) {
      const id = statement.get();
      if (id !== undefined) {
        child.kill("SIGKILL");
        await once(child, "close");
        return id;
      }
      if (child.exitCode !== null) throw new Error("The import ended before it came so far.");
      await new Promise(setImmediate);
    }
  } finally {
    connection.close();
  }
}

async function killImportWhen(condition: string): Promise<string> {
  const folder = dirname(database.path);
  const [file, mapping] = [join(folder, "rows.csv"), join(folder, "mapping.json")];
  writeFileSync(file, manyRows(rows));
  writeFileSync(mapping, JSON.stringify(smallMapping));
  return killWhen(runImportScript(database.path, file, "--mapping", mapping), condition);
}

const shown = async () =>
  (await listTimelineEvents(database.store, everyEvent, { dayOfData: "2026-01-01" })).length;
const clock = () => 9_000;

function expectSound(): void {
  connected((connection) => {
    expect(connection.pragma("integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(connection.pragma("foreign_key_check")).toEqual([]);
    const [wanted, stored] = comparedCounts(connection);
    expect(stored).toEqual(wanted);
  });
}

describe("an import that is killed", { timeout: isFullRun ? 600_000 : 120_000 }, () => {
  it("while it is prepared, shows nothing, and goes on where it was", async () => {
    const id = await killImportWhen("state = 'staging' AND phase = 'rows' AND done_to > 100");
    expect(await shown()).toBe(0);
    const staged = connected((c) => c.prepare("SELECT count(*) FROM events").pluck().get());
    expect(staged).toBeGreaterThan(0);
    expect(staged).toBeLessThan(ready);
    expect(await endOf(runImportScript(database.path, "--continue", id))).toMatchObject({ code: 0 });
    expect(await shown()).toBe(ready);
    expectSound();
  });

  it("while it is prepared, can be discarded by a server that was started anew", async () => {
    const id = await killImportWhen("state = 'staging' AND phase = 'rows' AND done_to > 100");
    await discardImport(database.store, { actor: null, id, now: clock() });
    await runImport(database.store, { id, clock });
    expect(await readImport(database.store, null, id)).toBeNull();
    for (const table of [
      "events",
      "sources",
      "import_rows",
      "import_outcomes",
      "import_bins",
      "hidden_events",
      "search_docs",
    ]) {
      expect(
        connected((c) => c.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
        table,
      ).toBe(0);
    }
    expectSound();
  });

  it("while its rows are looked through, begins that anew", async () => {
    const id = await killImportWhen("state = 'checking' AND done_to > 100");
    await runImport(database.store, { id, clock });
    const found = await readImport(database.store, null, id);
    expect(found?.stored.state).toBe("review");
    expect(found?.tally.reduce((sum, { rows: own }) => sum + own, 0)).toBe(rows);
    expect(found?.names).toEqual({ all: 2, open: 0 });
  });

  it("after it became visible, shows all, and its last steps are done later", async () => {
    const id = await killImportWhen("state = 'finishing'");
    expect(await shown()).toBe(ready);
    expectSound();
    await runImport(database.store, { id, clock });
    expect((await readImport(database.store, null, id))?.stored.state).toBe("imported");
    expectSound();
  });

  it("while it is undone, shows all or nothing, and is undone to the end later", async () => {
    const id = await killImportWhen("state = 'finishing'");
    await runImport(database.store, { id, clock });
    const undoing = runImportScript(database.path, "--undo", id);
    await killWhen(undoing, "state = 'undoing' AND phase = 'remove'");
    expect(await shown()).toBe(0);
    await runImport(database.store, { id, clock });
    expect((await readImport(database.store, null, id))?.stored).toMatchObject({
      state: "undone",
      problem: null,
    });
    expect(connected((c) => c.prepare("SELECT count(*) FROM events").pluck().get())).toBe(0);
    expectSound();
  });
});
