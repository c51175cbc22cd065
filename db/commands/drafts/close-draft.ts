import { and, eq, isNull } from "drizzle-orm";
import { ConflictError } from "@/lib/errors";
import type { EventType } from "@/lib/records/vocabularies";
import { drafts } from "../../schema/drafts";
import { users } from "../../schema/users";
import type { Writer } from "../../store";

/** A draft that a publication uses up, in the version that was published. */
export interface PublishedDraft {
  id: string;
  version: number;
}

/** Who wrote what is published. */
export interface DraftAuthor {
  id: string;
  name: string;
}

/**
 * Deletes the draft that is being published and returns its author. A draft that is gone was published or discarded by
 * somebody else, and publishing it again would make the record twice; one in another version holds what nobody would see any
 * more: ConflictError for both.
 */
export async function closeDraft(
  db: Writer,
  draft: PublishedDraft & { type: EventType; eventId: string | null },
): Promise<DraftAuthor> {
  const [deleted] = await db
    .delete(drafts)
    .where(
      and(
        eq(drafts.id, draft.id),
        eq(drafts.version, draft.version),
        eq(drafts.type, draft.type),
        draft.eventId === null ? isNull(drafts.eventId) : eq(drafts.eventId, draft.eventId),
      ),
    )
    .returning({ createdBy: drafts.createdBy });
  if (!deleted) {
    throw new ConflictError("This draft was saved elsewhere, published or discarded in the meantime.");
  }
  const [author] = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(eq(users.id, deleted.createdBy));
  if (!author) throw new Error("A draft has no author.");
  return author;
}
