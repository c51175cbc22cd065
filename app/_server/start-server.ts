import { migrate } from "@/db/migrate";
import { readEnvironment } from "./environment";
import { continueDecidedImports } from "./import/import-jobs";
import { getStore } from "./store";

/** Migrates the database and opens it; an instance that cannot do so must not start. Imports that were decided go on. */
export function startServer(): void {
  migrate(readEnvironment().databasePath);
  getStore();
  void continueDecidedImports();
}
