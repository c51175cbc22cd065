import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { updateAnnouncement } from "@/db/commands/events/update-announcement";
import { updateContact } from "@/db/commands/events/update-contact";
import type { SavedRecord } from "@/db/commands/history/saved-record";
import { findDraft } from "@/db/queries/desk/find-draft";
import type { Store } from "@/db/store";
import { ConflictError, ValidationError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { readDraftEntry, withPublishIssues } from "./draft-entry";

/**
 * Publishes a draft in review as it is stored, without its form; a change is an update or a correction as its author put it.
 * Throws as the commands do; ConflictError also where it is not
 * in review, and where the record that it changes has moved on: its form then shows both.
 */
export async function publishStoredDraft(
  store: Store,
  actor: Actor,
  asked: { id: string; version: number; reason: string },
  now: number,
): Promise<SavedRecord> {
  const { id, version, reason } = asked;
  const draft = await findDraft(store, actor, id);
  if (draft.version !== version) throw new ConflictError("This draft was saved meanwhile.", draft.version);
  if (draft.state !== "inReview") throw new ConflictError("This draft is not in review.", draft.version);
  const { type, eventId, baseVersion } = draft;
  const entry = await readDraftEntry(store, draft);
  const args = { actor, now, input: entry.input, reason, draft: { id, version, isAsStored: true } };
  try {
    if (eventId === null || baseVersion === null) {
      const create = type === "contact" ? createContact : createAnnouncement;
      return await create(store, { ...args, id: crypto.randomUUID() });
    }
    const update = type === "contact" ? updateContact : updateAnnouncement;
    const { kind, publicNote } = entry.change;
    return await update(store, { ...args, id: eventId, baseVersion, kind, publicNote });
  } catch (error) {
    if (error instanceof ValidationError) throw new ValidationError(withPublishIssues(error.issues, entry));
    if (error instanceof ConflictError && eventId !== null && error.currentVersion !== null) {
      throw new ConflictError(
        `${error.message} Open the draft: its form shows both versions when it is published there.`,
        error.currentVersion,
      );
    }
    throw error;
  }
}
