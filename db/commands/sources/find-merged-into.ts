import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { revisions } from "../../schema/revisions";
import type { Reader } from "../../store";

/** What the last version of a source says that was merged into another one. */
const mergedSnapshot = z.looseObject({ mergedInto: z.object({ id: z.string() }) });

/** Sources can be merged again and again; so many times one is followed. */
const mostSteps = 20;

/** The source that a merged one goes on as. */
export interface MergedInto {
  id: string;
  /** What the merged one said at its end. */
  said: Record<string, unknown>;
}

/** What became of a source that is stored no more; null where it was merged into none. */
export async function findMergedInto(db: Reader, id: string): Promise<MergedInto | null> {
  let found: MergedInto | null = null;
  for (let step = 0; step < mostSteps; step += 1) {
    const current: string = found === null ? id : found.id;
    const [last] = await db
      .select({ snapshot: revisions.snapshot })
      .from(revisions)
      .where(
        and(eq(revisions.recordType, "source"), eq(revisions.recordId, current), eq(revisions.kind, "merge")),
      )
      .orderBy(desc(revisions.version))
      .limit(1);
    const merged = mergedSnapshot.safeParse(last?.snapshot);
    if (!merged.success) return found;
    const { mergedInto } = merged.data;
    found = { id: mergedInto.id, said: found === null ? merged.data : found.said };
  }
  return found;
}
