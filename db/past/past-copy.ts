import { closeSync, openSync } from "node:fs";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { type Dialect, sqliteDialect } from "../dialect";
import { busyTimeoutMs, type Writer } from "../store";

/** A copy of the database that is being set back. Statements that name its temporary tables are written as SQL. */
export interface PastCopy {
  connection: Database.Database;
  db: Writer;
  dialect: Dialect;
  /** The data version that it is set back to. */
  dataVersion: number;
}

/** Copies the database at `from` as it stands at one moment into a new file at `to`; its writers go on meanwhile. */
export function copyDatabase(from: string, to: string): void {
  // It is the whole of the database until it is set back: for nobody else to read.
  closeSync(openSync(to, "wx", 0o600));
  const reading = new Database(from, { readonly: true, fileMustExist: true });
  try {
    reading.pragma(`busy_timeout = ${busyTimeoutMs}`);
    reading.prepare("VACUUM INTO ?").run(to);
  } finally {
    reading.close();
  }
}

/**
 * Opens a copy to be rewritten. Nothing reads it before it is whole, so that it needs no journal on disk and no sync; what is
 * deleted is overwritten, since the file that stays must not hold drafts or secrets in its free pages.
 */
export function openCopy(path: string, dataVersion: number): PastCopy {
  const connection = new Database(path, { fileMustExist: true });
  connection.pragma("journal_mode = MEMORY");
  connection.pragma("synchronous = OFF");
  connection.pragma("secure_delete = ON");
  connection.pragma("foreign_keys = OFF");
  connection.pragma("temp_store = MEMORY");
  return { connection, db: drizzle(connection), dialect: sqliteDialect, dataVersion };
}

/** A temporary table of ids, filled by a select of one column or by a list. */
export function listIds(connection: Database.Database, table: string, ids: Iterable<string> = []): void {
  connection.exec(`DROP TABLE IF EXISTS temp.${table}`);
  connection.exec(`CREATE TEMP TABLE ${table} (id TEXT PRIMARY KEY) WITHOUT ROWID`);
  const add = connection.prepare(`INSERT OR IGNORE INTO temp.${table} VALUES (?)`);
  for (const id of ids) add.run(id);
}

/** The columns of other tables that name a row of `table`. */
export function namingColumns(
  connection: Database.Database,
  table: string,
): { table: string; column: string; isOwner: boolean }[] {
  return connection
    .prepare<[string], { table: string; column: string; onDelete: string }>(
      `SELECT m.name AS "table", f."from" AS "column", f.on_delete AS onDelete
       FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
       WHERE m.type = 'table' AND f."table" = ?`,
    )
    .all(table)
    .map(({ onDelete, ...column }) => ({ ...column, isOwner: onDelete === "CASCADE" }));
}

/**
 * Deletes the rows of `table` whose ids a temporary table lists, and the rows that belong to them alone; rows of the tables in
 * `except` stay.
 */
export function deleteListed(
  connection: Database.Database,
  { table, listed, except = [] }: { table: string; listed: string; except?: readonly string[] },
): void {
  for (const own of namingColumns(connection, table)) {
    if (!own.isOwner || except.includes(own.table)) continue;
    connection.exec(`DELETE FROM "${own.table}" WHERE "${own.column}" IN (SELECT id FROM temp.${listed})`);
  }
  connection.exec(`DELETE FROM "${table}" WHERE id IN (SELECT id FROM temp.${listed})`);
}
