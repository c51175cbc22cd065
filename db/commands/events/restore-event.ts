import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { ConflictError } from "@/lib/errors";
import type { EventState } from "@/lib/records/vocabularies";
import { merges } from "../../schema/merges";
import { revisions } from "../../schema/revisions";
import type { Reader, Store } from "../../store";
import type { SavedRecord } from "../history/saved-record";
import { changeEventState, type EventStateArgs } from "./change-event-state";

/**
 * Takes an event out of the trash, back to what it was before: published, or retracted. For the errors see changeEventState;
 * ConflictError also where it is in the trash because it was merged into another.
 */
export async function restoreEvent(store: Store, args: EventStateArgs): Promise<SavedRecord> {
  return changeEventState(store, args, {
    kind: "reinstatement",
    from: ["trashed"],
    missingNote: null,
    to: readStateBeforeTrash,
  });
}

async function readStateBeforeTrash(db: Reader, id: string): Promise<EventState> {
  const [merge] = await db
    .select({ keptName: merges.keptName })
    .from(merges)
    .where(and(eq(merges.recordType, "event"), eq(merges.otherId, id), isNull(merges.undoneAt)));
  if (merge) {
    throw new ConflictError(`This record was merged into “${merge.keptName}”. Undo the merge instead.`);
  }
  const [before] = await db
    .select({ state: revisions.state })
    .from(revisions)
    .where(
      and(
        eq(revisions.recordType, "event"),
        eq(revisions.recordId, id),
        inArray(revisions.state, ["published", "retracted"]),
      ),
    )
    .orderBy(desc(revisions.version))
    .limit(1);
  return before?.state ?? "published";
}
