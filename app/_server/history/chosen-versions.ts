import { listVersions } from "@/db/queries/history/list-versions";
import { compareSnapshots, type FieldDifference } from "@/lib/records/history/compare-snapshots";
import { describeSnapshot } from "@/lib/records/history/describe-snapshot";
import type { RevisedType } from "@/lib/records/history/revised-type";
import { readVersionNumber } from "@/lib/records/history/version-pages";
import { type AddressParameters, AddressReader } from "@/lib/timeline/address-reader";
import { getStore } from "../store";

/** Two versions of a record, the earlier one first whichever way round they were chosen, and what differs. */
export interface ChosenVersions {
  from: number;
  to: number;
  differences: FieldDifference[];
}

/**
 * Compares the two versions that an address names (`from` and `to`), whatever page they are on, else the latest of the page with the
 * one before it; null where the page has one version only. What the address names and is not there counts as not named.
 */
export async function readChosenVersions(
  type: RevisedType,
  id: string,
  revisions: readonly { version: number }[],
  parameters: AddressParameters,
): Promise<ChosenVersions | null> {
  const [latest, previous] = revisions;
  if (latest === undefined) return null;
  const reader = new AddressReader(parameters);
  const [one, other] = [readVersionNumber(reader.one("from")), readVersionNumber(reader.one("to"))];
  if (one !== null && other !== null) {
    const [from, to] = [Math.min(one, other), Math.max(one, other)];
    const differences = await compareVersions(type, id, from, to);
    if (differences !== null) return { from, to, differences };
  }
  if (previous === undefined) return null;
  const [from, to] = [previous.version, latest.version];
  return { from, to, differences: (await compareVersions(type, id, from, to)) ?? [] };
}

/** What differs between two stored versions; null where one of them is not there. */
export async function compareVersions(
  type: RevisedType,
  id: string,
  from: number,
  to: number,
): Promise<FieldDifference[] | null> {
  const held = await listVersions(getStore(), type, id, [from, to]);
  const [before, after] = [held.get(from), held.get(to)];
  if (before === undefined || after === undefined) return null;
  return compareSnapshots(describeSnapshot(type, before), describeSnapshot(type, after));
}
