import { eq } from "drizzle-orm";
import { defaultMapping } from "@/lib/exchange/import/default-mapping";
import { importMapping } from "@/lib/exchange/import/import-mapping";
import type { ImportFormat } from "@/lib/exchange/import/import-types";
import { layoutFingerprint } from "@/lib/exchange/import/layout-fingerprint";
import { recogniseLayout } from "@/lib/exchange/import/recognise-layout";
import { requireDraftWriter } from "../../access/authorise";
import { importMappings } from "../../schema/import-mappings";
import { imports } from "../../schema/imports";
import type { Store } from "../../store";
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
    const mapping = known.success ? known.data : defaultMapping(layout, columns);
    await db
      .update(imports)
      .set({
        ...{ columns: [...columns], format, byteSize, layout, refusal, fingerprint, mapping },
        ...{ state: "mapping", doneTo: 0, touchedAt: now },
      })
      .where(eq(imports.id, id));
  });
}
