import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import { createSmallWorld } from "../commands/small-world";
import { type FreshDatabase, freshDatabase } from "../fresh-database";
import { smallFile, smallMapping } from "./prepare-import";
import { endOf, runImportScript } from "./run-import-script";

let database: FreshDatabase;
let file: string;
let mapping: string;

beforeEach(async () => {
  database = freshDatabase();
  await createSmallWorld(database.store);
  const folder = dirname(database.path);
  file = join(folder, "rows.csv");
  mapping = join(folder, "mapping.json");
  writeFileSync(file, smallFile.replace("Vladimir Putin", "Ada Sample"));
  writeFileSync(mapping, JSON.stringify(smallMapping));
});

const importing = (...args: string[]) => endOf(runImportScript(database.path, ...args));

function read<Value>(sql: string): Value[] {
  const connection = new Database(database.path, { readonly: true });
  try {
    return connection.prepare<[], Value>(sql).pluck().all();
  } finally {
    connection.close();
  }
}

describe("npm run import", () => {
  it("imports what is ready, keeps the rest aside in a file beside, and undoes it again", {
    timeout: 60_000,
  }, async () => {
    const first = await importing(file, "--mapping", mapping);
    expect(first.output).toMatch(/3 rows read, 1 taken, 2 faulty, 0 duplicate\./);
    expect(first.code).toBe(2);
    expect(read("SELECT title FROM events WHERE state = 'published'")).toEqual([
      "Russia says it captured Pokrovsk",
    ]);
    const faults = readFileSync(`${file}.faults.csv`, "utf8");
    expect(faults).toMatch(/backchannel_row,backchannel_reasons/);
    expect(faults).toMatch(/Which person is “Ada Sample”\?/);
    expect(faults).toMatch(/no date/);

    const id = /Imported as (\S+)\./.exec(first.output)?.[1] ?? "";
    const undone = await importing("--undo", id);
    expect(undone).toMatchObject({ code: 0, output: expect.stringMatching(/1 event removed, 0 kept/) });
    expect(read("SELECT id FROM events")).toEqual([]);
    expect((await importing("--list")).output).toMatch(/Undone\t3 rows\trows\.csv/);
  });

  it("changes nothing where it only says what it would do", { timeout: 60_000 }, async () => {
    const dry = await importing(file, "--mapping", mapping, "--dry-run");
    expect(dry.output).toMatch(/1 would be taken, 2 faulty/);
    expect(read("SELECT id FROM events")).toEqual([]);
    expect(read("SELECT id FROM imports")).toEqual([]);
    expect(existsSync(`${file}.faults.csv`)).toBe(true);
  });

  it("adds unknown names where asked, or where the mapping says so", { timeout: 60_000 }, async () => {
    writeFileSync(mapping, JSON.stringify({ ...smallMapping, addUnknown: true }));
    const added = await importing(file, "--mapping", mapping);
    expect(added.output).toMatch(/2 taken, 1 faulty/);
    expect(read("SELECT name FROM people WHERE name = 'Ada Sample'")).toEqual(["Ada Sample"]);
    const again = await importing(file, "--mapping", mapping);
    expect(again.output).toMatch(/0 taken, 1 faulty, 2 duplicate\./);
    expect(again.output).toMatch(/Nothing was imported/);
  });

  it("says what it cannot take, and how it is used", { timeout: 60_000 }, async () => {
    expect(await importing("none.csv")).toMatchObject({
      code: 1,
      output: expect.stringMatching(/no file none\.csv/),
    });
    expect(await importing()).toMatchObject({ code: 1, output: expect.stringMatching(/--add-unknown/) });
    expect(await importing(file, "--layout", "acled")).toMatchObject({ code: 1 });
    expect(read("SELECT id FROM imports")).toEqual([]);
  });
});
