import { eq } from "drizzle-orm";
import { z } from "zod";
import { ValidationError } from "@/lib/errors";
import { line } from "@/lib/records/fields";
import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import { sources } from "../../schema/sources";
import type { Store } from "../../store";
import { placeSources } from "../index/place-source-events";
import { parseChangeReason } from "../input/parse-change";
import { parseInput } from "../input/parse-input";
import { parseTogether } from "../input/parse-together";
import { findSourceToChange } from "./find-source-to-change";
import { keepSourceVersion } from "./keep-source-version";
import { findStoredOrigin, resolveOrigin } from "./resolve-origin";
import { readSourceSnapshot } from "./source-snapshot";

/** Most sources that are marked in one go. */
export const mostCopies = 100;

const copiesInput = z.object({
  copies: z
    .array(z.object({ id: z.string().min(1).max(64), baseVersion: z.number().int().min(1) }))
    .min(1, "Choose the copies.")
    .max(mostCopies, `Choose at most ${mostCopies} at once.`),
  derivedFrom: line("what they are copies of", 2000),
});

/**
 * Marks several sources as derived from one report at once: a stored source, named by its address, or a wire in words. The report
 * itself, where it is among the chosen, is left as it is. Returns how many were changed. Throws ForbiddenError below editor,
 * ValidationError on faults of the input or without a reason, NotFoundError, and ConflictError where one changed meanwhile.
 */
export async function markCopies(
  store: Store,
  args: { actor: Actor | null; now: number; input: unknown; reason?: string },
): Promise<number> {
  const { actor, now } = args;
  requirePublisher(actor);
  const [{ copies, derivedFrom }, reason] = parseTogether(
    () => parseInput(copiesInput, args.input),
    () => parseChangeReason(actor, args.reason),
  );
  return store.write(async ({ db }) => {
    const report = await findStoredOrigin(db, derivedFrom);
    const others = copies.filter(({ id }) => id !== report?.id);
    if (others.length === 0) {
      throw new ValidationError([
        { path: "derivedFrom", message: "Choose a copy beside the report itself." },
      ]);
    }
    let changed = 0;
    for (const { id, baseVersion } of others) {
      const stored = await findSourceToChange(db, { id, baseVersion });
      const before = await readSourceSnapshot(db, id);
      const { derivedFrom: words, derivedFromId } = await resolveOrigin(db, stored, derivedFrom);
      await db.update(sources).set({ derivedFrom: words, derivedFromId }).where(eq(sources.id, id));
      const source = { id, baseVersion, before, createdAt: stored.createdAt };
      if ((await keepSourceVersion(db, source, { actor, now, reason })) !== baseVersion) changed += 1;
    }
    await placeSources(
      db,
      others.map(({ id }) => id),
    );
    return changed;
  });
}
