import { eq } from "drizzle-orm";
import { sourceRecordInput } from "@/lib/records/source";
import { sourceSlug } from "@/lib/records/source-order";
import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import { sources } from "../../schema/sources";
import type { Store } from "../../store";
import { claimSlug } from "../history/claim-slug";
import type { SavedRecord } from "../history/saved-record";
import { placeSources } from "../index/place-source-events";
import { parseChangeReason } from "../input/parse-change";
import { parseInput } from "../input/parse-input";
import { parseTogether } from "../input/parse-together";
import { findSourceToChange } from "./find-source-to-change";
import { keepSourceVersion } from "./keep-source-version";
import { resolveOrigin } from "./resolve-origin";
import { readSourceSnapshot } from "./source-snapshot";

export interface UpdateSourceArgs {
  actor: Actor | null;
  id: string;
  /** Epoch milliseconds. */
  now: number;
  baseVersion: number;
  input: unknown;
  reason?: string;
}

/**
 * Stores a source over its version `baseVersion`, for all events that cite it: they show it as it is, and get no version of
 * their own. Where nothing differs there is no new version. Throws ForbiddenError below editor, ValidationError on faults of
 * the input or without a reason, NotFoundError, and ConflictError where it changed meanwhile.
 */
export async function updateSource(store: Store, args: UpdateSourceArgs): Promise<SavedRecord> {
  const { actor, id, now, baseVersion } = args;
  requirePublisher(actor);
  const [input, reason] = parseTogether(
    () => parseInput(sourceRecordInput, args.input),
    () => parseChangeReason(actor, args.reason),
  );
  return store.write(async ({ db }) => {
    const stored = await findSourceToChange(db, { id, baseVersion });
    const before = await readSourceSnapshot(db, id);
    const { derivedFrom, derivedFromId } = await resolveOrigin(db, stored, input.derivedFrom);
    const columns = { ...input, derivedFrom, derivedFromId };
    const wanted = sourceSlug({ ...columns, id });
    const slug =
      wanted === sourceSlug(stored)
        ? stored.slug
        : await claimSlug(db, { recordType: "source", recordId: id, wanted, now });
    await db
      .update(sources)
      .set({ ...columns, slug })
      .where(eq(sources.id, id));
    const version = await keepSourceVersion(
      db,
      { id, baseVersion, before, createdAt: stored.createdAt },
      { actor, now, reason },
    );
    if (version !== baseVersion) await placeSources(db, [id]);
    return { id, slug, version };
  });
}
