import { and, count, desc, eq, lt } from "drizzle-orm";
import type { RevisionDetail } from "@/lib/records/event-detail";
import type { RevisedType } from "@/lib/records/history/revised-type";
import { mostVersionsListed } from "@/lib/records/history/version-pages";
import { revisions } from "../../schema/revisions";
import type { Reader } from "../../store";

/** Which of the versions of a record are read: those before one, or from the newest on; a page of them where nothing is said. */
export interface RevisionPage {
  before?: number | null;
  limit?: number;
}

/** A page of the saved versions of a record without what each one held, the newest first; instants in milliseconds. */
export function readRevisions(
  db: Reader,
  type: RevisedType,
  id: string,
  { before = null, limit = mostVersionsListed }: RevisionPage = {},
): Promise<RevisionDetail[]> {
  return db
    .select({
      version: revisions.version,
      kind: revisions.kind,
      at: revisions.at,
      userName: revisions.userName,
      authorName: revisions.authorName,
      reason: revisions.reason,
      publicNote: revisions.publicNote,
      changed: revisions.changed,
    })
    .from(revisions)
    .where(
      and(
        eq(revisions.recordType, type),
        eq(revisions.recordId, id),
        before === null ? undefined : lt(revisions.version, before),
      ),
    )
    .orderBy(desc(revisions.version))
    .limit(limit);
}

/** How many versions of a record are saved. */
export async function countRevisions(db: Reader, type: RevisedType, id: string): Promise<number> {
  const [row] = await db
    .select({ versions: count() })
    .from(revisions)
    .where(and(eq(revisions.recordType, type), eq(revisions.recordId, id)));
  return row?.versions ?? 0;
}
