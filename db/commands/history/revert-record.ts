import { and, eq, inArray } from "drizzle-orm";
import { NotFoundError, ValidationError } from "@/lib/errors";
import { entryOfSnapshot, eventTypeOf, type RevertibleType } from "@/lib/records/history/snapshot-entry";
import { fieldOf, idOf, isObject, rowsOf } from "@/lib/records/history/snapshot-values";
import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import { revisions } from "../../schema/revisions";
import { sources } from "../../schema/sources";
import type { Reader, Store } from "../../store";
import { announcementPlan } from "../events/announcement-plan";
import { contactPlan } from "../events/contact-plan";
import { type KeepWith, reviseEvent } from "../events/revise-event";
import { type ChangeWords, parseChange } from "../input/parse-change";
import { partyPlan } from "../records/party-plan";
import { personPlan } from "../records/person-plan";
import { placePlan } from "../records/place-plan";
import { reviseRecord } from "../records/revise-record";
import { findMergedInto } from "../sources/find-merged-into";
import type { Snapshot } from "./changed-fields";
import { explainLostReferences } from "./explain-lost-references";
import type { SavedRecord } from "./saved-record";

export interface RevertRecordArgs extends ChangeWords {
  actor: Actor | null;
  recordType: RevertibleType;
  id: string;
  now: number;
  /** The version over which the earlier one is stored. */
  baseVersion: number;
  /** The version that is brought back. */
  toVersion: number;
  /** Of an event only. */
  keepWith?: KeepWith;
}

const recordPlans = { person: personPlan, place: placePlan, party: partyPlan };

/**
 * Stores an earlier version of an event, a person, a place or a party once more, as a new version: what stands between is kept in the
 * history. It goes through the validation of any change, against the records as they are now. Where nothing differs there is no new
 * version. Throws ForbiddenError below editor; ValidationError without a reason, where the version no longer passes, and where it
 * names a record that was removed or merged since (the issue says which); NotFoundError where there is no such version; and
 * ConflictError where the record changed meanwhile, is retracted or in the trash.
 */
export async function revertRecord(store: Store, args: RevertRecordArgs): Promise<SavedRecord> {
  const { actor, recordType } = args;
  requirePublisher(actor);
  const words = parseChange(actor, args, null);
  const { snapshot, entry } = await store.read(({ db }) => readEntry(db, args));
  try {
    if (recordType === "event") {
      const change = { ...args, kind: "reversion" as const, input: entry };
      return await reviseEvent(
        store,
        change,
        eventTypeOf(snapshot) === "contact" ? contactPlan : announcementPlan,
      );
    }
    return await reviseRecord(
      store,
      { ...args, ...words, kind: "reversion" },
      recordPlans[recordType](entry),
    );
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    const { issues } = error;
    throw new ValidationError(
      await store.read(({ db }) => explainLostReferences(db, { issues, entry, snapshot })),
    );
  }
}

async function readEntry(
  db: Reader,
  { recordType, id, toVersion }: RevertRecordArgs,
): Promise<{ snapshot: Snapshot; entry: Record<string, unknown> }> {
  const [revision] = await db
    .select({ snapshot: revisions.snapshot })
    .from(revisions)
    .where(
      and(eq(revisions.recordType, recordType), eq(revisions.recordId, id), eq(revisions.version, toVersion)),
    );
  if (!revision) throw new NotFoundError("There is no such version.");
  const { snapshot } = revision;
  const entry = entryOfSnapshot(recordType, snapshot);
  return { snapshot, entry: recordType === "event" ? await withStoredSources(db, entry) : entry };
}

/** A source that is neither stored any longer, nor merged into another, is entered anew: its fields are all in the version. */
async function withStoredSources(
  db: Reader,
  entry: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const rows = rowsOf(entry.sources);
  const ids = rows.map(idOf).filter((id) => id !== null);
  const stored =
    ids.length === 0 ? [] : await db.select({ id: sources.id }).from(sources).where(inArray(sources.id, ids));
  const known = new Set<unknown>(stored.map((row) => row.id));
  for (const id of ids) {
    if (!known.has(id) && (await findMergedInto(db, id)) !== null) known.add(id);
  }
  return {
    ...entry,
    sources: rows.map((row) =>
      isObject(row) && !known.has(fieldOf(row, "id")) ? { ...row, id: null } : row,
    ),
  };
}
