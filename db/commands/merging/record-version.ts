import { and, eq } from "drizzle-orm";
import type { Actor } from "@/lib/records/user";
import type { RevisionKind } from "@/lib/records/vocabularies";
import type { NamedKind } from "../../rows/read-names";
import { readStoredRecord } from "../../rows/record-tables";
import { events } from "../../schema/events";
import { revisions } from "../../schema/revisions";
import type { Reader, Writer } from "../../store";
import { raiseEventVersion } from "../events/raise-event-version";
import { readEventSnapshot } from "../events/read-event-snapshot";
import { changedFields, type Snapshot } from "../history/changed-fields";
import { writeRevision } from "../history/write-revision";
import { placeEventInBins } from "../index/place-event-in-bins";
import { raiseRecordVersion } from "../records/raise-record-version";
import { readRecordSnapshot } from "../records/read-record-snapshot";

/** A record that has versions. */
export interface VersionedRecord {
  type: "event" | NamedKind;
  id: string;
}

/** A record as it stood before it was changed. */
export interface RecordBefore extends VersionedRecord {
  version: number;
  snapshot: Snapshot;
}

/** Why a version is made, and by whom. */
export interface VersionWords {
  kind: RevisionKind;
  reason: string;
  publicNote?: string | null;
  actor: Actor | null;
  now: number;
}

/** Reads a record before it is changed; null where there is none. */
export async function readBefore(db: Reader, { type, id }: VersionedRecord): Promise<RecordBefore | null> {
  if (type === "event") {
    const [event] = await db.select({ version: events.version }).from(events).where(eq(events.id, id));
    return event === undefined
      ? null
      : { type, id, version: event.version, snapshot: await readEventSnapshot(db, id) };
  }
  const stored = await readStoredRecord(db, type, id);
  return stored === null
    ? null
    : { type, id, version: stored.version, snapshot: await readRecordSnapshot(db, type, id) };
}

/**
 * Makes the version of a record that was changed since `before` was read, and brings what is derived of an event up to it.
 * Where nothing differs there is no version, unless one `isAlways` made: of a record into which nothing new was merged. An event
 * that no reader sees yet has its first version rewritten instead: it appears as it stands then.
 */
export async function writeVersion(
  db: Writer,
  before: RecordBefore,
  words: VersionWords,
  { isAlways = false }: { isAlways?: boolean } = {},
): Promise<void> {
  const { type, id } = before;
  const state = type === "event" ? await readEventState(db, id) : null;
  const snapshot =
    type === "event" ? await readEventSnapshot(db, id) : await readRecordSnapshot(db, type, id);
  const changed = changedFields(before.snapshot, snapshot);
  if (changed.length === 0 && !isAlways) return;
  if (state === "staged") {
    await placeEventInBins(db, id);
    await rewriteUnseenVersion(db, id, snapshot);
    return;
  }
  let version: number;
  if (type === "event") {
    version = await raiseEventVersion(db, id, before.version, words.now);
    await placeEventInBins(db, id);
  } else {
    version = await raiseRecordVersion(db, type, id, { baseVersion: before.version, now: words.now });
  }
  await writeRevision(db, { recordType: type, recordId: id, version, state, snapshot, changed, ...words });
}

/** Of an event whose import is being undone readers saw the first version: that one stays as they saw it. */
async function rewriteUnseenVersion(db: Writer, id: string, snapshot: Snapshot): Promise<void> {
  const isOwn = and(eq(revisions.recordType, "event"), eq(revisions.recordId, id), eq(revisions.version, 1));
  await db
    .update(revisions)
    .set({ snapshot: { ...snapshot, state: "published" } })
    .where(and(isOwn, eq(revisions.dataVersion, 0)));
}

async function readEventState(db: Reader, id: string) {
  const [event] = await db.select({ state: events.state }).from(events).where(eq(events.id, id));
  return event?.state ?? null;
}
