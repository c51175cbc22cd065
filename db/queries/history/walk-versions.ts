import { and, desc, eq, gt, lte, type SQL, sql } from "drizzle-orm";
import type { RevisedType } from "@/lib/records/history/revised-type";
import { events } from "../../schema/events";
import { revisions } from "../../schema/revisions";
import type { Reader } from "../../store";
import { pause } from "../timeline/pause";

/** Versions that one statement looks at, and one page: beyond, a page ends with fewer, and the next one goes on. */
const sliceSize = 1_000;
const mostLooked = 20_000;

/** The place of a version in the list of all, the newest first. */
export interface VersionKey {
  dataVersion: number;
  recordType: RevisedType;
  recordId: string;
  version: number;
}

export interface VersionSpan {
  /** Data versions after `since`, up to `until`; null leaves it out. */
  since: number | null;
  until: number | null;
  /** Only versions of this record. */
  record?: { type: RevisedType; id: string } | undefined;
  /** Those behind this one; null: from the newest on. */
  after: VersionKey | null;
}

/**
 * Goes through the versions of a span, the newest first, a slice at a time, and lets others run between. The slice is taken from the
 * index first and asked `isMet` afterwards, so that a question that few meet costs no more than one that all meet.
 */
export async function* walkVersions(
  db: Reader,
  span: VersionSpan,
  isMet: SQL | undefined,
): AsyncGenerator<{ met: VersionKey[]; last: VersionKey | null; looked: number }> {
  let { after } = span;
  for (;;) {
    const slice = await readSlice(db, { ...span, after }, isMet);
    const last = slice.at(-1);
    const isEnd = slice.length < sliceSize || last === undefined;
    after = last === undefined ? after : keyOf(last);
    const met = slice.filter((row) => row.isMet === 1).map(keyOf);
    yield { met, last: isEnd ? null : after, looked: slice.length };
    if (isEnd) return;
    await pause();
  }
}

/** A page of the versions of a span that meet a condition; `next` is the `after` of the one that follows, null at the end. */
export async function readVersionPage(
  db: Reader,
  { limit, ...span }: VersionSpan & { limit: number },
  isMet: SQL | undefined,
): Promise<{ keys: VersionKey[]; next: VersionKey | null }> {
  const keys: VersionKey[] = [];
  let looked = 0;
  for await (const slice of walkVersions(db, span, isMet)) {
    keys.push(...slice.met);
    looked += slice.looked;
    if (keys.length > limit) {
      const page = keys.slice(0, limit);
      return { keys: page, next: page.at(-1) ?? null };
    }
    if (looked >= mostLooked) return { keys, next: slice.last };
  }
  return { keys, next: null };
}

function readSlice(db: Reader, { since, until, record, after }: VersionSpan, isMet: SQL | undefined) {
  const slice = db
    .select({
      dataVersion: revisions.dataVersion,
      recordType: revisions.recordType,
      recordId: revisions.recordId,
      version: revisions.version,
    })
    .from(revisions)
    .where(
      and(
        // What an import has staged has no version of the data yet.
        gt(revisions.dataVersion, Math.max(0, since ?? 0)),
        until === null ? undefined : lte(revisions.dataVersion, until),
        record && and(eq(revisions.recordType, record.type), eq(revisions.recordId, record.id)),
        after === null ? undefined : isBehind(after),
      ),
    )
    .orderBy(
      desc(revisions.dataVersion),
      desc(revisions.recordType),
      desc(revisions.recordId),
      desc(revisions.version),
    )
    .limit(sliceSize)
    .as("looked");
  return db
    .select({
      dataVersion: slice.dataVersion,
      recordType: slice.recordType,
      recordId: slice.recordId,
      version: slice.version,
      isMet: sql<number>`${isMet ?? sql`1`}`,
    })
    .from(slice)
    .innerJoin(
      revisions,
      and(
        eq(revisions.recordType, slice.recordType),
        eq(revisions.recordId, slice.recordId),
        eq(revisions.version, slice.version),
      ),
    )
    .leftJoin(events, and(eq(slice.recordType, "event"), eq(events.id, slice.recordId)))
    .orderBy(desc(slice.dataVersion), desc(slice.recordType), desc(slice.recordId), desc(slice.version));
}

function isBehind({ dataVersion, recordType, recordId, version }: VersionKey): SQL {
  return sql`(${revisions.dataVersion}, ${revisions.recordType}, ${revisions.recordId}, ${revisions.version})
    < (${dataVersion}, ${recordType}, ${recordId}, ${version})`;
}

function keyOf({ dataVersion, recordType, recordId, version }: VersionKey): VersionKey {
  return { dataVersion, recordType, recordId, version };
}
