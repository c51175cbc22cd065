import { inArray } from "drizzle-orm";
import type { ImportState } from "@/lib/records/import-state";
import { imports } from "../../schema/imports";
import type { Store } from "../../store";

/** States in which what was decided is done to the end without asking again, after a restart too. */
const decidedStates: ImportState[] = ["finishing", "undoing", "discarding"];

/** The imports whose visible part is decided and whose last steps are not done yet. */
export async function listUnfinishedImports(store: Store): Promise<{ id: string; touchedAt: number }[]> {
  return store.read(({ db }) =>
    db
      .select({ id: imports.id, touchedAt: imports.touchedAt })
      .from(imports)
      .where(inArray(imports.state, decidedStates)),
  );
}
