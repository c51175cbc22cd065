import { eq } from "drizzle-orm";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import type { RevisionDetail } from "@/lib/records/event-detail";
import type { RevisedType } from "@/lib/records/history/revised-type";
import { nameOf, textOf } from "@/lib/records/history/snapshot-values";
import { type Actor, canPublish } from "@/lib/records/user";
import type { EventState, EventType } from "@/lib/records/vocabularies";
import { requireDraftWriter } from "../../access/authorise";
import { readStoredRecord } from "../../rows/record-tables";
import { events } from "../../schema/events";
import type { Reader, Store } from "../../store";
import { readRevisions } from "./read-revisions";
import { readVersions } from "./read-versions";

/** All versions of a record, for the desk. */
export interface RecordHistory {
  type: RevisedType;
  id: string;
  /** What it went by in its latest version, and its public identifier then. */
  name: string;
  slug: string | null;
  /** Null for what is no event. */
  event: { type: EventType; state: EventState } | null;
  /** False where it was removed, or merged into another: then there is nothing to bring an earlier version back to. */
  isStored: boolean;
  /** The version that is stored now. */
  version: number;
  /** The newest first. */
  revisions: RevisionDetail[];
}

/**
 * The history of a record. Throws ForbiddenError below researcher, and below editor where the record is in the trash;
 * NotFoundError where nothing is kept of it.
 */
export function findRecordHistory(
  store: Store,
  actor: Actor,
  type: RevisedType,
  id: string,
): Promise<RecordHistory> {
  requireDraftWriter(actor);
  return store.read(async ({ db }) => {
    const event = type === "event" ? await findEvent(db, id) : null;
    const isPublic = event === null || event.state === "published" || event.state === "retracted";
    if (!isPublic && !canPublish(actor.role)) {
      throw new ForbiddenError("Only an editor may see what is in the trash.");
    }
    const revisions = await readRevisions(db, type, id);
    const [latest] = revisions;
    if (latest === undefined) throw new NotFoundError("Nothing is kept of this record.");
    const snapshot = (await readVersions(db, type, id, [latest.version])).get(latest.version) ?? {};
    return {
      type,
      id,
      name: textOf(snapshot.title) ?? nameOf(snapshot) ?? textOf(snapshot.publisher) ?? id,
      slug: textOf(snapshot.slug),
      event,
      isStored: await isStored(db, type, id),
      version: event?.version ?? latest.version,
      revisions,
    };
  });
}

async function isStored(db: Reader, type: RevisedType, id: string): Promise<boolean> {
  // Events are never deleted; rules, coverages and sources have no command that removes one.
  if (type === "event" || type === "rule" || type === "coverage" || type === "source") return true;
  return (await readStoredRecord(db, type, id)) !== null;
}

async function findEvent(db: Reader, id: string) {
  const [event] = await db
    .select({ type: events.type, state: events.state, version: events.version })
    .from(events)
    .where(eq(events.id, id));
  return event ?? null;
}
