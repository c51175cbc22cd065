import type Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { sqliteDialect } from "./dialect";
import type { Store } from "./store";
import { translateStoreError } from "./translate-store-error";

/** `Store.read` over a connection. */
export function readingOf(connection: Database.Database): Store["read"] {
  const db = drizzle(connection);
  return async (work) => {
    try {
      return await work({ db, dialect: sqliteDialect });
    } catch (error) {
      throw translateStoreError(error);
    }
  };
}
