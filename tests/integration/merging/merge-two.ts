import Database from "better-sqlite3";
import { expect } from "vitest";
import { mergeRecords } from "@/db/commands/merging/merge-records";
import { undoMerge } from "@/db/commands/merging/undo-merge";
import type { Store } from "@/db/store";
import type { MergedRecordType } from "@/lib/merging/merge-parts";
import { comparedCounts } from "../recounted";

/** Merges a record into another, past any role; the merge is called after the other. */
export function mergeTwo(
  store: Store,
  recordType: MergedRecordType,
  keptId: string,
  otherId: string,
  changes: object = {},
) {
  return mergeRecords(store, {
    actor: null,
    id: `merge-${otherId}`,
    now: 9_000,
    recordType,
    input: { keptId, otherId, keptVersion: 1, otherVersion: 1, reason: "The same one.", ...changes },
  });
}

/** Takes a merge back, past any role. */
export function undoTwo(store: Store, id: string) {
  return undoMerge(store, { actor: null, id, now: 10_000, reason: "Two after all." });
}

/** The counts that are kept are those that counting anew would give. */
export function expectCounted(path: string): void {
  const connection = new Database(path, { readonly: true });
  const [wanted, stored] = comparedCounts(connection);
  connection.close();
  expect(stored).toEqual(wanted);
}
