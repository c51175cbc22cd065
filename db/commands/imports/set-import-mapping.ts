import { eq } from "drizzle-orm";
import { ValidationError } from "@/lib/errors";
import { checkMapping } from "@/lib/exchange/import/check-mapping";
import { importMapping } from "@/lib/exchange/import/import-mapping";
import { requireDraftWriter } from "../../access/authorise";
import { importMappings } from "../../schema/import-mappings";
import { imports } from "../../schema/imports";
import type { Store } from "../../store";
import { parseInput } from "../input/parse-input";
import type { ImportArgs } from "./create-import";
import { findImport } from "./find-import";

/**
 * Says how the columns of an import become fields, remembers it for the next file with the same columns, and has its rows looked
 * through. Throws ForbiddenError below researcher, ValidationError with what is still to be said (the paths are fields of the
 * mapping), NotFoundError, ConflictError.
 */
export async function setImportMapping(store: Store, args: ImportArgs & { input: unknown }): Promise<void> {
  const { actor, id, now } = args;
  requireDraftWriter(actor);
  const mapping = parseInput(importMapping, args.input);
  await store.write(async ({ db }) => {
    const stored = await findImport(db, id, ["mapping", "checking", "review"]);
    if (stored.refusal !== null) throw new ValidationError([{ path: "mapping", message: stored.refusal }]);
    const open = checkMapping(mapping, stored.columns);
    if (open.length > 0) {
      throw new ValidationError(open.map(({ field, message }) => ({ path: field, message })));
    }
    const { fingerprint } = stored;
    const remembered = {
      layout: mapping.layout,
      mapping,
      updatedBy: actor?.id ?? null,
      updatedAt: now,
    };
    await db
      .insert(importMappings)
      .values({ fingerprint, ...remembered })
      .onConflictDoUpdate({ target: importMappings.fingerprint, set: remembered });
    await db
      .update(imports)
      .set({
        ...{ mapping, layout: mapping.layout, state: "checking", phase: "clear", doneTo: 0 },
        ...{ problem: null, touchedAt: now, version: stored.version + 1 },
      })
      .where(eq(imports.id, id));
  });
}
