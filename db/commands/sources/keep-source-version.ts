import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "@/lib/records/user";
import type { RevisionKind } from "@/lib/records/vocabularies";
import { revisions } from "../../schema/revisions";
import { sources } from "../../schema/sources";
import type { Writer } from "../../store";
import { changedFields, type Snapshot } from "../history/changed-fields";
import { changedMeanwhile } from "../history/changed-meanwhile";
import { writeRevision } from "../history/write-revision";
import { readSourceSnapshot } from "./source-snapshot";

/** What is said of a version of a source. */
export interface SourceChange {
  actor: Actor | null;
  now: number;
  reason: string | null;
  kind?: RevisionKind;
}

/**
 * Stores the new version of a source that was just changed, and returns the version that it has now: the same one where
 * nothing of it differs from `before`. A source is entered with an event and has no version of its own to begin with, so the
 * first change keeps what stood before it too. Throws ConflictError where its version is not `baseVersion`.
 */
export async function keepSourceVersion(
  db: Writer,
  source: { id: string; baseVersion: number; before: Snapshot; createdAt: number },
  change: SourceChange,
): Promise<number> {
  const { id, baseVersion, before } = source;
  const after = await readSourceSnapshot(db, id);
  const changed = changedFields(before, after);
  if (changed.length === 0 && change.kind !== "merge") return baseVersion;
  const [raised] = await db
    .update(sources)
    .set({ version: sql`${sources.version} + 1`, updatedAt: change.now })
    .where(and(eq(sources.id, id), eq(sources.version, baseVersion)))
    .returning({ version: sources.version });
  if (raised === undefined) throw changedMeanwhile(null);
  await keepFirstVersion(db, source);
  const { version } = raised;
  const shared = { recordType: "source" as const, recordId: id, state: null };
  await writeRevision(db, { ...shared, ...change, version, snapshot: after, changed });
  return version;
}

/** What a source said when it was entered, where that is not kept yet. */
export async function keepFirstVersion(
  db: Writer,
  {
    id,
    baseVersion,
    before,
    createdAt,
  }: { id: string; baseVersion: number; before: Snapshot; createdAt: number },
): Promise<void> {
  if (baseVersion !== 1) return;
  const kept = await db
    .select({ version: revisions.version })
    .from(revisions)
    .where(and(eq(revisions.recordType, "source"), eq(revisions.recordId, id)))
    .limit(1);
  if (kept.length > 0) return;
  await writeRevision(db, {
    recordType: "source",
    recordId: id,
    version: 1,
    state: null,
    snapshot: before,
    changed: changedFields(null, before),
    reason: "As it was entered with an event",
    actor: null,
    now: createdAt,
  });
}
