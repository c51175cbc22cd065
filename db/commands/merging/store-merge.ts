import type { MergeChange, MergedType } from "@/lib/merging/change";
import type { Actor } from "@/lib/records/user";
import { merges } from "../../schema/merges";
import type { Writer } from "../../store";
import { systemName } from "../history/write-revision";

/** Stores what a merge changed, so that it can be undone. */
export async function storeMerge(
  db: Writer,
  merge: {
    id: string;
    recordType: MergedType;
    kept: { id: string; name: string };
    other: { id: string; name: string };
    slugs: string[];
    changes: MergeChange[];
    eventCount: number;
    reason: string;
    publicNote: string | null;
    actor: Actor | null;
    now: number;
  },
): Promise<void> {
  const { kept, other, actor, now, ...fields } = merge;
  await db.insert(merges).values({
    ...fields,
    keptId: kept.id,
    keptName: kept.name,
    otherId: other.id,
    otherName: other.name,
    userId: actor?.id ?? null,
    userName: actor?.name ?? systemName,
    at: now,
  });
}
