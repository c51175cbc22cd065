import { listVersions } from "@/db/queries/history/list-versions";
import { compareSnapshots, type FieldDifference } from "@/lib/records/history/compare-snapshots";
import { describeSnapshot } from "@/lib/records/history/describe-snapshot";
import type { RevisedType } from "@/lib/records/history/revised-type";
import { type AddressParameters, AddressReader } from "@/lib/timeline/address-reader";
import { getStore } from "../store";

/** Two versions of a record, the earlier one first whichever way round they were chosen, and what differs. */
export interface ChosenVersions {
  from: number;
  to: number;
  differences: FieldDifference[];
}

/**
 * Compares the two versions that an address names (`from` and `to`), else the latest with the one before it; null where there is
 * one version only. What the address names and is not there counts as not named.
 */
export async function readChosenVersions(
  type: RevisedType,
  id: string,
  revisions: readonly { version: number }[],
  parameters: AddressParameters,
): Promise<ChosenVersions | null> {
  const known = revisions.map(({ version }) => version);
  const [latest, previous] = known;
  if (latest === undefined || previous === undefined) return null;
  const reader = new AddressReader(parameters);
  const asked = (name: string) => known.find((version) => String(version) === reader.one(name));
  const [one, other] = [asked("from"), asked("to")];
  const [from, to] =
    one === undefined || other === undefined
      ? [previous, latest]
      : [Math.min(one, other), Math.max(one, other)];
  return { from, to, differences: await compareVersions(type, id, from, to) };
}

/** What differs between two stored versions; nothing where one of them is not there. */
export async function compareVersions(
  type: RevisedType,
  id: string,
  from: number,
  to: number,
): Promise<FieldDifference[]> {
  const held = await listVersions(getStore(), type, id, [from, to]);
  const [before, after] = [held.get(from), held.get(to)];
  if (before === undefined || after === undefined) return [];
  return compareSnapshots(describeSnapshot(type, before), describeSnapshot(type, after));
}
