import { requireDraftWriter } from "../../access/authorise";
import type { Store } from "../../store";
import { checkImportAnew } from "./check-import-anew";
import type { ImportArgs } from "./create-import";
import { findImport } from "./find-import";

/**
 * Takes the rows of an import up again that were kept aside when it was made visible: they can be mended and imported too. Throws
 * ForbiddenError below researcher, NotFoundError, ConflictError.
 */
export async function reopenImport(store: Store, { actor, id, now }: ImportArgs): Promise<void> {
  requireDraftWriter(actor);
  await store.write(async ({ db }) => {
    const stored = await findImport(db, id, ["imported"]);
    await checkImportAnew(db, stored, now);
  });
}
