import { and, desc, eq } from "drizzle-orm";
import type { SourceVersion } from "@/lib/records/source-detail";
import { revisions } from "../../schema/revisions";
import type { Store } from "../../store";

/** Most versions that are listed. */
const mostVersions = 200;

/** The saved versions of a source, the newest first; none where it is as it was entered. */
export function listSourceVersions(store: Store, id: string): Promise<SourceVersion[]> {
  return store.read(
    async ({ db }) =>
      await db
        .select({
          version: revisions.version,
          kind: revisions.kind,
          at: revisions.at,
          userName: revisions.userName,
          reason: revisions.reason,
          changed: revisions.changed,
        })
        .from(revisions)
        .where(and(eq(revisions.recordType, "source"), eq(revisions.recordId, id)))
        .orderBy(desc(revisions.version))
        .limit(mostVersions),
  );
}
