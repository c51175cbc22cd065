import type { PublishResult, SaveFailure, StoredVersion } from "@/app/_components/desk/save-result";
import { findDraft } from "@/db/queries/desk/find-draft";
import { findEventSlug } from "@/db/queries/events/find-event-slug";
import type { Store } from "@/db/store";
import { type ConflictError, NotFoundError } from "@/lib/errors";
import { isSameEntry } from "@/lib/records/is-same-entry";
import type { Actor } from "@/lib/records/user";
import type { EventType } from "@/lib/records/vocabularies";
import { answerFailure } from "../http/answer-failure";
import { knownRecordsOf } from "./known-records";
import { readStoredEntry } from "./stored-entry";

/** What was to be published when a command refused it with `error`. */
interface RefusedPublication {
  type: EventType;
  recordId: string;
  eventId: string | null;
  entry: unknown;
  draft: { id: string; version: number } | null;
}

const isWithdrawn: SaveFailure = {
  status: "refused",
  message:
    "This record is retracted or in the trash. What you typed is kept here and can be saved as a draft; it can be published once the record is published again.",
};

/**
 * Answers a publication that something stored stands in the way of: with that version, so that the form can show both. A
 * new record whose first publication was stored while its answer was lost is published, unless it was changed since.
 */
export async function answerPublishConflict(
  store: Store,
  actor: Actor,
  { type, recordId, eventId, entry, draft }: RefusedPublication,
  error: ConflictError,
): Promise<PublishResult> {
  try {
    const newer = draft === null ? null : await findNewerDraft(store, actor, draft);
    if (newer !== null) return { status: "conflict", of: "draft", stored: newer };
    if (eventId !== null) {
      if (error.currentVersion === null) return answerFailure(error);
      return { status: "conflict", of: "event", stored: await findStoredEvent(store, type, eventId) };
    }
    const own = await findEventSlug(store, type, recordId);
    if (own?.publishedBy !== actor.id) return answerFailure(error);
    const stored = await findStoredEvent(store, type, recordId);
    if (isSameEntry(type, entry, stored.entry)) {
      return { status: "published", slug: own.slug, version: stored.version };
    }
    return { status: "conflict", of: "event", stored };
  } catch (unreadable) {
    // Events are never deleted: one that is stored and not published was retracted or is in the trash.
    if (unreadable instanceof NotFoundError) return isWithdrawn;
    throw unreadable;
  }
}

/** Answers a draft that was saved elsewhere meanwhile with the version that stands stored. */
export async function answerDraftConflict(store: Store, actor: Actor, id: string): Promise<SaveFailure> {
  try {
    return { status: "conflict", of: "draft", stored: await findStoredDraft(store, actor, id) };
  } catch (error) {
    // It was discarded or published since, or is somebody else's.
    return answerFailure(error);
  }
}

async function findNewerDraft(
  store: Store,
  actor: Actor,
  { id, version }: { id: string; version: number },
): Promise<StoredVersion | null> {
  try {
    const stored = await findStoredDraft(store, actor, id);
    return stored.version === version ? null : stored;
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}

async function findStoredDraft(store: Store, actor: Actor, id: string): Promise<StoredVersion> {
  const { version, entry } = await findDraft(store, actor, id);
  return { version, entry, known: await knownRecordsOf(store, entry) };
}

async function findStoredEvent(store: Store, type: EventType, id: string): Promise<StoredVersion> {
  const { version, entry } = await readStoredEntry(store, type, id);
  return { version, entry, known: await knownRecordsOf(store, entry) };
}
