import { type SQL, sql } from "drizzle-orm";
import type { RevisedType } from "@/lib/records/history/revised-type";
import type { RevisionKind } from "@/lib/records/vocabularies";
import { revisions } from "../../schema/revisions";

/** What a record went by in a saved version, for a select over revisions. */
export const nameThen: SQL<string | null> = sql`coalesce(json_extract(${revisions.snapshot}, '$.name'),
  json_extract(${revisions.snapshot}, '$.title'), json_extract(${revisions.snapshot}, '$.publisher'))`;

/** Its public identifier then. */
export const slugThen: SQL<string | null> = sql`json_extract(${revisions.snapshot}, '$.slug')`;

/**
 * Whether a version that readers may know of does not tell what its record went by: the record has no page any more, and was not
 * merged into one that has, as readers were told.
 */
export function isNameless({
  recordType,
  kind,
  isShown,
}: {
  recordType: RevisedType;
  kind: RevisionKind;
  isShown: boolean;
}): boolean {
  return !isShown && (recordType === "event" || kind !== "merge");
}
