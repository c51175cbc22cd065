import { eq } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { ConflictError, NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import type { NamedKind } from "../../rows/read-names";
import { readStoredRecord, recordTables } from "../../rows/record-tables";
import { isUsed, readRecordUses } from "../../rows/record-uses";
import type { Store } from "../../store";
import { changedMeanwhile } from "../history/changed-meanwhile";
import { writeRevision } from "../history/write-revision";
import { parseChangeReason } from "../input/parse-change";
import { raiseRecordVersion } from "./raise-record-version";
import { readRecordSnapshot } from "./read-record-snapshot";

export interface RemoveRecordArgs {
  actor: Actor | null;
  recordType: NamedKind;
  id: string;
  now: number;
  baseVersion: number;
  reason?: string;
}

/**
 * Removes a person, party, place, topic, track or series that nothing names. Its versions stay, and its public identifier is
 * never given to another. Throws ForbiddenError below editor, ValidationError without a reason, NotFoundError, and ConflictError
 * where it changed meanwhile or is named anywhere.
 */
export async function removeRecord(store: Store, args: RemoveRecordArgs): Promise<void> {
  const { actor, recordType, id, now, baseVersion } = args;
  requirePublisher(actor);
  const reason = parseChangeReason(actor, args.reason);
  await store.write(async ({ db }) => {
    const stored = await readStoredRecord(db, recordType, id);
    if (!stored) throw new NotFoundError(`There is no such ${recordType}.`);
    if (stored.version !== baseVersion) throw changedMeanwhile(stored.version);
    if (isUsed(await readRecordUses(db, recordType, id))) {
      throw new ConflictError(
        "It is named in other records, so it cannot be removed. See where it is used.",
        stored.version,
      );
    }
    const snapshot = await readRecordSnapshot(db, recordType, id);
    const version = await raiseRecordVersion(db, recordType, id, { baseVersion, now });
    const columns = recordTables[recordType];
    const table: SQLiteTable = columns;
    await db.delete(table).where(eq(columns.id, id));
    await writeRevision(db, {
      recordType,
      recordId: id,
      version,
      state: null,
      kind: "removal",
      snapshot,
      changed: [],
      reason,
      actor,
      now,
    });
  });
}
