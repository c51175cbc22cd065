import Database from "better-sqlite3";
import { readingOf } from "../reading-of";
import { busyTimeoutMs, type Store } from "../store";

/**
 * Opens a database as it is at this moment, with a connection of its own: whatever is written meanwhile, all reads give the same
 * state until it is closed. Holds on to the write-ahead log, so it must not stay open for long. `write` always rejects.
 */
export function openSnapshot(path: string): Store {
  const reading = new Database(path, { readonly: true, fileMustExist: true });
  reading.pragma(`busy_timeout = ${busyTimeoutMs}`);
  reading.exec("BEGIN");
  // SQLite fixes the state at the first read, not at BEGIN.
  reading.prepare("select count(*) from sqlite_schema").get();
  return {
    read: readingOf(reading),
    async write() {
      throw new Error("This store was opened for reading.");
    },
    close() {
      if (reading.open) reading.close();
    },
  };
}
