import type { MomentWords } from "@/app/_components/past/moment-notice";
import { countChangesSince } from "@/db/queries/history/count-changes-since";
import { findTimeOfVersion } from "@/db/queries/history/find-version-on-day";
import { civilDayAt } from "@/lib/dates/civil-day";
import { formatDay } from "@/lib/dates/format-edtf";
import { changedRecordsWords } from "@/lib/records/history/changed-words";
import { remember } from "../remember";
import { getPresentStore } from "../store";
import type { DataMoment } from "./data-moment";

/** What to say over a page of an earlier state; null for the present one. */
export async function readMomentNotice(moment: DataMoment): Promise<MomentWords | null> {
  const { asked, dataVersion, day } = moment;
  if (asked === "present" || day === null) return null;
  const { count } = await remember(
    `changed since ${dataVersion}`,
    async () => ({ count: await countChangesSince(getPresentStore(), dataVersion) }),
    () => 1,
  );
  return {
    words: await wordsOf(moment, day),
    changedWords: count === 0 ? "Nothing has changed since." : `${changedRecordsWords(count)} changed since.`,
    changesHref: count === 0 ? null : `/changes?since=${dataVersion}`,
  };
}

async function wordsOf({ asked, dataVersion }: DataMoment, day: string): Promise<string> {
  if (asked === "as-known-on") return `As known on ${formatDay(day)} (version ${dataVersion} of the data).`;
  const at = await findTimeOfVersion(getPresentStore(), dataVersion);
  const made = at === null ? day : civilDayAt(at, "UTC");
  return `Version ${dataVersion} of the data, of ${formatDay(made)}.`;
}
