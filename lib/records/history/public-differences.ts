import { compareSnapshots, type FieldDifference } from "./compare-snapshots";
import { describeSnapshot } from "./describe-snapshot";
import type { RevisedType } from "./revised-type";
import type { StoredSnapshot } from "./snapshot-values";

/** What differs between two stored versions in the fields that every reader may see. */
export function publicDifferences(
  type: RevisedType,
  before: StoredSnapshot,
  after: StoredSnapshot,
): FieldDifference[] {
  return compareSnapshots(describeSnapshot(type, before), describeSnapshot(type, after)).filter(
    (difference) => difference.isPublic,
  );
}
