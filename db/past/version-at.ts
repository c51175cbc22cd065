import { z } from "zod";
import { eventStates } from "@/lib/records/vocabularies";
import type { slugRecordTypes } from "../schema/slugs";
import type { PastCopy } from "./past-copy";

export type PastRecordType = (typeof slugRecordTypes)[number];

/** A stored version of a record. */
export interface StoredVersion {
  version: number;
  dataVersion: number;
  kind: string;
  state: (typeof eventStates)[number] | null;
  at: number;
  snapshot: unknown;
}

const storedVersion = z.object({
  version: z.number(),
  dataVersion: z.number(),
  kind: z.string(),
  state: z.enum(eventStates).nullable(),
  at: z.number(),
  snapshot: z.string().transform((text): unknown => JSON.parse(text)),
});

const columns = "version, data_version AS dataVersion, kind, state, at, snapshot";

/** The last version of a record up to the data version of the copy; null where it had none yet. */
export function versionAt(
  { connection, dataVersion }: PastCopy,
  recordType: PastRecordType,
  id: string,
): StoredVersion | null {
  const row = connection
    .prepare(
      `SELECT ${columns} FROM revisions WHERE record_type = ? AND record_id = ? AND data_version BETWEEN 1 AND ?
       ORDER BY version DESC LIMIT 1`,
    )
    .get(recordType, id, dataVersion);
  return row === undefined ? null : storedVersion.parse(row);
}

/** The first version that is kept of a record, whenever it was made; null where none is. */
export function firstVersion(
  { connection }: PastCopy,
  recordType: PastRecordType,
  id: string,
): StoredVersion | null {
  const row = connection
    .prepare(
      `SELECT ${columns} FROM revisions WHERE record_type = ? AND record_id = ? AND data_version > 0
       ORDER BY version LIMIT 1`,
    )
    .get(recordType, id);
  return row === undefined ? null : storedVersion.parse(row);
}

const merged = z.looseObject({ mergedInto: z.object({ id: z.string() }) });

/** Whether a version says that its record is gone: removed, or merged into another. */
export function isEnd({ kind, state, snapshot }: StoredVersion): boolean {
  // A removed event stays, in the trash.
  return state === null && (kind === "removal" || merged.safeParse(snapshot).success);
}
