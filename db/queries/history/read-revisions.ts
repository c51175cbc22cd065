import { and, desc, eq } from "drizzle-orm";
import type { RevisionDetail } from "@/lib/records/event-detail";
import type { RevisedType } from "@/lib/records/history/revised-type";
import { revisions } from "../../schema/revisions";
import type { Reader } from "../../store";

/** The saved versions of a record without what each one held, the newest first; instants in milliseconds. */
export function readRevisions(db: Reader, type: RevisedType, id: string): Promise<RevisionDetail[]> {
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
    .where(and(eq(revisions.recordType, type), eq(revisions.recordId, id)))
    .orderBy(desc(revisions.version));
}
