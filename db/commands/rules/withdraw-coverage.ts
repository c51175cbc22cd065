import { and, eq } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import { coverages } from "../../schema/coverages";
import type { Store } from "../../store";
import { changedMeanwhile } from "../history/changed-meanwhile";
import { writeRevision } from "../history/write-revision";
import { parseChangeReason } from "../input/parse-change";

/**
 * Takes a declaration of coverage back: statistics no longer rest on it. Its versions stay in the history, and its slug is
 * given to no other. `now` is in epoch milliseconds. Throws ForbiddenError below editor, ValidationError without a reason,
 * NotFoundError, and ConflictError where it changed since `baseVersion`.
 */
export async function withdrawCoverage(
  store: Store,
  args: { actor: Actor | null; id: string; now: number; baseVersion: number; reason?: string },
): Promise<void> {
  const { actor, id, now, baseVersion } = args;
  requirePublisher(actor);
  const reason = parseChangeReason(actor, args.reason);
  await store.write(async ({ db }) => {
    const [stored] = await db.select().from(coverages).where(eq(coverages.id, id));
    if (!stored) throw new NotFoundError("There is no such declaration of coverage.");
    const gone = await db
      .delete(coverages)
      .where(and(eq(coverages.id, id), eq(coverages.version, baseVersion)))
      .returning({ id: coverages.id });
    if (gone.length === 0) throw changedMeanwhile(stored.version);
    const { id: _id, version: _version, createdAt: _createdAt, updatedAt: _updatedAt, ...snapshot } = stored;
    await writeRevision(db, {
      recordType: "coverage",
      recordId: id,
      version: baseVersion + 1,
      state: null,
      kind: "removal",
      snapshot,
      changed: [],
      reason,
      actor,
      now,
    });
  });
}
