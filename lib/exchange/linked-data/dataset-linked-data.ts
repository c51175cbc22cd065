import type { Dataset, WithContext } from "schema-dts";
import type { CivilDay } from "../../dates/civil-day";
import type { PageAddress } from "./linked-parts";

/** What is said of the whole record. */
export interface DatasetFacts {
  dataVersion: number;
  /** When that version was made, in milliseconds since the epoch; null where nothing is recorded. */
  changedAt: number | null;
  /** First and last day of all events; null where there is none. */
  days: { from: CivilDay; to: CivilDay } | null;
  /** The files of it: path on this site and media type. */
  files: readonly { path: string; contentType: string }[];
}

/** The whole record as a schema.org Dataset. */
export function datasetLinkedData(facts: DatasetFacts, address: PageAddress): WithContext<Dataset> {
  const { days, changedAt } = facts;
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": address("/data"),
    url: address("/data"),
    name: "Backchannel: diplomatic contacts and battlefield announcements",
    description:
      "Dated diplomatic contacts (meetings, calls, visits) and battlefield announcements with their sources, verification histories and vague dates kept as EDTF.",
    license: "https://creativecommons.org/licenses/by/4.0/",
    isAccessibleForFree: true,
    version: String(facts.dataVersion),
    creator: { "@type": "Organization", name: "Backchannel contributors", url: address("/") },
    keywords: ["diplomacy", "timeline", "territorial claims", "event coincidence analysis"],
    ...(changedAt === null ? {} : { dateModified: new Date(changedAt).toISOString() }),
    ...(days === null ? {} : { temporalCoverage: `${days.from}/${days.to}` }),
    distribution: facts.files.map(({ path, contentType }) => ({
      "@type": "DataDownload",
      contentUrl: address(path),
      encodingFormat: contentType,
    })),
  };
}
