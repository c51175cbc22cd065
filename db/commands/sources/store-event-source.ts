import { eq } from "drizzle-orm";
import type { SourceInput } from "@/lib/records/source";
import { sourceSlug } from "@/lib/records/source-order";
import { sources } from "../../schema/sources";
import type { Writer } from "../../store";
import { claimSlug } from "../history/claim-slug";
import { placeOwnSource } from "../index/place-source-events";
import { keepSourceVersion, type SourceChange } from "./keep-source-version";
import { linkOrigin } from "./link-origin";
import { readSourceSnapshot } from "./source-snapshot";

function columnsOf(input: SourceInput) {
  const { id: _id, supports: _supports, ...columns } = input;
  return columns;
}

/** Stores a new source that was entered with an event. */
export async function addEventSource(db: Writer, id: string, input: SourceInput, now: number): Promise<void> {
  const columns = columnsOf(input);
  const slug = await claimSlug(db, {
    recordType: "source",
    recordId: id,
    wanted: sourceSlug({ ...columns, id }),
    now,
  });
  await db.insert(sources).values({ ...columns, id, slug, createdAt: now, updatedAt: now });
}

/**
 * Stores what an event's form says over a source that no other event uses. What comes back is to be called once all sources of
 * the form are stored, since a copy may stand before its original: it links the source to what it is derived from, and keeps
 * the change as a version of the source.
 */
export async function overwriteEventSource(
  db: Writer,
  stored: typeof sources.$inferSelect,
  input: SourceInput,
  change: SourceChange,
): Promise<() => Promise<void>> {
  const { id, version: baseVersion, createdAt } = stored;
  const before = await readSourceSnapshot(db, id);
  const columns = columnsOf(input);
  const wanted = sourceSlug({ ...columns, id });
  const slug =
    wanted === sourceSlug(stored)
      ? stored.slug
      : await claimSlug(db, { recordType: "source", recordId: id, wanted, now: change.now });
  const isOriginKept = input.derivedFrom === stored.derivedFrom;
  const derivedFromId = isOriginKept ? stored.derivedFromId : null;
  await db
    .update(sources)
    .set({ ...columns, slug, derivedFromId })
    .where(eq(sources.id, id));
  return async () => {
    if (!isOriginKept) await linkOrigin(db, id, input.derivedFrom);
    await placeOwnSource(db, id);
    await keepSourceVersion(db, { id, baseVersion, before, createdAt }, change);
  };
}
