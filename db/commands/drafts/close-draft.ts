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
  /** Whether what is published is the draft as it is stored, not what stood in the form of whoever publishes. */
  isAsStored?: boolean;
}

/** Who wrote what is published. */
export interface DraftAuthor {
  id: string;
  name: string;
}

/** Its author, and who saved it last. */
export interface ClosedDraft extends DraftAuthor {
  savedBy: string;
}

/**
 * Deletes the draft that is being published and returns whose it was. A draft that is gone was published or discarded by
 * somebody else, and publishing it again would make the record twice; one in another version holds what nobody would see any
 * more: ConflictError for both.
 */
export async function closeDraft(
  db: Writer,
  draft: PublishedDraft & { type: EventType; eventId: string | null },
): Promise<ClosedDraft> {
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
    .returning({ createdBy: drafts.createdBy, savedBy: drafts.updatedBy });
  if (!deleted) {
    throw new ConflictError("This draft was saved elsewhere, published or discarded in the meantime.");
  }
  const [author] = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(eq(users.id, deleted.createdBy));
  if (!author) throw new Error("A draft has no author.");
  return { ...author, savedBy: deleted.savedBy };
}

/** Who wrote what is published from a draft as it is stored; null where it is what whoever publishes has in their form. */
export function writersOf(draft: PublishedDraft | undefined, closed: ClosedDraft | null): string[] | null {
  return draft?.isAsStored && closed !== null ? [closed.id, closed.savedBy] : null;
}
