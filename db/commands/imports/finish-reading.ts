import { asc, eq } from "drizzle-orm";
import { defaultMapping } from "@/lib/exchange/import/default-mapping";
import { importMapping } from "@/lib/exchange/import/import-mapping";
import type { ImportCells, ImportFormat } from "@/lib/exchange/import/import-types";
import { layoutFingerprint } from "@/lib/exchange/import/layout-fingerprint";
import { recogniseLayout } from "@/lib/exchange/import/recognise-layout";
import { withTypeColumn } from "@/lib/exchange/import/with-type-column";
import { requireDraftWriter } from "../../access/authorise";
import { importMappings } from "../../schema/import-mappings";
import { importRows } from "../../schema/import-rows";
import { imports } from "../../schema/imports";
import type { Reader, Store } from "../../store";
import type { ImportArgs } from "./create-import";
import { findImport } from "./find-import";

/**
 * Closes the reading of a file: tells its layout by the columns and proposes how to match them, as somebody did it for a file with
 * the same columns before, else by the layout. Throws ForbiddenError below researcher, NotFoundError, ConflictError.
 */
export async function finishReading(
  store: Store,
  args: ImportArgs & { columns: readonly string[]; format: ImportFormat | null; byteSize: number },
): Promise<void> {
  const { actor, id, now, columns, format, byteSize } = args;
  requireDraftWriter(actor);
  const { layout, refusal } = recogniseLayout(columns);
  const fingerprint = layoutFingerprint(columns);
  await store.write(async ({ db }) => {
    await findImport(db, id, ["reading"]);
    const [remembered] = await db
      .select({ mapping: importMappings.mapping })
      .from(importMappings)
      .where(eq(importMappings.fingerprint, fingerprint));
    // What was remembered by an older version of the program may not be a mapping any more.
    const known = importMapping.safeParse(remembered?.mapping);
    const mapping = known.success
      ? known.data
      : withTypeColumn(defaultMapping(layout, columns), await readFirstCells(db, id));
    await db
      .update(imports)
      .set({
        ...{ columns: [...columns], format, byteSize, layout, refusal, fingerprint, mapping },
        ...{ state: "mapping", doneTo: 0, touchedAt: now },
      })
      .where(eq(imports.id, id));
  });
}

/** Rows by which the words of a column are judged. */
const mostLookedAt = 500;

async function readFirstCells(db: Reader, id: string): Promise<ImportCells[]> {
  const rows = await db
    .select({ cells: importRows.cells })
    .from(importRows)
    .where(eq(importRows.importId, id))
    .orderBy(asc(importRows.rowNumber))
    .limit(mostLookedAt);
  return rows.map(({ cells }) => cells);
}
