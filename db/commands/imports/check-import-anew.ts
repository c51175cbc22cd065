import { eq } from "drizzle-orm";
import { imports } from "../../schema/imports";
import type { Writer } from "../../store";
import type { StoredImport } from "./find-import";

/** Has the rows of an import looked through anew, after something was decided that can change what becomes of them. */
export async function checkImportAnew(db: Writer, { id, version }: StoredImport, now: number): Promise<void> {
  await db
    .update(imports)
    .set({
      ...{ state: "checking", phase: "clear", doneTo: 0, problem: null, touchedAt: now },
      version: version + 1,
    })
    .where(eq(imports.id, id));
}
