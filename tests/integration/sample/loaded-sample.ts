import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { migrate } from "@/db/migrate";
import { loadSample } from "@/db/sample/load-sample";
import { openStore, type Store } from "@/db/store";

/** When the sample is loaded in tests, in epoch milliseconds. */
export const loadedAt = Date.UTC(2026, 10, 24);

/** The day of the data in tests. */
export const dayOfData = "2026-11-24";

/** A database with the whole sample, made once for the file that calls this and removed after its tests. */
export function loadedSample(): () => Store {
  let store: Store | null = null;
  let folder = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "backchannel-sample-"));
    const path = join(folder, "backchannel.db");
    migrate(path);
    store = openStore(path);
    await loadSample(store, loadedAt);
  }, 60_000);
  afterAll(() => {
    store?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (!store) throw new Error("The sample is loaded before the tests, not before that.");
    return store;
  };
}
