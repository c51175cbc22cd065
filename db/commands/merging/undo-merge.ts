import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { ConflictError, NotFoundError } from "@/lib/errors";
import { type LeftAsIs, type MergeChange, mergeChange } from "@/lib/merging/change";
import { withPresentIds } from "@/lib/merging/present-ids";
import { touchedRecord } from "@/lib/merging/touched-records";
import { slugFrom } from "@/lib/records/slug";
import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import { readPresentIds } from "../../rows/present-record-id";
import { merges } from "../../schema/merges";
import type { Store, Writer } from "../../store";
import { claimSlug } from "../history/claim-slug";
import { systemName } from "../history/write-revision";
import { indexFirstNames } from "../index/index-new-names";
import { parseChangeReason } from "../input/parse-change";
import { keepStanding } from "./keep-standing";
import { giveSlugsBack } from "./move-slugs";
import { type RecordBefore, readBefore, type VersionedRecord, writeVersion } from "./record-version";
import { revertChange } from "./revert-change";
import { writeReturn } from "./write-return";
import { setColumns } from "./write-row";

type MergeRow = typeof merges.$inferSelect;

/**
 * Undoes a merge: both records stand apart again, and what named the other names it again. What was edited since is kept as it
 * stands and returned, links among it; each record that changes gets a version. Throws ForbiddenError below editor,
 * ValidationError without a reason, NotFoundError, and ConflictError where it was undone already, the kept record is gone, or a
 * name or code that the other had is taken by now.
 */
export async function undoMerge(
  store: Store,
  args: { actor: Actor | null; id: string; now: number; reason?: string },
): Promise<{ left: LeftAsIs[] }> {
  const { actor, id, now } = args;
  requirePublisher(actor);
  const reason = parseChangeReason(actor, args.reason) ?? "Undone";
  return store.write(async ({ db }) => {
    const [merge] = await db.select().from(merges).where(eq(merges.id, id));
    if (!merge) throw new NotFoundError("There is no such merge.");
    if (merge.undoneAt !== null) throw new ConflictError("This merge was undone already.");
    const { recordType, keptId, otherId } = merge;
    const kept = await readBefore(db, { type: recordType, id: keptId });
    const obstacle = await findObstacle(db, merge);
    if (kept === null || obstacle !== null)
      throw new ConflictError(obstacle ?? `“${merge.keptName}” was removed since, so this cannot be undone.`);

    const presentId = await readPresentIds(db);
    // What the merge itself put in the other’s place is to be told from the other.
    const present = (asked: string) => (asked === otherId ? asked : presentId(asked));
    const changes = z
      .array(mergeChange)
      .parse(merge.changes)
      .map((change) => withPresentIds(change, present));
    const before = await readTouched(db, changes, recordType === "event" ? [keptId] : [keptId, otherId]);

    const given = await giveSlugsBack(db, {
      recordType,
      keptId,
      otherId,
      moved: merge.slugs,
      keptSlug: String(kept.snapshot.slug),
    });
    const [wanted = slugFrom(merge.otherName)] = merge.slugs;
    const slug = given.includes(wanted)
      ? wanted
      : await claimSlug(db, { recordType, recordId: otherId, wanted, now });
    const left: LeftAsIs[] = [];
    for (const change of changes.toReversed()) {
      const touched = touchedRecord(change);
      const isGone =
        touched !== null &&
        change.type !== "removal" &&
        ![keptId, otherId].includes(touched.id) &&
        !before.some((record) => record.id === touched.id);
      if (isGone) left.push({ table: "table" in change ? change.table : "", ownerId: touched.id, row: {} });
      else left.push(...(await revertChange(db, change, (row) => ({ ...row, slug }))));
    }
    if (recordType === "event") await keepStanding(db, keptId);

    const words = { kind: "unmerge" as const, reason, actor, now };
    if (recordType === "event") await setColumns(db, "events", otherId, { slug });
    else await writeReturn(db, { recordType, id: otherId, words });
    await writeVersion(db, kept, words, { isAlways: true });
    for (const record of before) await writeVersion(db, record, words);
    if (recordType !== "event") await indexFirstNames(db, { recordType, recordId: keptId });
    const undone = await db
      .update(merges)
      .set({
        undoneAt: now,
        undoneBy: actor?.id ?? null,
        undoneByName: actor?.name ?? systemName,
        undoReason: reason,
        left,
      })
      .where(and(eq(merges.id, id), isNull(merges.undoneAt)))
      .returning({ id: merges.id });
    if (undone.length === 0) throw new ConflictError("This merge was undone already.");
    return { left };
  });
}

/** The records whose rows the changes are, beside the two, as they stand; one that is gone by now is left out. */
async function readTouched(
  db: Writer,
  changes: readonly MergeChange[],
  apart: readonly string[],
): Promise<RecordBefore[]> {
  const touched = new Map<string, VersionedRecord>();
  for (const change of changes) {
    const record = touchedRecord(change);
    if (record !== null && !apart.includes(record.id)) touched.set(`${record.type} ${record.id}`, record);
  }
  const before: RecordBefore[] = [];
  for (const record of touched.values()) {
    const stored = await readBefore(db, record);
    if (stored !== null) before.push(stored);
  }
  return before;
}

/** What has to be undone first; null where nothing has. */
async function findObstacle(db: Writer, { recordType, keptId, keptName }: MergeRow): Promise<string | null> {
  const [later] = await db
    .select({ keptName: merges.keptName })
    .from(merges)
    .where(and(eq(merges.recordType, recordType), eq(merges.otherId, keptId), isNull(merges.undoneAt)));
  if (later === undefined) return null;
  return `“${keptName}” was itself merged into “${later.keptName}” since. Undo that first.`;
}
