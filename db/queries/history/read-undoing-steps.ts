import { inArray, sql } from "drizzle-orm";
import { imports } from "../../schema/imports";
import type { Store } from "../../store";

/**
 * A number that rises when the events of an import are hidden since it is being undone, and again when it is undone: neither writes a
 * version by itself, and both withdraw something from every earlier state.
 */
export function readUndoingSteps(store: Store): Promise<number> {
  return store.read(async ({ db }) => {
    const [row] = await db
      .select({
        steps: sql<number>`coalesce(sum(case when ${imports.state} = 'undone' then 2
          when ${imports.phase} = 'prepare' then 0 else 1 end), 0)`,
      })
      .from(imports)
      .where(inArray(imports.state, ["undoing", "undone"]));
    return row?.steps ?? 0;
  });
}
