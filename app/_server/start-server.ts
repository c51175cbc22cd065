import { migrate } from "@/db/migrate";
import { readEnvironment } from "./environment";
import { letRoutesBeCompressed } from "./http/compressible-answers";
import { continueDecidedImports } from "./import/import-jobs";
import { clearPastDirectory } from "./past/past-directory";
import { getStore } from "./store";

/** Migrates the database and opens it; an instance that cannot do so must not start. Imports that were decided go on. */
export function startServer(): void {
  letRoutesBeCompressed();
  const { databasePath } = readEnvironment();
  migrate(databasePath);
  clearPastDirectory(databasePath);
  getStore();
  void continueDecidedImports();
}
