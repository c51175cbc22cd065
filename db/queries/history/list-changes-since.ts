import { and, eq, inArray, sql } from "drizzle-orm";
import { publicDifferences } from "@/lib/records/history/public-differences";
import type { ChangePlace, RecordChange } from "@/lib/records/history/record-change";
import type { RevisedType } from "@/lib/records/history/revised-type";
import { fieldOf, nameOf, type StoredSnapshot, textOf } from "@/lib/records/history/snapshot-values";
import { toldReason } from "@/lib/records/history/told-reason";
import { events } from "../../schema/events";
import { revisions } from "../../schema/revisions";
import type { Reader, Store } from "../../store";
import { isOfShownRecord, isShownChange } from "./shown-versions";
import { isNameless } from "./version-names";
import { readVersionPage, type VersionKey } from "./walk-versions";

export interface ChangesQuestion {
  /** Changes made after this data version. */
  since: number;
  /** Up to this one, itself included; null: up to now. */
  until: number | null;
  /** Only of these kinds of record; none: of all. */
  types: readonly RevisedType[];
  /** Only of this record. */
  record?: { type: RevisedType; id: string };
  /** Where the page before ended; null: from the newest on. */
  after: ChangePlace | null;
  limit: number;
}

/**
 * What changed of published records between two data versions, a page of it, the newest first; a page with a `next` may hold fewer
 * than asked for. A version names in words which fields differ from the one before; nothing of drafts, of imports that are not visible,
 * or of what was withdrawn is in it.
 */
export function listChangesSince(
  store: Store,
  { since, until, types, record, after, limit }: ChangesQuestion,
): Promise<{ changes: RecordChange[]; next: ChangePlace | null }> {
  return store.read(async ({ db }) => {
    // No two versions of a record have one data version, but the first one of a source, which is no change.
    const span = { since, until, record, after: after === null ? null : { ...after, version: 0 }, limit };
    const isOfTypes = types.length === 0 ? undefined : inArray(revisions.recordType, [...types]);
    const { keys, next } = await readVersionPage(db, span, and(isOfTypes, isShownChange(db)));
    return { changes: await readChangesAt(db, keys), next: next === null ? null : placeOf(next) };
  });
}

function placeOf({ dataVersion, recordType, recordId }: VersionKey): ChangePlace {
  return { dataVersion, recordType, recordId };
}

async function readChangesAt(db: Reader, keys: readonly VersionKey[]): Promise<RecordChange[]> {
  const changes: RecordChange[] = [];
  for (const key of keys) {
    const [found] = await db
      .select({
        kind: revisions.kind,
        at: revisions.at,
        reason: revisions.reason,
        publicNote: revisions.publicNote,
        changed: revisions.changed,
        snapshot: revisions.snapshot,
        eventType: events.type,
        eventState: events.state,
        eventTitle: events.title,
        eventSlug: events.slug,
        isShown: sql<number>`${isOfShownRecord(db) ?? sql`0`}`,
      })
      .from(revisions)
      .leftJoin(events, and(eq(revisions.recordType, "event"), eq(events.id, revisions.recordId)))
      .where(
        and(
          eq(revisions.recordType, key.recordType),
          eq(revisions.recordId, key.recordId),
          eq(revisions.version, key.version),
        ),
      );
    if (found === undefined) continue;
    const { eventType, eventState, eventTitle, eventSlug, snapshot, changed, isShown, ...row } = found;
    const isWithdrawn = isNameless({ recordType: key.recordType, kind: row.kind, isShown: isShown === 1 });
    const name = textOf(eventTitle) ?? shownName(snapshot);
    const slug = textOf(eventSlug) ?? textOf(snapshot.slug);
    changes.push({
      ...key,
      ...row,
      reason: toldReason({ recordType: key.recordType, isWithdrawn, reason: row.reason }),
      record: isWithdrawn || name === null || slug === null ? null : { name, slug },
      event: eventType === null || eventState === null ? null : { type: eventType, state: eventState },
      fields: isWithdrawn || changed.length === 0 ? [] : await changedFieldsOf(db, key, snapshot),
    });
  }
  return changes;
}

function shownName(snapshot: StoredSnapshot): string | null {
  return nameOf(snapshot) ?? textOf(snapshot.title) ?? textOf(fieldOf(snapshot, "publisher"));
}

async function changedFieldsOf(
  db: Reader,
  { recordType, recordId, version }: VersionKey,
  snapshot: StoredSnapshot,
): Promise<string[]> {
  if (version === 1) return [];
  const [before] = await db
    .select({ snapshot: revisions.snapshot })
    .from(revisions)
    .where(
      and(
        eq(revisions.recordType, recordType),
        eq(revisions.recordId, recordId),
        eq(revisions.version, version - 1),
      ),
    );
  if (before === undefined) return [];
  return publicDifferences(recordType, before.snapshot, snapshot).map(({ label }) => label);
}
