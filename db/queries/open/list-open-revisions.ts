import { and, eq, gt, inArray, sql } from "drizzle-orm";
import type { OpenRevision } from "@/lib/exchange/open/revision-document-of";
import type { RevisedType } from "@/lib/records/history/revised-type";
import { textOf } from "@/lib/records/history/snapshot-values";
import type { RevisionKind } from "@/lib/records/vocabularies";
import { events } from "../../schema/events";
import { revisions } from "../../schema/revisions";
import type { Reader, Store } from "../../store";
import { isOfShownRecord, isShownVersion } from "../history/shown-versions";
import { isNameless, nameThen, slugThen } from "../history/version-names";
import { readVersionPage, type VersionKey } from "../history/walk-versions";

export interface OpenRevisionQuestion {
  /** Empty: all. */
  recordTypes: readonly RevisedType[];
  kinds: readonly RevisionKind[];
  /** Data versions after `since`, up to `until`; null leaves it out. */
  since: number | null;
  until: number | null;
  /** `next` of the page before; null for the first. */
  after: VersionKey | null;
  limit: number;
}

/** The saved versions that readers may know of, a page of them, the newest first. A page with a `next` may hold fewer than asked for. */
export function listOpenRevisions(
  store: Store,
  { recordTypes, kinds, ...span }: OpenRevisionQuestion,
): Promise<{ revisions: OpenRevision[]; next: VersionKey | null }> {
  return store.read(async ({ db }) => {
    const isMet = and(
      kinds.length === 0 ? undefined : inArray(revisions.kind, [...kinds]),
      recordTypes.length === 0 ? undefined : inArray(revisions.recordType, [...recordTypes]),
      isShownVersion(db),
    );
    const { keys, next } = await readVersionPage(db, span, isMet);
    return { revisions: await readRevisionsAt(db, keys), next };
  });
}

/** One saved version that readers may know of; null where there is none. */
export function findOpenRevision(
  store: Store,
  { recordType, recordId, version }: Pick<VersionKey, "recordType" | "recordId" | "version">,
): Promise<OpenRevision | null> {
  return store.read(async ({ db }) => {
    const [row] = await db
      .select({ dataVersion: revisions.dataVersion })
      .from(revisions)
      .leftJoin(events, and(eq(revisions.recordType, "event"), eq(events.id, revisions.recordId)))
      .where(
        and(
          eq(revisions.recordType, recordType),
          eq(revisions.recordId, recordId),
          eq(revisions.version, version),
          gt(revisions.dataVersion, 0),
          isShownVersion(db),
        ),
      );
    if (row === undefined) return null;
    const [found] = await readRevisionsAt(db, [{ ...row, recordType, recordId, version }]);
    return found ?? null;
  });
}

/** What is told of these versions, in their order. */
async function readRevisionsAt(db: Reader, keys: readonly VersionKey[]): Promise<OpenRevision[]> {
  if (keys.length === 0) return [];
  const asked = keys.map(
    ({ recordType, recordId, version }) => sql`(${recordType}, ${recordId}, ${version})`,
  );
  const rows = await db
    .select({
      recordType: revisions.recordType,
      recordId: revisions.recordId,
      version: revisions.version,
      dataVersion: revisions.dataVersion,
      kind: revisions.kind,
      at: revisions.at,
      publicNote: revisions.publicNote,
      reason: revisions.reason,
      changed: revisions.changed,
      eventTitle: events.title,
      eventSlug: events.slug,
      nameThen,
      slugThen,
      isShown: sql<number>`${isOfShownRecord(db) ?? sql`0`}`,
    })
    .from(revisions)
    .leftJoin(events, and(eq(revisions.recordType, "event"), eq(events.id, revisions.recordId)))
    .where(
      sql`(${revisions.recordType}, ${revisions.recordId}, ${revisions.version}) in (values ${sql.join(asked, sql`, `)})`,
    );
  const found = new Map(
    rows.map(({ eventTitle, eventSlug, isShown, ...row }) => [
      idOf(row),
      {
        ...row,
        name: textOf(eventTitle ?? row.nameThen),
        slug: textOf(eventSlug ?? row.slugThen),
        isWithdrawn: isNameless({ ...row, isShown: isShown === 1 }),
      },
    ]),
  );
  return keys.map((key) => found.get(idOf(key))).filter((revision) => revision !== undefined);
}

function idOf({ recordType, recordId, version }: Omit<VersionKey, "dataVersion">): string {
  return `${recordType}/${recordId}/${version}`;
}
