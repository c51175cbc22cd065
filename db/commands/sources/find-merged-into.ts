import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { revisions } from "../../schema/revisions";
import type { Reader } from "../../store";

/** What the last version of a source says that was merged into another one. */
const mergedSnapshot = z.looseObject({ mergedInto: z.object({ id: z.string() }) });

/** Sources can be merged again and again; so many times one is followed. */
const mostSteps = 20;

/** The id of the source as which a merged one goes on; null where it was merged into none. */
export async function findMergedInto(db: Reader, id: string): Promise<string | null> {
  let found: string | null = null;
  for (let step = 0; step < mostSteps; step += 1) {
    const [last]: { snapshot: unknown }[] = await db
      .select({ snapshot: revisions.snapshot })
      .from(revisions)
      .where(
        and(
          eq(revisions.recordType, "source"),
          eq(revisions.recordId, found ?? id),
          eq(revisions.kind, "merge"),
        ),
      )
      .orderBy(desc(revisions.version))
      .limit(1);
    const merged = mergedSnapshot.safeParse(last?.snapshot);
    if (!merged.success) return found;
    found = merged.data.mergedInto.id;
  }
  return found;
}
