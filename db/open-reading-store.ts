import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { sqliteDialect } from "./dialect";
import { busyTimeoutMs, type Store } from "./store";
import { translateStoreError } from "./translate-store-error";

/**
 * Opens an existing database for reading alone, with a connection of its own: for a worker thread, whose long query holds
 * nobody up. `write` always rejects, for a database takes one writer.
 */
export function openReadingStore(path: string): Store {
  const reading = new Database(path, { readonly: true, fileMustExist: true });
  reading.pragma(`busy_timeout = ${busyTimeoutMs}`);
  const reader = drizzle(reading);
  return {
    async read(work) {
      try {
        return await work({ db: reader, dialect: sqliteDialect });
      } catch (error) {
        throw translateStoreError(error);
      }
    },
    async write() {
      throw new Error("This store was opened for reading.");
    },
    close() {
      reading.close();
    },
  };
}
