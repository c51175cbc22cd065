import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { ConflictError, NotFoundError } from "@/lib/errors";
import { requireDraftWriter } from "../../access/authorise";
import { importOutcomes } from "../../schema/import-outcomes";
import { importRows } from "../../schema/import-rows";
import type { Store } from "../../store";
import { parseInput } from "../input/parse-input";
import { checkImportAnew } from "./check-import-anew";
import { settledRowStates } from "./check-import-batch";
import type { ImportArgs } from "./create-import";
import { findImport } from "./find-import";

const mendRowInput = z.object({
  rowNumber: z.number().int().positive(),
  /** Cells by column; those left out stay as they came. Null takes back what was mended. */
  cells: z.record(z.string(), z.string().max(20_000, "Shorten this cell to 20,000 characters.")).nullable(),
});

/**
 * Writes cells of a row in place of those that came, which are kept beside them, and has the rows looked through anew. Throws
 * ForbiddenError below researcher, ValidationError, NotFoundError, ConflictError where the row is imported already.
 */
export async function mendImportRow(store: Store, args: ImportArgs & { input: unknown }): Promise<void> {
  const { actor, id, now } = args;
  requireDraftWriter(actor);
  const { rowNumber, cells } = parseInput(mendRowInput, args.input);
  await store.write(async ({ db }) => {
    const stored = await findImport(db, id, ["checking", "review"]);
    const [found] = await db
      .select({ cells: importRows.cells, state: importOutcomes.state })
      .from(importRows)
      .innerJoin(
        importOutcomes,
        and(
          eq(importOutcomes.importId, importRows.importId),
          eq(importOutcomes.rowNumber, importRows.rowNumber),
        ),
      )
      .where(and(eq(importRows.importId, id), eq(importRows.rowNumber, rowNumber)));
    if (found === undefined) throw new NotFoundError("There is no such row.");
    if (settledRowStates.includes(found.state)) throw new ConflictError("This row is imported already.");
    const known = new Set(stored.columns);
    const written = Object.entries(cells ?? {}).filter(([column]) => known.has(column));
    const mended = cells === null ? null : { ...found.cells, ...Object.fromEntries(written) };
    await db
      .update(importOutcomes)
      .set({ mended })
      .where(and(eq(importOutcomes.importId, id), eq(importOutcomes.rowNumber, rowNumber)));
    await checkImportAnew(db, stored, now);
  });
}
