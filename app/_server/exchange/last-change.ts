import { findTimeOfVersion } from "@/db/queries/history/find-version-on-day";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import type { CivilDay } from "@/lib/dates/civil-day";
import { civilDayAt } from "@/lib/dates/civil-day";
import { getStore } from "../store";
import { dayOfData } from "../today";

/** When the data changed last, in milliseconds since the epoch; 0 where nothing is recorded. */
export async function lastChangeAt(): Promise<number> {
  const store = getStore();
  return (await findTimeOfVersion(store, await readDataVersion(store))) ?? 0;
}

/** The version of the data that is shown, and the day, in UTC, on which it was made. */
export async function readVersionDay(): Promise<{ dataVersion: number; versionDay: CivilDay }> {
  const store = getStore();
  const dataVersion = await readDataVersion(store);
  const at = await findTimeOfVersion(store, dataVersion);
  return { dataVersion, versionDay: at === null ? dayOfData() : civilDayAt(at, "UTC") };
}
