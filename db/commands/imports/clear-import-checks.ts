import { and, eq, isNull, or } from "drizzle-orm";
import { importNames } from "../../schema/import-names";
import { imports } from "../../schema/imports";
import type { Store } from "../../store";

/**
 * Takes away what an earlier look through the rows left: names that nobody decided, and how often names were met. What a person
 * decided stays for the names that come again.
 */
export async function clearImportChecks(
  store: Store,
  { id, now }: { id: string; now: number },
): Promise<void> {
  await store.write(async ({ db }) => {
    const own = eq(importNames.importId, id);
    await db
      .delete(importNames)
      .where(and(own, or(isNull(importNames.choice), eq(importNames.isMatched, true))));
    await db.update(importNames).set({ rowCount: 0 }).where(own);
    await db.update(imports).set({ phase: "rows", doneTo: 0, touchedAt: now }).where(eq(imports.id, id));
  });
}
