import { and, eq, max } from "drizzle-orm";
import { type MergedRecordType, recordParts } from "@/lib/merging/merge-parts";
import { revisions } from "../../schema/revisions";
import type { Writer } from "../../store";
import { writeRevision } from "../history/write-revision";
import { readRecordSnapshot } from "../records/read-record-snapshot";
import type { VersionWords } from "./record-version";
import { setColumns } from "./write-row";

/** Makes the version of a record that stands apart again: the next one after that in which it was merged away. */
export async function writeReturn(
  db: Writer,
  { recordType, id, words }: { recordType: MergedRecordType; id: string; words: VersionWords },
): Promise<void> {
  const [row] = await db
    .select({ last: max(revisions.version) })
    .from(revisions)
    .where(and(eq(revisions.recordType, recordType), eq(revisions.recordId, id)));
  const version = (row?.last ?? 0) + 1;
  // A topic has no instants of its own.
  const raised = recordType === "topic" ? { version } : { version, updatedAt: words.now };
  for (const { table } of recordParts[recordType].fields) await setColumns(db, table, id, raised);
  await writeRevision(db, {
    recordType,
    recordId: id,
    version,
    state: null,
    snapshot: await readRecordSnapshot(db, recordType, id),
    changed: ["mergedInto"],
    ...words,
  });
}
