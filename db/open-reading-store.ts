import Database from "better-sqlite3";
import { readingOf } from "./reading-of";
import { busyTimeoutMs, type Store } from "./store";

/**
 * Opens an existing database for reading alone, with a connection of its own: for a worker thread, whose long query holds
 * nobody up. `write` always rejects, for a database takes one writer.
 */
export function openReadingStore(path: string): Store {
  const reading = new Database(path, { readonly: true, fileMustExist: true });
  reading.pragma(`busy_timeout = ${busyTimeoutMs}`);
  return {
    read: readingOf(reading),
    async write() {
      throw new Error("This store was opened for reading.");
    },
    close() {
      reading.close();
    },
  };
}
