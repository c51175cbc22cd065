import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { configure } from "./store";

const migrationsFolder = join(process.cwd(), "db", "migrations");

interface Migration {
  name: string;
  hash: string;
  statements: string;
}

/** The migrations on disk, in order of their file names. */
export function readMigrations(folder: string = migrationsFolder): Migration[] {
  return readdirSync(/* turbopackIgnore: true */ folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => {
      const statements = readFileSync(join(/* turbopackIgnore: true */ folder, file), "utf8");
      return {
        name: file.replace(/\.sql$/, ""),
        hash: createHash("sha256").update(statements).digest("hex"),
        statements: statements.replaceAll("--> statement-breakpoint", ""),
      };
    });
}

/**
 * Brings the database at `path` up to date and returns the names of the migrations applied. What is already applied is
 * recognised by name and hash: a changed file is refused, since two databases would differ without a trace. Before an
 * existing database is changed, a copy is written beside it under a name of its own. Safe when several processes start at
 * once.
 */
export function migrate(path: string, folder: string = migrationsFolder): string[] {
  mkdirSync(dirname(path), { recursive: true });
  const connection = new Database(path);
  try {
    configure(connection);
    connection.exec(
      "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, hash TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT",
    );
    const wanted = readMigrations(folder);
    if (pending(connection, wanted).length === 0) return [];
    // Inside a transaction this pragma has no effect, and a rebuilt parent table would delete its children.
    connection.pragma("foreign_keys = OFF");
    connection.exec("BEGIN IMMEDIATE");
    let copy: string | null = null;
    try {
      // Read again under the lock: another process may have been quicker.
      const todo = pending(connection, wanted);
      const isNew = todo.length === wanted.length;
      if (todo.length > 0 && !isNew) copy = copyBeside(path, wanted.at(-1)?.name ?? "migration");
      const record = connection.prepare("INSERT INTO migrations (name, hash, applied_at) VALUES (?, ?, ?)");
      for (const migration of todo) {
        connection.exec(migration.statements);
        record.run(migration.name, migration.hash, Date.now());
      }
      const broken = connection.pragma("foreign_key_check");
      if (Array.isArray(broken) && broken.length > 0) {
        throw new Error(
          `A migration left ${broken.length} references without their record; nothing was changed.`,
        );
      }
      connection.exec("COMMIT");
      return todo.map((migration) => migration.name);
    } catch (error) {
      if (connection.inTransaction) connection.exec("ROLLBACK");
      // Nothing was changed: a server that is started again and again would fill the disk with the same copy.
      if (copy !== null) rmSync(copy, { force: true });
      throw error;
    }
  } finally {
    connection.close();
  }
}

/**
 * The names of the migrations that the database at `path` lacks; nothing is changed. Throws where there is no such file, or
 * an applied migration was changed.
 */
export function pendingMigrations(path: string, folder: string = migrationsFolder): string[] {
  const connection = new Database(path, { readonly: true, fileMustExist: true });
  try {
    const wanted = readMigrations(folder);
    const table = connection
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'")
      .get();
    return (table === undefined ? wanted : pending(connection, wanted)).map((migration) => migration.name);
  } finally {
    connection.close();
  }
}

/**
 * Writes a copy of the database as it was before `migration` and returns its path. Called under the writer's lock, which
 * readers may pass. The time in its name keeps an earlier copy, of a database that was put back since, from passing for it.
 */
function copyBeside(path: string, migration: string): string {
  const time = new Date().toISOString().replace(/[:.]/g, "");
  const copy = `${path}.before-${migration}-${time}`;
  // A copy that was cut short must not pass for a whole one.
  const unfinished = `${path}.before-${migration}.unfinished`;
  rmSync(unfinished, { force: true });
  const reader = new Database(path, { readonly: true });
  try {
    reader.prepare("VACUUM INTO ?").run(unfinished);
  } finally {
    reader.close();
  }
  renameSync(unfinished, copy);
  return copy;
}

function pending(connection: Database.Database, wanted: readonly Migration[]): Migration[] {
  const rows = connection
    .prepare<[], { name: string; hash: string }>("SELECT name, hash FROM migrations")
    .all();
  const applied = new Map(rows.map((row) => [row.name, row.hash]));
  for (const migration of wanted) {
    const hash = applied.get(migration.name);
    if (hash !== undefined && hash !== migration.hash) {
      throw new Error(
        `The migration ${migration.name} was changed after it had been applied to this database.`,
      );
    }
  }
  return wanted.filter((migration) => !applied.has(migration.name));
}
