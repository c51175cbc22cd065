import { and, eq, ne } from "drizzle-orm";
import { ValidationError } from "@/lib/errors";
import { sourceWords } from "@/lib/records/source";
import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import { slugs } from "../../schema/slugs";
import { sources } from "../../schema/sources";
import type { Store, Writer } from "../../store";
import type { Snapshot } from "../history/changed-fields";
import type { SavedRecord } from "../history/saved-record";
import { writeRevision } from "../history/write-revision";
import { placeSources } from "../index/place-source-events";
import { parseChangeReason } from "../input/parse-change";
import { findSourceToChange } from "./find-source-to-change";
import { keepFirstVersion, keepSourceVersion, type SourceChange } from "./keep-source-version";
import { repointCitations } from "./repoint-citations";
import { listOrigins, wouldCircle } from "./settle-sources";
import { readSourceSnapshot } from "./source-snapshot";

type StoredSource = typeof sources.$inferSelect;

export interface MergeSourcesArgs {
  actor: Actor | null;
  /** Epoch milliseconds. */
  now: number;
  /** The source that stays, and the version of it that was seen. */
  kept: { id: string; baseVersion: number };
  /** The source that goes into it. */
  merged: { id: string; baseVersion: number };
  reason?: string;
}

/**
 * Makes one source of two: whatever cites `merged` cites `kept` from now on, its addresses lead there, and what it alone says
 * (an archived copy, a grade …) fills what `kept` leaves open. The events get no version of their own. Returns the kept source.
 * Throws ForbiddenError below editor, ValidationError without a reason or where both are the same, NotFoundError, and
 * ConflictError where one of them changed meanwhile.
 */
export async function mergeSources(store: Store, args: MergeSourcesArgs): Promise<SavedRecord> {
  const { actor, now } = args;
  requirePublisher(actor);
  const reason = parseChangeReason(actor, args.reason);
  if (args.kept.id === args.merged.id) {
    throw new ValidationError([{ path: "with", message: "Choose another source: this is the same one." }]);
  }
  const change: SourceChange = { actor, now, reason, kind: "merge" };
  return store.write(async ({ db }) => {
    const kept = await findSourceToChange(db, args.kept);
    const merged = await findSourceToChange(db, args.merged);
    const before = await readSourceSnapshot(db, kept.id);
    await keepEndOfMerged(db, merged, kept, change);
    await takeOver(db, kept, merged);
    await repointCitations(db, merged.id, kept.id);
    await db
      .update(slugs)
      .set({ recordId: kept.id })
      .where(and(eq(slugs.recordType, "source"), eq(slugs.recordId, merged.id)));
    await db.delete(sources).where(eq(sources.id, merged.id));
    const source = { id: kept.id, baseVersion: kept.version, before, createdAt: kept.createdAt };
    const version = await keepSourceVersion(db, source, change);
    await placeSources(db, [kept.id]);
    return { id: kept.id, slug: kept.slug, version };
  });
}

/** The last version of a source that goes: what it said, and into which one it went. */
async function keepEndOfMerged(
  db: Writer,
  merged: StoredSource,
  kept: StoredSource,
  change: SourceChange,
): Promise<void> {
  const { id, version: baseVersion, createdAt } = merged;
  const before: Snapshot = await readSourceSnapshot(db, id);
  await keepFirstVersion(db, { id, baseVersion, before, createdAt });
  await writeRevision(db, {
    recordType: "source",
    recordId: id,
    version: baseVersion + 1,
    state: null,
    snapshot: { ...before, mergedInto: { id: kept.id, slug: kept.slug, name: sourceWords(kept) } },
    changed: ["mergedInto"],
    ...change,
  });
}

/** Fills what the kept source leaves open, and has copies of the merged one be copies of it. */
async function takeOver(db: Writer, kept: StoredSource, merged: StoredSource): Promise<void> {
  const copies = await db
    .select({ id: sources.id })
    .from(sources)
    .where(eq(sources.derivedFromId, merged.id));
  const ids = copies.map(({ id }) => id).filter((id) => id !== kept.id);
  const origins = new Set(await listOrigins(db, kept.id));
  if (ids.some((id) => origins.has(id))) {
    const message = "One of them is a copy of a copy of the other. Correct what it is derived from first.";
    throw new ValidationError([{ path: "with", message }]);
  }
  await db
    .update(sources)
    .set({ derivedFromId: kept.id })
    .where(and(eq(sources.derivedFromId, merged.id), ne(sources.id, kept.id)));
  const isCopyOfMerged = kept.derivedFromId === merged.id;
  const own = isCopyOfMerged ? { ...kept, derivedFrom: null, derivedFromId: null } : kept;
  const isOriginTaken =
    own.derivedFrom === null &&
    merged.derivedFrom !== null &&
    (merged.derivedFromId === null || !(await wouldCircle(db, kept.id, merged.derivedFromId)));
  const origin = isOriginTaken ? merged : own;
  const url = own.url ?? merged.url;
  await db
    .update(sources)
    .set({
      url,
      isLinkWanted: url === null,
      title: own.title ?? merged.title,
      language: own.language ?? merged.language,
      published: own.published ?? merged.published,
      publishedPrinted: own.published === null ? merged.publishedPrinted : own.publishedPrinted,
      readOn: own.readOn ?? merged.readOn,
      archivedUrl: own.archivedUrl ?? merged.archivedUrl,
      archivedOn: own.archivedUrl === null ? merged.archivedOn : own.archivedOn,
      quotation: own.quotation ?? merged.quotation,
      derivedFrom: origin.derivedFrom,
      derivedFromId: origin.derivedFromId,
      reliability: own.reliability ?? merged.reliability,
      credibility: own.credibility ?? merged.credibility,
    })
    .where(eq(sources.id, kept.id));
}
