import { and, count, eq, gt, isNull, like } from "drizzle-orm";
import type { ImportRowChoice, ImportRowState } from "@/lib/records/import-state";
import type { Actor } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import { importNames } from "../../schema/import-names";
import { importOutcomes } from "../../schema/import-outcomes";
import { imports } from "../../schema/imports";
import type { Store } from "../../store";

export type StoredImport = typeof imports.$inferSelect;

/** Rows of an import by what became of them and what was decided about them. */
export interface RowTally {
  state: ImportRowState;
  choice: ImportRowChoice | null;
  canUpdate: boolean;
  rows: number;
}

export interface ReadImport {
  stored: StoredImport;
  tally: RowTally[];
  /** Distinct names, and those of them that nobody decided. */
  names: { all: number; open: number };
  /** Rows whose date can be read with the day or the month first. */
  ambiguousDates: number;
}

/** An import with the tally of its rows and names; null where there is none. Throws ForbiddenError below researcher. */
export async function readImport(store: Store, actor: Actor | null, id: string): Promise<ReadImport | null> {
  requireDraftWriter(actor);
  return store.read(async ({ db }) => {
    const [stored] = await db.select().from(imports).where(eq(imports.id, id));
    if (stored === undefined) return null;
    const { state, choice, canUpdate } = importOutcomes;
    const tally = await db
      .select({ state, choice, canUpdate, rows: count() })
      .from(importOutcomes)
      .where(eq(importOutcomes.importId, id))
      .groupBy(state, choice, canUpdate);
    const ofRows = and(eq(importNames.importId, id), gt(importNames.rowCount, 0));
    const all = await db.$count(importNames, ofRows);
    const open = await db.$count(importNames, and(ofRows, isNull(importNames.choice)));
    const ambiguousDates = await db.$count(
      importOutcomes,
      and(
        eq(importOutcomes.importId, id),
        eq(importOutcomes.state, "faulty"),
        // The words of read-row-dates.ts.
        like(importOutcomes.reasons, "%has two readings%"),
      ),
    );
    return { stored, tally, names: { all, open }, ambiguousDates };
  });
}
