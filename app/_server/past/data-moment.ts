import {
  findFirstVersion,
  findTimeOfVersion,
  findVersionOnDay,
} from "@/db/queries/history/find-version-on-day";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import type { CivilDay } from "@/lib/dates/civil-day";
import { formatDay } from "@/lib/dates/format-edtf";
import type { AddressParameters, ViewFault } from "@/lib/timeline/address-reader";
import { readMomentAddress } from "@/lib/timeline/moment-address";
import { getPresentStore } from "../store";

/** The state of the data that an address asks for: the present one, or that of a data version or a day. */
export interface DataMoment {
  asked: "present" | "version" | "as-known-on";
  /** The data version meant, and the present one. */
  dataVersion: number;
  presentVersion: number;
  /** The day of the data in that state; null: today. */
  day: CivilDay | null;
}

/**
 * Reads `version=N` (pinned) and `as-known-on=YYYY-MM-DD` (the last data version by the end of that day in UTC). Nothing throws:
 * what cannot be read or does not exist is a fault in words, and the present state is meant.
 */
export async function readDataMoment(
  parameters: AddressParameters,
): Promise<{ moment: DataMoment; faults: ViewFault[] }> {
  const store = getPresentStore();
  const presentVersion = await readDataVersion(store);
  const present: DataMoment = { asked: "present", dataVersion: presentVersion, presentVersion, day: null };
  const { address, faults } = readMomentAddress(parameters);
  if (faults.length > 0) return { moment: present, faults };
  const read =
    address.version !== null
      ? await ofVersion(address.version, presentVersion)
      : address.asKnownOn !== null
        ? await ofDay(address.asKnownOn, presentVersion)
        : present;
  return "asked" in read ? { moment: read, faults: [] } : { moment: present, faults: [read] };
}

async function ofVersion(dataVersion: number, presentVersion: number): Promise<DataMoment | ViewFault> {
  const fault = (message: string) => ({ parameter: "version", message });
  if (dataVersion > presentVersion) {
    return fault(`There is no version ${dataVersion} of the data yet; the present one is ${presentVersion}.`);
  }
  const at = await findTimeOfVersion(getPresentStore(), dataVersion);
  if (at !== null) return { asked: "version", dataVersion, presentVersion, day: utcDayOf(at) };
  const first = await findFirstVersion(getPresentStore());
  if (first === null) return fault("Nothing is recorded yet, so there is no version of the data.");
  return fault(`The versions of the data begin with ${first.dataVersion}.`);
}

async function ofDay(day: CivilDay, presentVersion: number): Promise<DataMoment | ViewFault> {
  const fault = (message: string) => ({ parameter: "as-known-on", message });
  if (day > utcDayOf(Date.now())) return fault(`${formatDay(day)} has not come yet.`);
  const dataVersion = await findVersionOnDay(getPresentStore(), day);
  if (dataVersion !== null) return { asked: "as-known-on", dataVersion, presentVersion, day };
  const first = await findFirstVersion(getPresentStore());
  if (first === null) return fault("Nothing is recorded yet.");
  const firstDay = formatDay(utcDayOf(first.at));
  return fault(`Nothing was recorded by ${formatDay(day)}; the first records are of ${firstDay}.`);
}

function utcDayOf(at: number): CivilDay {
  return new Date(at).toISOString().slice(0, 10);
}
