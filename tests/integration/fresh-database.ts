import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { migrate } from "@/db/migrate";
import { openStore, type Store } from "@/db/store";

export interface FreshDatabase {
  /** The database file, alone in a folder of its own. */
  path: string;
  store: Store;
}

/**
 * A migrated, empty SQLite file with an open store, closed and removed when the test that called this has finished.
 * To be called inside a test or a beforeEach.
 */
export function freshDatabase(): FreshDatabase {
  const path = join(temporaryFolder(), "backchannel.db");
  migrate(path);
  const store = openStore(path);
  onTestFinished(() => store.close());
  return { path, store };
}

/** An empty folder, removed when the test has finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "backchannel-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
