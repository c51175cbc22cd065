import { and, eq, gt, inArray, lte, notInArray } from "drizzle-orm";
import { z } from "zod";
import { ValidationError } from "@/lib/errors";
import { importRowChoices, importRowStates } from "@/lib/records/import-state";
import { requireDraftWriter } from "../../access/authorise";
import { importOutcomes } from "../../schema/import-outcomes";
import type { Store } from "../../store";
import { parseInput } from "../input/parse-input";
import { settledRowStates } from "./check-import-batch";
import type { ImportArgs } from "./create-import";
import { findImport } from "./find-import";

const decideRowsInput = z.object({
  /** The rows by number, or all rows in a state. */
  rows: z.union([
    z.array(z.number().int().positive()).min(1, "Choose at least one row.").max(1000),
    z.object({ state: z.enum(importRowStates) }),
  ]),
  /** Null takes back what was decided before. */
  choice: z.enum(importRowChoices).nullable(),
});

/** Rows that one transaction decides. */
const rowsAtOnce = 2_000;

/**
 * Decides what becomes of rows of an import: left out, taken all the same, or put over the stored event. Throws ForbiddenError below
 * researcher, ValidationError where none of the rows allows it, NotFoundError, ConflictError.
 */
export async function decideImportRows(
  store: Store,
  args: ImportArgs & { input: unknown },
): Promise<{ rows: number }> {
  const { actor, id } = args;
  requireDraftWriter(actor);
  const { rows, choice } = parseInput(decideRowsInput, args.input);
  const chosen = Array.isArray(rows)
    ? inArray(importOutcomes.rowNumber, rows)
    : eq(importOutcomes.state, rows.state);
  const allowed =
    choice === "update"
      ? and(eq(importOutcomes.state, "duplicate"), eq(importOutcomes.canUpdate, true))
      : choice === "import"
        ? inArray(importOutcomes.state, ["duplicate", "toConfirm", "ready"])
        : notInArray(importOutcomes.state, settledRowStates);
  const { rowCount } = await store.read(({ db }) => findImport(db, id, ["review"]));
  let decided = 0;
  for (let from = 0; from < rowCount; from += rowsAtOnce) {
    decided += await store.write(async ({ db }) => {
      await findImport(db, id, ["review"]);
      const changed = await db
        .update(importOutcomes)
        .set({ choice })
        .where(
          and(
            eq(importOutcomes.importId, id),
            gt(importOutcomes.rowNumber, from),
            lte(importOutcomes.rowNumber, from + rowsAtOnce),
            chosen,
            allowed,
          ),
        )
        .returning({ rowNumber: importOutcomes.rowNumber });
      return changed.length;
    });
  }
  if (decided === 0) {
    throw new ValidationError([{ path: "rows", message: "None of the chosen rows allows that." }]);
  }
  return { rows: decided };
}
