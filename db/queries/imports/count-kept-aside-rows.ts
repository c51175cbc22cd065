import { and, count, eq, inArray, isNull, notInArray } from "drizzle-orm";
import type { ImportState } from "@/lib/records/import-state";
import type { Actor } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import { importOutcomes } from "../../schema/import-outcomes";
import { imports } from "../../schema/imports";
import type { Store } from "../../store";

const closedStates: ImportState[] = ["undone", "discarding"];

/**
 * How many rows of imports were kept aside with a reason and wait for somebody; rows left out on purpose do not
 * count. Throws ForbiddenError below researcher.
 */
export async function countKeptAsideRows(store: Store, actor: Actor | null): Promise<number> {
  requireDraftWriter(actor);
  const [row] = await store.read(({ db }) =>
    db
      .select({ rows: count() })
      .from(importOutcomes)
      .innerJoin(imports, eq(imports.id, importOutcomes.importId))
      .where(
        and(
          inArray(importOutcomes.state, ["faulty", "waiting", "toConfirm"]),
          isNull(importOutcomes.choice),
          notInArray(imports.state, closedStates),
        ),
      ),
  );
  return row?.rows ?? 0;
}
