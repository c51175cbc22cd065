import { eq } from "drizzle-orm";
import { ConflictError } from "@/lib/errors";
import { requirePublisher } from "../../access/authorise";
import { imports } from "../../schema/imports";
import type { Store } from "../../store";
import { parseChangeReason } from "../input/parse-change";
import type { ImportArgs } from "./create-import";
import { findImport } from "./find-import";

/** Shown as who undid an import from the command line. */
const systemName = "Command line";

/**
 * Has an import undone: its events and what it added go, but for what was edited since, and what it brought up to date gets its
 * earlier version back. Throws ForbiddenError below editor, ValidationError without a reason, NotFoundError, ConflictError.
 */
export async function undoImport(store: Store, args: ImportArgs & { reason?: string }): Promise<void> {
  const { actor, id, now } = args;
  requirePublisher(actor);
  const reason = parseChangeReason(actor, args.reason);
  await store.write(async ({ db }) => {
    const stored = await findImport(db, id, ["imported", "mapping", "review"]);
    if (stored.visibleAt === null) {
      throw new ConflictError("Nothing of this import is visible: it can be discarded.", stored.version);
    }
    await db
      .update(imports)
      .set({
        ...{ state: "undoing", phase: "prepare", doneTo: 0, problem: null, touchedAt: now },
        ...{ undoneAt: now, undoneById: actor?.id ?? null, undoneByName: actor?.name ?? systemName },
        ...{ undoReason: reason, version: stored.version + 1 },
      })
      .where(eq(imports.id, id));
  });
}
