import { listVersionDays, type VersionDay } from "@/db/queries/history/list-version-days";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { countEventsBounded } from "@/db/queries/timeline/count-events-bounded";
import { everyEvent } from "@/lib/records/event-filter";
import type { AddressParameters, ViewFault } from "@/lib/timeline/address-reader";
import { momentFields, readMomentAddress } from "@/lib/timeline/moment-address";
import type { BoundedCount } from "@/lib/timeline/timeline-window";
import { citableDataset, readPlainCitation } from "../exchange/cited-works";
import { readDatasetLinkedData } from "../exchange/linked-data";
import { nameSelection, readSelection } from "../exchange/selection";
import { remember } from "../remember";
import { getStore } from "../store";

/** What the page of the data shows. */
export interface DataView {
  dataVersion: number;
  /** How many events the selection has. */
  events: BoundedCount;
  /** What is selected, in words; "": everything. */
  selection: string;
  /** The query of the selection and that of the state of the data, each without "?". */
  selectionQuery: string;
  momentQuery: string;
  faults: readonly ViewFault[];
  versionDays: VersionDay[];
  /** The plain citation and the page that it names. */
  citation: string;
  cited: string;
  linkedData: object;
}

const mostDays = 10;

const files = [
  { path: "/data/events.csv", contentType: "text/csv" },
  { path: "/data/events.jsonl", contentType: "application/jsonl" },
  { path: "/data/datapackage.json", contentType: "application/json" },
  { path: "/data/backchannel.sqlite", contentType: "application/vnd.sqlite3" },
];

/** Reads what the page shows of the state that `withDataAt` set; the parameters are those of the timeline. */
export async function readDataView(parameters: AddressParameters): Promise<DataView> {
  const selection = readSelection(parameters);
  const named = await nameSelection(selection);
  const faults = [...selection.faults, ...named.faults].filter(
    ({ parameter }) => parameter !== "version" && parameter !== "as-known-on",
  );
  const isUsable = faults.length === 0;
  const dataset = await citableDataset();
  const { days } = await remember(
    "version days",
    async () => ({ days: await listVersionDays(getStore(), mostDays) }),
    () => mostDays * 100,
  );
  const filter = isUsable ? selection.filter : everyEvent;
  const events = await remember(
    `data count ${isUsable ? selection.query : ""}`,
    () => countEventsBounded(getStore(), filter),
    () => 50,
  );
  return {
    dataVersion: await readDataVersion(getStore()),
    events,
    selection: isUsable ? named.words : "",
    selectionQuery: isUsable ? selection.query : "",
    momentQuery: String(new URLSearchParams(momentFields(readMomentAddress(parameters).address))),
    faults,
    versionDays: days,
    citation: await readPlainCitation(dataset),
    cited: dataset.page,
    linkedData: await readDatasetLinkedData(files),
  };
}
