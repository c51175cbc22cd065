import { asc, eq } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import { topics } from "../../schema/topics";
import { tracks } from "../../schema/tracks";
import type { Store, Writer } from "../../store";
import { changedFields } from "../history/changed-fields";
import { writeRevision } from "../history/write-revision";
import { raiseRecordVersion } from "./raise-record-version";
import { readRecordSnapshot } from "./read-record-snapshot";

/** The vocabularies that have an order of their own. */
export type OrderedType = "track" | "topic";

export interface MoveInOrderArgs {
  actor: Actor | null;
  recordType: OrderedType;
  id: string;
  now: number;
  direction: "up" | "down";
}

/**
 * Moves a track or a topic one place up or down in its list; the first one does not move up, the last one not down. Each record
 * whose place changes gets a version. Throws ForbiddenError below editor, and NotFoundError.
 */
export async function moveInOrder(store: Store, args: MoveInOrderArgs): Promise<void> {
  const { recordType, id, direction } = args;
  requirePublisher(args.actor);
  const table = recordType === "track" ? tracks : topics;
  await store.write(async ({ db }) => {
    const list = await db
      .select({ id: table.id, position: table.position, version: table.version })
      .from(table)
      .orderBy(asc(table.position), asc(table.name), asc(table.id));
    const at = list.findIndex((record) => record.id === id);
    if (at === -1) throw new NotFoundError(`There is no such ${recordType}.`);
    const to = direction === "up" ? at - 1 : at + 1;
    const [moved, neighbour] = [list[at], list[to]];
    if (moved === undefined || neighbour === undefined) return;
    const ordered = list.map((record, index) => (index === at ? neighbour : index === to ? moved : record));
    for (const [position, record] of ordered.entries()) {
      if (record.position === position) continue;
      const reason = record.id === id ? `Moved ${direction} in the list` : "Another was moved in the list";
      await place(db, { ...args, id: record.id, position, baseVersion: record.version, reason });
    }
  });
}

async function place(
  db: Writer,
  args: {
    actor: Actor | null;
    recordType: OrderedType;
    id: string;
    now: number;
    position: number;
    baseVersion: number;
    reason: string;
  },
): Promise<void> {
  const { actor, recordType, id, now, position, baseVersion, reason } = args;
  const table = recordType === "track" ? tracks : topics;
  const before = await readRecordSnapshot(db, recordType, id);
  await db.update(table).set({ position }).where(eq(table.id, id));
  const version = await raiseRecordVersion(db, recordType, id, { baseVersion, now });
  const snapshot = await readRecordSnapshot(db, recordType, id);
  const changed = changedFields(before, snapshot);
  await writeRevision(db, {
    recordType,
    recordId: id,
    version,
    state: null,
    snapshot,
    changed,
    reason,
    actor,
    now,
  });
}
