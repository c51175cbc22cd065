import { eq } from "drizzle-orm";
import { ConflictError, NotFoundError } from "@/lib/errors";
import { type ImportState, importStateLabels } from "@/lib/records/import-state";
import { imports } from "../../schema/imports";
import type { Reader } from "../../store";

export type StoredImport = typeof imports.$inferSelect;

/**
 * The import, in one of these states where any are named. Throws NotFoundError, and ConflictError where it has gone on to
 * another state.
 */
export async function findImport(
  db: Reader,
  id: string,
  states: readonly ImportState[] | null = null,
): Promise<StoredImport> {
  const [stored] = await db.select().from(imports).where(eq(imports.id, id));
  if (stored === undefined) throw new NotFoundError("There is no such import.");
  if (states !== null && !states.includes(stored.state)) {
    throw new ConflictError(
      `This import is not at that step: ${importStateLabels[stored.state].toLowerCase()}.`,
      stored.version,
    );
  }
  return stored;
}
