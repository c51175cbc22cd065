import { eq, inArray } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { MergedType, Row } from "@/lib/merging/change";
import { type ComparedType, compareRecords } from "@/lib/merging/compare-records";
import { joinRecords, type RecordRows } from "@/lib/merging/join-records";
import { eventParts, type MergeParts, recordParts } from "@/lib/merging/merge-parts";
import type { ComparedRecord, MergeComparison } from "@/lib/merging/merge-view";
import { mostMovedRecords } from "@/lib/merging/most-moved-records";
import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import { inChunks } from "../../rows/in-chunks";
import { readRecordRows } from "../../rows/merge-tables";
import { type NamedKind, readNames } from "../../rows/read-names";
import { type LinkOwner, listLinkOwners } from "../../rows/record-links";
import { readSameSources } from "../../rows/same-sources";
import { events } from "../../schema/events";
import { sources } from "../../schema/sources";
import type { Reader, Store } from "../../store";

/**
 * What merging `otherId` into `keptId` would make. Throws ForbiddenError below editor, and NotFoundError where one of the two does
 * not exist.
 */
export function findMergeComparison(
  store: Store,
  actor: Actor,
  recordType: MergedType,
  { keptId, otherId }: { keptId: string; otherId: string },
): Promise<MergeComparison> {
  requirePublisher(actor);
  return store.read(async ({ db }) => {
    const type = await comparedType(db, recordType, keptId);
    const parts: MergeParts =
      type === "contact" || type === "announcement" ? eventParts[type] : recordParts[type];
    const kept = await readRecordRows(db, parts, keptId);
    if (kept === null) throw new NotFoundError(`There is no such ${recordType}.`);
    const other = await readRecordRows(db, parts, otherId);
    if (other === null) {
      throw new NotFoundError(
        recordType === "event"
          ? `There is no such ${type}: only two of a kind can be merged.`
          : `There is no such ${recordType}.`,
      );
    }
    const isEvent = recordType === "event";
    const owners = isEvent ? [] : await listLinkOwners(db, recordType, otherId, mostMovedRecords + 1);
    const same = isEvent ? await readSameSources(db, keptId, otherId) : new Map<string, string>();
    const join = joinRecords(parts, kept, other, same);
    const names = await readCellNames(db, [kept, other]);
    return {
      type,
      kept: comparedRecord(kept),
      other: comparedRecord(other),
      lines: compareRecords(type, kept, other, join, names),
      eventCount: owners.filter((owner) => owner.type === "event").length,
      recordCount: owners.filter((owner) => owner.type !== "event").length,
      obstacle: await findObstacle(db, recordType, owners, kept, other),
    };
  });
}

async function comparedType(db: Reader, recordType: MergedType, id: string): Promise<ComparedType> {
  if (recordType !== "event") return recordType;
  const [event] = await db.select({ type: events.type }).from(events).where(eq(events.id, id));
  if (!event) throw new NotFoundError("There is no such event.");
  return event.type;
}

function rowOf(record: RecordRows): Row {
  return Object.values(record.rows)[0] ?? {};
}

function comparedRecord(record: RecordRows): ComparedRecord {
  const { slug, name, title, version } = rowOf(record);
  return {
    id: record.id,
    slug: typeof slug === "string" ? slug : "",
    name: typeof name === "string" ? name : typeof title === "string" ? title : "",
    version: typeof version === "number" ? version : 0,
  };
}

async function findObstacle(
  db: Reader,
  recordType: MergedType,
  owners: readonly LinkOwner[],
  kept: RecordRows,
  other: RecordRows,
): Promise<string | null> {
  if (recordType === "event") {
    const hidden = [kept, other].find((record) => rowOf(record).state !== "published");
    return hidden === undefined
      ? null
      : `“${comparedRecord(hidden).name}” is not published, so it cannot be merged.`;
  }
  if (owners.length > mostMovedRecords) {
    return `More than ${mostMovedRecords} records name “${comparedRecord(other).name}”. Keep that one and merge the other into it.`;
  }
  if (recordType === "person") {
    const keptOwners = await listLinkOwners(db, "person", kept.id, mostMovedRecords + 1);
    const isShared = owners.some(
      (owner) =>
        owner.type === "series" && keptOwners.some(({ type, id }) => type === "series" && id === owner.id),
    );
    if (isShared)
      return "A series counts the contacts of these two, so they cannot be one. Correct the series first.";
  }
  return null;
}

const kindsByColumn: readonly [suffix: RegExp, kind: NamedKind][] = [
  [/^(personId|announcedByPersonId)$/, "person"],
  [/^(partyId|announcedByPartyId|countryId)$/, "party"],
  [/^placeId$/, "place"],
  [/^topicId$/, "topic"],
  [/^trackId$/, "track"],
];

/** The names of all records that the rows name, sources with their publisher and title. */
async function readCellNames(db: Reader, records: readonly RecordRows[]): Promise<Record<string, string>> {
  const cells = records
    .flatMap((record) => [...Object.values(record.rows), ...Object.values(record.lists).flat()])
    .flatMap((row) => Object.entries(row));
  const idsOf = (pattern: RegExp) =>
    cells.flatMap(([column, value]) => (pattern.test(column) && typeof value === "string" ? [value] : []));
  const names: Record<string, string> = {};
  for (const [pattern, kind] of kindsByColumn) {
    for (const { id, name } of (await readNames(db, kind, idsOf(pattern))).values()) names[id] = name;
  }
  const cited = await inChunks(idsOf(/^sourceId$/), (chunk) =>
    db
      .select({ id: sources.id, publisher: sources.publisher, title: sources.title })
      .from(sources)
      .where(inArray(sources.id, chunk)),
  );
  for (const { id, publisher, title } of cited) {
    names[id] = title === null ? publisher : `${publisher}: ${title}`;
  }
  return names;
}
