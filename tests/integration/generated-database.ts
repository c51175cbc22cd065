import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { generateDatabase } from "@/db/generate/generate-database";
import { openStore, type Store } from "@/db/store";

/** A database of generated events, made once for the file that calls this and removed after its tests. */
export function generatedDatabase(total: number, seed = 1): () => { path: string; store: Store } {
  let made: { path: string; store: Store } | null = null;
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "backchannel-generated-"));
    const path = join(folder, "generated.db");
    generateDatabase(path, { total, seed });
    made = { path, store: openStore(path) };
  }, 120_000);
  afterAll(() => {
    made?.store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (made === null) throw new Error("The events are generated before the tests, not before that.");
    return made;
  };
}
