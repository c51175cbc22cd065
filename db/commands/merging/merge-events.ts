import { z } from "zod";
import { ConflictError, NotFoundError, ValidationError } from "@/lib/errors";
import type { MergeChange } from "@/lib/merging/change";
import { joinRecords } from "@/lib/merging/join-records";
import { eventParts } from "@/lib/merging/merge-parts";
import { requirePublisher } from "../../access/authorise";
import { readRecordRows } from "../../rows/merge-tables";
import { readSameSources } from "../../rows/same-sources";
import type { events } from "../../schema/events";
import type { Reader, Store, Writer } from "../../store";
import { findEventToChange } from "../events/find-event-to-change";
import { parseInput } from "../input/parse-input";
import { keepStanding } from "./keep-standing";
import { type MergeArgs, mergeInput } from "./merge-input";
import { moveSlugs } from "./move-slugs";
import { type RecordBefore, readBefore, writeVersion } from "./record-version";
import { storeMerge } from "./store-merge";
import { writeList } from "./write-list";
import { setColumns } from "./write-row";

type EventRow = typeof events.$inferSelect;

const mergeEventsInput = z.intersection(
  mergeInput,
  z.object({
    publicNote: z
      .string({ error: "Tell readers that the two are one." })
      .trim()
      .min(1, "Tell readers that the two are one; it stands on the event’s page.")
      .max(1000, "Shorten the public note to 1000 characters."),
  }),
);

/**
 * Merges a contact or an announcement into another that is the same: what the kept one lacks is filled from the other, their
 * lists are joined without doubles, and the other leaves the public pages, its addresses leading to the kept one. One
 * transaction; both get a version, with a public note. Throws ForbiddenError below editor, ValidationError on faults of the input
 * or where one is a contact and one an announcement, NotFoundError, and ConflictError where one of the two is not published
 * or changed since it was looked at.
 */
export async function mergeEvents(
  store: Store,
  args: MergeArgs,
): Promise<{ id: string; keptId: string; slug: string }> {
  const { actor, id, now } = args;
  requirePublisher(actor);
  const { keptId, otherId, keptVersion, otherVersion, reason, publicNote } = parseInput(
    mergeEventsInput,
    args.input,
  );
  return store.write(async ({ db }) => {
    const kept = await findPublished(db, keptId, keptVersion);
    const other = await findPublished(db, otherId, otherVersion);
    if (kept.type !== other.type) {
      const message = "A contact and an announcement are never the same event.";
      throw new ValidationError([{ path: "otherId", message }]);
    }
    const keptBefore = await existing(db, keptId);
    const otherBefore = await existing(db, otherId);
    const changes = await joinInto(db, kept, otherId);
    await keepStanding(db, keptId);
    const gone = { state: "trashed" };
    await setColumns(db, "events", otherId, gone);
    changes.push({
      type: "fields",
      table: "events",
      rowId: otherId,
      before: { state: other.state },
      after: gone,
    });
    // The kept one may take the other’s address for its own one day.
    await setColumns(db, "events", otherId, { slug: `merged--${otherId}` });
    const slugs = await moveSlugs(db, { recordType: "event", otherId, keptId, current: other.slug });

    const words = { kind: "merge" as const, reason, publicNote, actor, now };
    // Readers are told on the page that stays.
    await writeVersion(db, otherBefore, { ...words, publicNote: null });
    await writeVersion(db, keptBefore, words, { isAlways: true });
    await storeMerge(db, {
      id,
      recordType: "event",
      kept: { id: keptId, name: kept.title },
      other: { id: otherId, name: other.title },
      slugs,
      changes,
      eventCount: 2,
      reason,
      publicNote,
      actor,
      now,
    });
    return { id, keptId, slug: kept.slug };
  });
}

async function findPublished(db: Reader, id: string, baseVersion: number): Promise<EventRow> {
  const event = await findEventToChange(db, { id, baseVersion });
  if (event.state !== "published") {
    throw new ConflictError(`“${event.title}” is not published, so it cannot be merged.`, event.version);
  }
  return event;
}

async function joinInto(db: Writer, kept: EventRow, otherId: string): Promise<MergeChange[]> {
  const parts = eventParts[kept.type];
  const keptRows = await readRecordRows(db, parts, kept.id);
  const otherRows = await readRecordRows(db, parts, otherId);
  if (keptRows === null || otherRows === null) throw new NotFoundError("There is no such event.");
  const join = joinRecords(parts, keptRows, otherRows, await readSameSources(db, kept.id, otherId));
  const changes: MergeChange[] = [];
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

async function existing(db: Reader, id: string): Promise<RecordBefore> {
  const before = await readBefore(db, { type: "event", id });
  if (before === null) throw new NotFoundError("There is no such event.");
  return before;
}
