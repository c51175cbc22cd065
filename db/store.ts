import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { type Dialect, sqliteDialect } from "./dialect";
import { readingOf } from "./reading-of";
import { translateStoreError } from "./translate-store-error";

/** What a query may use. Builders are awaited; `.all`, `.get` and `.run` would tie callers to one engine. */
export type Reader = Pick<BetterSQLite3Database, "select" | "selectDistinct" | "with" | "$count">;
/** What a command may use, inside its transaction. Affected rows come from `.returning()`. */
export type Writer = Reader & Pick<BetterSQLite3Database, "insert" | "update" | "delete">;

/** The one seam to storage. */
export interface Store {
  /** Runs reads. No snapshot across awaits is promised. */
  read<T>(work: (context: { db: Reader; dialect: Dialect }) => Promise<T>): Promise<T>;
  /**
   * Runs `work` as one transaction; it is committed when the promise resolves, and nothing of it is stored when it
   * rejects. `work` may be run again by another engine, so it awaits only its own builders: no timer, file or network.
   */
  write<T>(work: (context: { db: Writer; dialect: Dialect }) => Promise<T>): Promise<T>;
  close(): void;
}

/** How long a statement waits for another process's lock, in milliseconds. */
export const busyTimeoutMs = 10_000;

/**
 * Opens (and, where missing, creates) the SQLite database at `path`. The schema is not touched: see migrate.ts.
 * One connection writes, behind a queue; another, read-only, serves all reads.
 */
export function openStore(path: string): Store {
  mkdirSync(dirname(path), { recursive: true });
  const writing = new Database(path);
  configure(writing);
  const reading = new Database(path, { readonly: true });
  reading.pragma(`busy_timeout = ${busyTimeoutMs}`);
  const writer = drizzle(writing);
  const insideWrite = new AsyncLocalStorage<true>();
  let lastWrite: Promise<unknown> = Promise.resolve();

  async function transaction<T>(work: (context: { db: Writer; dialect: Dialect }) => Promise<T>): Promise<T> {
    // BEGIN … COMMIT by hand: drizzle's own transaction() is synchronous, and an async callback would commit outside it.
    writing.exec("BEGIN IMMEDIATE");
    try {
      const result = await insideWrite.run(true, () => work({ db: writer, dialect: sqliteDialect }));
      writing.exec("COMMIT");
      return result;
    } catch (error) {
      if (writing.inTransaction) writing.exec("ROLLBACK");
      throw error;
    }
  }

  return {
    read: readingOf(reading),
    async write(work) {
      // A nested write would wait for the outer one, which waits for it.
      if (insideWrite.getStore()) throw new Error("Store.write was called inside Store.write");
      const mine = lastWrite.then(() => transaction(work));
      lastWrite = mine.catch(() => undefined);
      try {
        return await mine;
      } catch (error) {
        throw translateStoreError(error);
      }
    },
    close() {
      reading.close();
      writing.close();
    },
  };
}

/** Set at every open: a reopened WAL file would fall back to synchronous=NORMAL, and foreign keys are off by default. */
export function configure(connection: Database.Database): void {
  connection.pragma(`busy_timeout = ${busyTimeoutMs}`);
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  // Copying the log into the database is the longest pause of a save: with SQLite's own 1,000 pages an import paid it at nearly
  // every batch. 8,000 pages are at most 32 MB of log.
  connection.pragma("wal_autocheckpoint = 8000");
}
