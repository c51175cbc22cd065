import { and, desc, eq, gt, inArray, lte, type SQL, sql } from "drizzle-orm";
import type { OpenRevision } from "@/lib/exchange/open/revision-document-of";
import type { RevisedType } from "@/lib/records/history/revised-type";
import { textOf } from "@/lib/records/history/snapshot-values";
import type { RevisionKind } from "@/lib/records/vocabularies";
import { events } from "../../schema/events";
import { revisions } from "../../schema/revisions";
import type { Reader, Store } from "../../store";
import { pause } from "../timeline/pause";
import { isOpenRevision } from "./revision-conditions";

/** Versions that one statement looks at, and a page at most: beyond, the page ends with fewer and the next goes on. */
const sliceSize = 1_000;
const mostLooked = 20_000;

/** Where a page of versions ended. */
export interface RevisionKey {
  dataVersion: number;
  recordType: RevisedType;
  recordId: string;
  version: number;
}

export interface OpenRevisionQuestion {
  /** Empty: all. */
  recordTypes: readonly RevisedType[];
  kinds: readonly RevisionKind[];
  /** Data versions after `since`, up to `until`; null leaves it out. */
  since: number | null;
  until: number | null;
  /** `next` of the page before; null for the first. */
  after: RevisionKey | null;
  limit: number;
}

/** The saved versions that readers may know of, a page of them, the newest first. A page with a `next` may hold fewer than asked for. */
export function listOpenRevisions(
  store: Store,
  question: OpenRevisionQuestion,
): Promise<{ revisions: OpenRevision[]; next: RevisionKey | null }> {
  const { limit } = question;
  return store.read(async ({ db }) => {
    const met: RevisionKey[] = [];
    let { after } = question;
    let looked = 0;
    for (;;) {
      const slice = await readSlice(db, { ...question, after });
      for (const { isMet, ...key } of slice) if (isMet === 1) met.push(key);
      looked += slice.length;
      const last = slice.at(-1);
      after = last === undefined ? after : keyOf(last);
      const isEnd = slice.length < sliceSize;
      if (met.length > limit || isEnd || looked >= mostLooked) {
        const page = met.slice(0, limit);
        const next = met.length > limit ? (page.at(-1) ?? null) : isEnd ? null : after;
        return { revisions: await readRevisionsAt(db, page), next };
      }
      await pause();
    }
  });
}

/** One saved version that readers may know of; null where there is none. */
export function findOpenRevision(
  store: Store,
  { recordType, recordId, version }: Pick<RevisionKey, "recordType" | "recordId" | "version">,
): Promise<OpenRevision | null> {
  return store.read(async ({ db }) => {
    const [row] = await selectKeys(db)
      .where(
        and(
          eq(revisions.recordType, recordType),
          eq(revisions.recordId, recordId),
          eq(revisions.version, version),
          gt(revisions.dataVersion, 0),
        ),
      )
      .limit(1);
    if (row === undefined || row.isMet !== 1) return null;
    const [found] = await readRevisionsAt(db, [keyOf(row)]);
    return found ?? null;
  });
}

function selectKeys(db: Reader) {
  return db
    .select({
      dataVersion: revisions.dataVersion,
      recordType: revisions.recordType,
      recordId: revisions.recordId,
      version: revisions.version,
      isMet: sql<number>`${isOpenRevision(db)}`,
    })
    .from(revisions)
    .leftJoin(events, and(eq(revisions.recordType, "event"), eq(events.id, revisions.recordId)));
}

function readSlice(
  db: Reader,
  { recordTypes, kinds, since, until, after }: Omit<OpenRevisionQuestion, "limit">,
) {
  return selectKeys(db)
    .where(
      and(
        // What an import has staged has no version of the data yet.
        gt(revisions.dataVersion, Math.max(0, since ?? 0)),
        until === null ? undefined : lte(revisions.dataVersion, until),
        kinds.length === 0 ? undefined : inArray(revisions.kind, [...kinds]),
        recordTypes.length === 0 ? undefined : inArray(revisions.recordType, [...recordTypes]),
        after === null ? undefined : isBehind(after),
      ),
    )
    .orderBy(
      desc(revisions.dataVersion),
      desc(revisions.recordType),
      desc(revisions.recordId),
      desc(revisions.version),
    )
    .limit(sliceSize);
}

function isBehind({ dataVersion, recordType, recordId, version }: RevisionKey): SQL {
  return sql`(${revisions.dataVersion}, ${revisions.recordType}, ${revisions.recordId}, ${revisions.version})
    < (${dataVersion}, ${recordType}, ${recordId}, ${version})`;
}

function keyOf({ dataVersion, recordType, recordId, version }: RevisionKey): RevisionKey {
  return { dataVersion, recordType, recordId, version };
}

/** What is told of these versions, in their order. */
async function readRevisionsAt(db: Reader, keys: readonly RevisionKey[]): Promise<OpenRevision[]> {
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
      eventState: events.state,
      eventTitle: events.title,
      eventSlug: events.slug,
      nameThen: sql<string | null>`coalesce(json_extract(${revisions.snapshot}, '$.name'),
        json_extract(${revisions.snapshot}, '$.title'), json_extract(${revisions.snapshot}, '$.publisher'))`,
      slugThen: sql<string | null>`json_extract(${revisions.snapshot}, '$.slug')`,
    })
    .from(revisions)
    .leftJoin(events, and(eq(revisions.recordType, "event"), eq(events.id, revisions.recordId)))
    .where(
      sql`(${revisions.recordType}, ${revisions.recordId}, ${revisions.version}) in (values ${sql.join(asked, sql`, `)})`,
    );
  const found = new Map(
    rows.map(({ eventState, eventTitle, eventSlug, nameThen, slugThen, ...row }) => [
      idOf(row),
      {
        ...row,
        name: textOf(eventTitle ?? nameThen),
        slug: textOf(eventSlug ?? slugThen),
        isWithdrawn: eventState === "trashed",
      },
    ]),
  );
  return keys.map((key) => found.get(idOf(key))).filter((revision) => revision !== undefined);
}

function idOf({ recordType, recordId, version }: Omit<RevisionKey, "dataVersion">): string {
  return `${recordType}/${recordId}/${version}`;
}
