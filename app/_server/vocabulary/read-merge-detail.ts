import { findMerge } from "@/db/queries/merging/find-merge";
import { readLeftNames } from "@/db/queries/merging/read-left-names";
import { NotFoundError } from "@/lib/errors";
import type { MergeDetail } from "@/lib/merging/merge-view";
import { leftWords } from "@/lib/merging/merge-words";
import type { Actor } from "@/lib/records/user";
import { getStore } from "../store";

/** Something that was left as it stood when a merge was undone: what it says, and the record in which it stands. */
export interface LeftLine {
  words: string;
  owner: { name: string; href: string } | null;
}

/** A merge, and what was left when it was undone; null where there is no such merge. */
export async function readMergeDetail(
  actor: Actor,
  id: string,
): Promise<{ merge: MergeDetail; left: LeftLine[] } | null> {
  const store = getStore();
  try {
    const merge = await findMerge(store, actor, id);
    const left = merge.left ?? [];
    const { names, owners } = await readLeftNames(store, left);
    return {
      merge,
      left: left.map((one) => ({
        words: leftWords(one, names),
        owner: owners.get(one.ownerId) ?? null,
      })),
    };
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}
