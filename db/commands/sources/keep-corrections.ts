import { and, asc, eq } from "drizzle-orm";
import { type SourceFieldName, type SourceInput, sourceFieldNames } from "@/lib/records/source";
import { revisions } from "../../schema/revisions";
import type { sources } from "../../schema/sources";
import type { Reader } from "../../store";

type StoredSource = typeof sources.$inferSelect;
type SourceFields = Pick<SourceInput, SourceFieldName>;

/** A form that named a source, and what may have become of that since the form was opened. */
interface SourceInForm {
  /** The source that the form named, by the id that it had then. */
  namedId: string;
  /** What that source is now: itself, or the one into which it was merged. */
  stored: StoredSource;
  input: SourceInput;
  /** Versions that ended later than this may be what the form showed, in milliseconds. */
  openedAfter: number;
}

/**
 * What a form says of a source, without undoing what others corrected in it meanwhile: a field that stands as it stood before a
 * correction was not touched in the form, and stays as it is stored.
 */
export async function keepCorrections(
  db: Reader,
  { namedId, stored, input, openedAfter }: SourceInForm,
): Promise<SourceInput> {
  const versions = await db
    .select({ at: revisions.at, said: revisions.snapshot })
    .from(revisions)
    .where(and(eq(revisions.recordType, "source"), eq(revisions.recordId, namedId)))
    .orderBy(asc(revisions.version));
  // All that one said that was merged away is said by the other now.
  const isMerged = namedId !== stored.id;
  const shown = versions.filter((_version, at) => isMerged || (versions[at + 1]?.at ?? 0) > openedAfter);
  const kept: SourceFields = { ...input };
  for (const field of sourceFieldNames) {
    if (shown.some(({ said }) => input[field] === said[field])) take(kept, stored, field);
  }
  return { ...input, ...kept, isLinkWanted: kept.url === null };
}

function take<F extends SourceFieldName>(into: SourceFields, from: SourceFields, field: F): void {
  into[field] = from[field];
}
