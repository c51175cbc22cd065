import { eq } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import { sources } from "../../schema/sources";
import type { Reader } from "../../store";
import { changedMeanwhile } from "../history/changed-meanwhile";

/** The stored source in its version `baseVersion`; throws NotFoundError or ConflictError. */
export async function findSourceToChange(
  db: Reader,
  wanted: { id: string; baseVersion: number },
): Promise<typeof sources.$inferSelect> {
  const [stored] = await db.select().from(sources).where(eq(sources.id, wanted.id));
  if (stored === undefined) throw new NotFoundError("There is no such source.");
  if (stored.version !== wanted.baseVersion) throw changedMeanwhile(stored.version);
  return stored;
}
