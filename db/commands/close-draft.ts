import { and, eq, isNull } from "drizzle-orm";
import { ConflictError } from "@/lib/errors";
import type { EventType } from "@/lib/records/vocabularies";
import { drafts } from "../schema/drafts";
import type { Writer } from "../store";

/**
 * Deletes the draft that is being published. A draft that is gone was published or discarded by somebody else, and
 * publishing it again would make the record twice: ConflictError.
 */
export async function closeDraft(
  db: Writer,
  draft: { draftId: string; type: EventType; eventId: string | null },
): Promise<void> {
  const deleted = await db
    .delete(drafts)
    .where(
      and(
        eq(drafts.id, draft.draftId),
        eq(drafts.type, draft.type),
        draft.eventId === null ? isNull(drafts.eventId) : eq(drafts.eventId, draft.eventId),
      ),
    )
    .returning({ id: drafts.id });
  if (deleted.length === 0) {
    throw new ConflictError("This draft was published or discarded in the meantime.");
  }
}
