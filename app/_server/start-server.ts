import { migrate } from "@/db/migrate";
import { readEnvironment } from "./environment";
import { getStore } from "./store";

/** Migrates the database and opens it; an instance that cannot do so must not start. */
export function startServer(): void {
  migrate(readEnvironment().databasePath);
  getStore();
}
