import { and, asc, desc, eq, gt, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import { publicDifferences } from "@/lib/records/history/public-differences";
import type { ChangePlace, RecordChange } from "@/lib/records/history/record-change";
import type { RevisedType } from "@/lib/records/history/revised-type";
import { fieldOf, nameOf, type StoredSnapshot, textOf } from "@/lib/records/history/snapshot-values";
import { events } from "../../schema/events";
import { revisions } from "../../schema/revisions";
import type { Reader, Store } from "../../store";
import { isPublicChange } from "./public-change-conditions";

export interface ChangesQuestion {
  /** Changes made after this data version. */
  since: number;
  /** Up to this one, itself included; null: up to now. */
  until: number | null;
  /** Only of these kinds of record; none: of all. */
  types: readonly RevisedType[];
  /** Only of this record. */
  record?: { type: RevisedType; id: string };
  /** The last one of the page before; null: from the newest on. */
  after: ChangePlace | null;
  limit: number;
}

/**
 * What changed of published records between two data versions, the newest first. A version names in words which fields differ from
 * the one before; nothing of drafts, of imports that are not visible, or of what was withdrawn is in it.
 */
export function listChangesSince(store: Store, question: ChangesQuestion): Promise<RecordChange[]> {
  return store.read(async ({ db }) => {
    const rows = await db
      .select({
        dataVersion: revisions.dataVersion,
        recordType: revisions.recordType,
        recordId: revisions.recordId,
        version: revisions.version,
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
      })
      .from(revisions)
      .leftJoin(events, and(eq(revisions.recordType, "event"), eq(events.id, revisions.recordId)))
      .where(and(...conditionsOf(question)))
      .orderBy(desc(revisions.dataVersion), asc(revisions.recordType), asc(revisions.recordId))
      .limit(question.limit);
    const changes: RecordChange[] = [];
    for (const { eventType, eventState, eventTitle, eventSlug, snapshot, changed, ...row } of rows) {
      const isWithdrawn =
        row.recordType === "event" && eventState !== "published" && eventState !== "retracted";
      const name = textOf(eventTitle) ?? shownName(snapshot);
      const slug = textOf(eventSlug) ?? textOf(snapshot.slug);
      changes.push({
        ...row,
        reason: isWithdrawn ? null : row.reason,
        record: isWithdrawn || name === null || slug === null ? null : { name, slug },
        event: eventType === null || eventState === null ? null : { type: eventType, state: eventState },
        fields: isWithdrawn || changed.length === 0 ? [] : await changedFieldsOf(db, row, snapshot),
      });
    }
    return changes;
  });
}

/** How many public records have a change that was made after a data version. */
export function countChangesSince(store: Store, since: number): Promise<number> {
  return store.read(async ({ db }) => {
    const [row] = await db
      .select({
        records: sql<number>`count(distinct ${revisions.recordType} || ' ' || ${revisions.recordId})`,
      })
      .from(revisions)
      .leftJoin(events, and(eq(revisions.recordType, "event"), eq(events.id, revisions.recordId)))
      .where(and(gt(revisions.dataVersion, since), isPublicChange()));
    return row?.records ?? 0;
  });
}

function conditionsOf({ since, until, types, record, after }: ChangesQuestion): (SQL | undefined)[] {
  return [
    gt(revisions.dataVersion, Math.max(0, since)),
    until === null ? undefined : lte(revisions.dataVersion, until),
    types.length === 0 ? undefined : inArray(revisions.recordType, [...types]),
    record === undefined
      ? undefined
      : and(eq(revisions.recordType, record.type), eq(revisions.recordId, record.id)),
    after === null ? undefined : isBehind(after),
    isPublicChange(),
  ];
}

/** One write has one data version, but an import gives its own to all that it brings. */
function isBehind({ dataVersion, recordType, recordId }: ChangePlace): SQL | undefined {
  return and(
    lte(revisions.dataVersion, dataVersion),
    or(
      sql`${revisions.dataVersion} < ${dataVersion}`,
      gt(revisions.recordType, recordType),
      and(eq(revisions.recordType, recordType), gt(revisions.recordId, recordId)),
    ),
  );
}

function shownName(snapshot: StoredSnapshot): string | null {
  return nameOf(snapshot) ?? textOf(snapshot.title) ?? textOf(fieldOf(snapshot, "publisher"));
}

async function changedFieldsOf(
  db: Reader,
  row: { recordType: RevisedType; recordId: string; version: number },
  snapshot: StoredSnapshot,
): Promise<string[]> {
  if (row.version === 1) return [];
  const [before] = await db
    .select({ snapshot: revisions.snapshot })
    .from(revisions)
    .where(
      and(
        eq(revisions.recordType, row.recordType),
        eq(revisions.recordId, row.recordId),
        eq(revisions.version, row.version - 1),
      ),
    );
  if (before === undefined) return [];
  return publicDifferences(row.recordType, before.snapshot, snapshot).map(({ label }) => label);
}
