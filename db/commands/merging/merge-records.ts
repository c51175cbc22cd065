import { ConflictError, NotFoundError, ValidationError } from "@/lib/errors";
import type { MergeChange, Row } from "@/lib/merging/change";
import { joinRecords, type RecordRows } from "@/lib/merging/join-records";
import { type MergedRecordType, recordParts } from "@/lib/merging/merge-parts";
import { mostMovedRecords } from "@/lib/merging/most-moved-records";
import { requirePublisher } from "../../access/authorise";
import { readRecordRows } from "../../rows/merge-tables";
import { type LinkOwner, listLinkOwners } from "../../rows/record-links";
import type { Reader, Store, Writer } from "../../store";
import { changedMeanwhile } from "../history/changed-meanwhile";
import { writeRevision } from "../history/write-revision";
import { indexFirstNames } from "../index/index-new-names";
import { parseInput } from "../input/parse-input";
import { type MergeArgs, mergeInput } from "./merge-input";
import { moveSlugs } from "./move-slugs";
import {
  type RecordBefore,
  readBefore,
  type VersionedRecord,
  type VersionWords,
  writeVersion,
} from "./record-version";
import { repointDrafts } from "./repoint-drafts";
import { repointOwner } from "./repoint-owner";
import { storeMerge } from "./store-merge";
import { writeList } from "./write-list";
import { deleteRow, setColumns } from "./write-row";

/**
 * Merges a person, place, party or topic into another of its kind: every record that named it names the kept one, what the kept
 * one lacks is filled from it, its name becomes a spelling, and its addresses lead to the kept one. Each record that changes gets
 * a version, all in one transaction. Throws ForbiddenError below editor, ValidationError on faults of the input and where the two
 * people make a series together, NotFoundError, and ConflictError where one of the two changed since it was looked at, or more
 * than `mostMovedRecords` records name the other.
 */
export async function mergeRecords(
  store: Store,
  args: MergeArgs & { recordType: MergedRecordType },
): Promise<{ id: string; keptId: string }> {
  const { actor, id, now, recordType } = args;
  requirePublisher(actor);
  const { keptId, otherId, keptVersion, otherVersion, reason } = parseInput(mergeInput, args.input);
  await store.write(async ({ db }) => {
    const kept = await find(db, recordType, { id: keptId, version: keptVersion });
    const other = await find(db, recordType, { id: otherId, version: otherVersion });
    const owners = await findOwners(db, recordType, keptId, otherId);
    const before: RecordBefore[] = [];
    for (const owner of owners) before.push(await existing(db, owner));
    const keptBefore = await existing(db, { type: recordType, id: keptId });
    const otherBefore = await existing(db, { type: recordType, id: otherId });

    const changes: MergeChange[] = [];
    const repointing = { recordType, keptId, otherId };
    for (const owner of owners) changes.push(...(await repointOwner(db, owner, repointing)));
    changes.push(...(await joinInto(db, recordType, kept, other)));
    const slugs = await moveSlugs(db, { ...repointing, current: textOf(other, "slug") });
    changes.push(...(await repointDrafts(db, repointing)));

    const words: VersionWords = { kind: "merge", reason, actor, now };
    await writeRevision(db, {
      recordType,
      recordId: otherId,
      version: otherBefore.version + 1,
      state: null,
      snapshot: { ...otherBefore.snapshot, mergedInto: namedOf(kept) },
      changed: ["mergedInto"],
      ...words,
    });
    await writeVersion(db, keptBefore, words, { isAlways: true });
    for (const record of before) await writeVersion(db, record, words);
    await indexFirstNames(db, { recordType, recordId: keptId });
    await storeMerge(db, {
      id,
      recordType,
      kept: namedOf(kept),
      other: namedOf(other),
      slugs,
      changes,
      eventCount: owners.filter((owner) => owner.type === "event").length,
      reason,
      publicNote: null,
      actor,
      now,
    });
  });
  return { id, keptId };
}

async function find(
  db: Reader,
  recordType: MergedRecordType,
  { id, version }: { id: string; version: number },
): Promise<RecordRows> {
  const found = await readRecordRows(db, recordParts[recordType], id);
  if (found === null) throw new NotFoundError(`There is no such ${recordType}.`);
  const stored = rowOf(found).version;
  if (stored !== version) throw changedMeanwhile(typeof stored === "number" ? stored : null);
  return found;
}

/** The records that name the other. Throws where they are too many, or a series counts the contacts of the two. */
async function findOwners(
  db: Reader,
  recordType: MergedRecordType,
  keptId: string,
  otherId: string,
): Promise<LinkOwner[]> {
  const owners = await listLinkOwners(db, recordType, otherId, mostMovedRecords + 1);
  if (owners.length > mostMovedRecords) {
    throw new ConflictError(
      `More than ${mostMovedRecords} records name the one that would go. Keep that one and merge the other into it.`,
    );
  }
  if (recordType === "person") {
    const keptOwners = await listLinkOwners(db, recordType, keptId, mostMovedRecords + 1);
    const isShared = (owner: LinkOwner) =>
      keptOwners.some(({ type, id }) => type === "series" && id === owner.id);
    if (owners.some((owner) => owner.type === "series" && isShared(owner))) {
      const message =
        "A series counts the contacts of these two, so they cannot be one. Correct the series first.";
      throw new ValidationError([{ path: "otherId", message }]);
    }
  }
  return owners;
}

/** Joins the two records’ own rows and takes the other’s out. */
async function joinInto(
  db: Writer,
  recordType: MergedRecordType,
  kept: RecordRows,
  other: RecordRows,
): Promise<MergeChange[]> {
  const changes: MergeChange[] = [];
  const parts = recordParts[recordType];
  const join = joinRecords(parts, kept, other);
  // The other’s rows go before the kept one takes them: names, codes and numbers of rows are unique.
  for (const table of parts.lists) {
    const before = other.lists[table] ?? [];
    if (before.length === 0) continue;
    await writeList(db, table, other.id, []);
    changes.push({ type: "list", table, ownerId: other.id, link: null, before, after: [], groups: [] });
  }
  for (const { table } of parts.fields) {
    await deleteRow(db, table, other.id);
    changes.push({ type: "removal", table, rowId: other.id, before: other.rows[table] ?? {} });
  }
  for (const { table, before, after, groups } of join.lists) {
    await writeList(db, table, kept.id, after);
    changes.push({ type: "list", table, ownerId: kept.id, link: null, before, after, groups });
  }
  for (const change of join.fields) {
    await setColumns(db, change.table, change.rowId, change.after);
    changes.push(change);
  }
  return changes;
}

async function existing(db: Reader, owner: VersionedRecord): Promise<RecordBefore> {
  const before = await readBefore(db, owner);
  if (before === null) throw new Error(`There is no ${owner.type} ${owner.id}.`);
  return before;
}

function rowOf(record: RecordRows): Row {
  return Object.values(record.rows)[0] ?? {};
}

function textOf(record: RecordRows, column: string): string {
  const value = rowOf(record)[column];
  return typeof value === "string" ? value : "";
}

function namedOf(record: RecordRows): { id: string; slug: string; name: string } {
  return { id: record.id, slug: textOf(record, "slug"), name: textOf(record, "name") };
}
