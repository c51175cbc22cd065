import { copyFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { migrate, pendingMigrations, readMigrations } from "@/db/migrate";
import { temporaryFolder } from "./fresh-database";
import { outputOf, runScript } from "./run-script";

/** A folder with the two migrations of a small shop of parents and children. */
function smallMigrations(): string {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, "0000_create-parents.sql"),
    "CREATE TABLE parents (id TEXT PRIMARY KEY) STRICT;\n--> statement-breakpoint\n" +
      "CREATE TABLE children (id TEXT PRIMARY KEY, parent_id TEXT REFERENCES parents(id) ON DELETE CASCADE) STRICT;",
  );
  writeFileSync(join(folder, "0001_add-parents.sql"), "INSERT INTO parents VALUES ('a'), ('b');");
  return folder;
}

function open(path: string): Database.Database {
  const connection = new Database(path);
  onTestFinished(() => {
    connection.close();
  });
  return connection;
}

function namesOf(path: string, sql: string): unknown[] {
  return open(path).prepare(sql).pluck().all();
}

/** The copies that lie beside a database, the oldest first. */
function copiesOf(path: string): string[] {
  return readdirSync(dirname(path))
    .filter((file) => file.startsWith(`${basename(path)}.before-`))
    .sort()
    .map((file) => join(dirname(path), file));
}

describe("migrate", () => {
  it("applies what is missing, in order, and then nothing", () => {
    const path = join(temporaryFolder(), "data", "backchannel.db");
    const folder = smallMigrations();
    expect(migrate(path, folder)).toEqual(["0000_create-parents", "0001_add-parents"]);
    expect(migrate(path, folder)).toEqual([]);
    writeFileSync(join(folder, "0002_add-children.sql"), "INSERT INTO children VALUES ('c', 'a');");
    expect(migrate(path, folder)).toEqual(["0002_add-children"]);
    expect(namesOf(path, "SELECT name FROM migrations ORDER BY name")).toEqual(
      readMigrations(folder).map((migration) => migration.name),
    );
    expect(namesOf(path, "PRAGMA journal_mode")).toEqual(["wal"]);
  });

  it("applies a migration that was merged late, although a later one is there", () => {
    const path = join(temporaryFolder(), "backchannel.db");
    const folder = smallMigrations();
    writeFileSync(join(folder, "0003_last.sql"), "INSERT INTO parents VALUES ('z');");
    migrate(path, folder);
    writeFileSync(join(folder, "0002_late.sql"), "INSERT INTO parents VALUES ('m');");
    expect(migrate(path, folder)).toEqual(["0002_late"]);
  });

  it("refuses a migration that was changed after it had been applied", () => {
    const path = join(temporaryFolder(), "backchannel.db");
    const folder = smallMigrations();
    migrate(path, folder);
    writeFileSync(join(folder, "0001_add-parents.sql"), "INSERT INTO parents VALUES ('a');");
    writeFileSync(join(folder, "0002_more.sql"), "INSERT INTO parents VALUES ('c');");
    expect(() => migrate(path, folder)).toThrow(/0001_add-parents was changed/);
    expect(namesOf(path, "SELECT id FROM parents ORDER BY id")).toEqual(["a", "b"]);
  });

  it("writes a copy beside a database that it changes, as it was before", () => {
    const path = join(temporaryFolder(), "backchannel.db");
    const folder = smallMigrations();
    migrate(path, folder);
    expect(copiesOf(path)).toEqual([]);
    writeFileSync(join(folder, "0002_remove.sql"), "DELETE FROM parents WHERE id = 'a';");
    migrate(path, folder);
    const [copy = "none"] = copiesOf(path);
    expect(basename(copy)).toMatch(/^backchannel\.db\.before-0002_remove-\d{4}-\d{2}-\d{2}T\d{9}Z$/);
    expect(namesOf(copy, "SELECT id FROM parents ORDER BY id")).toEqual(["a", "b"]);
    expect(namesOf(path, "SELECT id FROM parents")).toEqual(["b"]);
  });

  it("writes a copy of its own for a database that was put back and changed since", () => {
    const path = join(temporaryFolder(), "backchannel.db");
    const folder = smallMigrations();
    migrate(path, folder);
    writeFileSync(join(folder, "0002_remove.sql"), "DELETE FROM parents WHERE id = 'a';");
    migrate(path, folder);
    const [first = "none"] = copiesOf(path);
    copyFileSync(first, path);
    const putBack = open(path);
    putBack.exec("INSERT INTO parents VALUES ('written since')");
    putBack.close();
    migrate(path, folder);
    const [second = "none", ...others] = copiesOf(path).filter((copy) => copy !== first);
    expect(others).toEqual([]);
    expect(namesOf(second, "SELECT id FROM parents ORDER BY id")).toEqual(["a", "b", "written since"]);
    expect(namesOf(first, "SELECT id FROM parents ORDER BY id")).toEqual(["a", "b"]);
  });

  it("changes nothing where a statement fails or a reference would lose its record", () => {
    const path = join(temporaryFolder(), "backchannel.db");
    const folder = smallMigrations();
    migrate(path, folder);
    const faulty = join(folder, "0002_faulty.sql");
    for (const sql of [
      "INSERT INTO parents VALUES ('c'); INSERT INTO nowhere VALUES (1);",
      "INSERT INTO parents VALUES ('c'); INSERT INTO children VALUES ('x', 'no parent');",
    ]) {
      writeFileSync(faulty, sql);
      expect(() => migrate(path, folder)).toThrow();
      expect(namesOf(path, "SELECT id FROM parents ORDER BY id")).toEqual(["a", "b"]);
      expect(namesOf(path, "SELECT name FROM migrations")).not.toContain("0002_faulty");
      expect(copiesOf(path)).toEqual([]);
    }
  });

  it("keeps the children of a table that is built anew", () => {
    const path = join(temporaryFolder(), "backchannel.db");
    const folder = smallMigrations();
    writeFileSync(join(folder, "0002_add-children.sql"), "INSERT INTO children VALUES ('c', 'a');");
    migrate(path, folder);
    writeFileSync(
      join(folder, "0003_rebuild.sql"),
      "CREATE TABLE new_parents (id TEXT PRIMARY KEY, name TEXT) STRICT;\n" +
        "INSERT INTO new_parents (id) SELECT id FROM parents;\n" +
        "DROP TABLE parents;\nALTER TABLE new_parents RENAME TO parents;",
    );
    migrate(path, folder);
    expect(namesOf(path, "SELECT id FROM children")).toEqual(["c"]);
  });

  it("lets one of several processes do the work, on a new database and on an old one", async () => {
    const path = join(temporaryFolder(), "backchannel.db");
    const folder = smallMigrations();
    const start = () =>
      Promise.all([1, 2, 3].map(() => outputOf(runScript("migrate-script.ts", path, folder))));
    expect((await start()).sort()).toEqual(['["0000_create-parents","0001_add-parents"]', "[]", "[]"]);
    writeFileSync(join(folder, "0002_more.sql"), "INSERT INTO parents VALUES ('c');");
    expect((await start()).sort()).toEqual(['["0002_more"]', "[]", "[]"]);
    expect(namesOf(path, "SELECT id FROM parents ORDER BY id")).toEqual(["a", "b", "c"]);
    const [copy = "none", ...others] = copiesOf(path);
    expect(others).toEqual([]);
    expect(namesOf(copy, "SELECT id FROM parents ORDER BY id")).toEqual(["a", "b"]);
  }, 60_000);
});

describe("pendingMigrations", () => {
  it("names what a database lacks and leaves it as it is", () => {
    const path = join(temporaryFolder(), "backchannel.db");
    expect(() => pendingMigrations(path)).toThrow();
    open(path).exec("CREATE TABLE other (id TEXT)");
    const folder = smallMigrations();
    expect(pendingMigrations(path, folder)).toEqual(["0000_create-parents", "0001_add-parents"]);
    migrate(path, folder);
    expect(pendingMigrations(path, folder)).toEqual([]);
    writeFileSync(join(folder, "0002_more.sql"), "INSERT INTO parents VALUES ('c');");
    expect(pendingMigrations(path, folder)).toEqual(["0002_more"]);
    expect(namesOf(path, "SELECT id FROM parents ORDER BY id")).toEqual(["a", "b"]);
  });
});
