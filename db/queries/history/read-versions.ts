import { and, eq, inArray } from "drizzle-orm";
import type { RevisedType } from "@/lib/records/history/revised-type";
import type { StoredSnapshot } from "@/lib/records/history/snapshot-values";
import { revisions } from "../../schema/revisions";
import type { Reader } from "../../store";

/** What a record held in these of its versions, by version; one that was never stored is missing from the map. */
export async function readVersions(
  db: Reader,
  type: RevisedType,
  id: string,
  versions: readonly number[],
): Promise<Map<number, StoredSnapshot>> {
  if (versions.length === 0) return new Map();
  const rows = await db
    .select({ version: revisions.version, snapshot: revisions.snapshot })
    .from(revisions)
    .where(
      and(
        eq(revisions.recordType, type),
        eq(revisions.recordId, id),
        inArray(revisions.version, [...versions]),
      ),
    );
  return new Map(rows.map((row) => [row.version, row.snapshot]));
}
