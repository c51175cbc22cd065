import { listVersionDays, type VersionDay } from "@/db/queries/history/list-version-days";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { countEventsBounded } from "@/db/queries/timeline/count-events-bounded";
import { openTables } from "@/lib/exchange/tables/open-tables";
import { type EventFilter, everyEvent } from "@/lib/records/event-filter";
import type { EventType } from "@/lib/records/vocabularies";
import type { AddressParameters, ViewFault } from "@/lib/timeline/address-reader";
import { momentFields, readMomentAddress } from "@/lib/timeline/moment-address";
import type { BoundedCount } from "@/lib/timeline/timeline-window";
import { readEnvironment } from "../environment";
import { citableDataset, readPlainCitation } from "../exchange/cited-works";
import { readDatasetLinkedData } from "../exchange/linked-data";
import { nameSelection, readSelection } from "../exchange/selection";
import { currentDataAt } from "../past/data-at";
import { remember } from "../remember";
import { getStore } from "../store";
import { knownDatabaseSize } from "./answer-public-database";
import { selectedFileTag } from "./data-headers";
import { knownFileSize } from "./file-sizes";

/** What the page of the data shows. */
export interface DataView {
  dataVersion: number;
  /** How many events the selection has. */
  events: BoundedCount;
  contacts: BoundedCount;
  announcements: BoundedCount;
  /** How many bytes each file has, by its name, where it was made lately. */
  sizes: ReadonlyMap<string, number>;
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
  const selectionQuery = isUsable ? selection.query : "";
  const counts = await remember(
    `data counts ${selectionQuery}`,
    async () => ({
      events: await countEventsBounded(getStore(), filter),
      contacts: await countOfType(filter, "contact"),
      announcements: await countOfType(filter, "announcement"),
    }),
    () => 150,
  );
  const dataVersion = await readDataVersion(getStore());
  return {
    dataVersion,
    ...counts,
    sizes: knownSizes(dataVersion, selectionQuery),
    selection: isUsable ? named.words : "",
    selectionQuery,
    momentQuery: String(new URLSearchParams(momentFields(readMomentAddress(parameters).address))),
    faults,
    versionDays: days,
    citation: await readPlainCitation(dataset),
    cited: dataset.page,
    linkedData: await readDatasetLinkedData(files),
  };
}

/** A selection of one type has none of the other. */
async function countOfType(filter: EventFilter, type: EventType): Promise<BoundedCount> {
  const isOther = filter.type !== null && filter.type !== type;
  return isOther ? { count: 0, isAtLeast: false } : countEventsBounded(getStore(), { ...filter, type });
}

/** Of the files of this state and selection, those whose size is known. */
function knownSizes(dataVersion: number, query: string): Map<string, number> {
  const asked = { dataVersion, state: currentDataAt()?.key ?? "", query, site: readEnvironment().publicUrl };
  const names = [...openTables.map(({ table }) => `${table.name}.csv`), "events.jsonl"];
  const sizes = names.map((name) => [name, knownFileSize(selectedFileTag({ name, ...asked }))] as const);
  const database = ["backchannel.sqlite", knownDatabaseSize(dataVersion)] as const;
  return new Map([...sizes, database].flatMap(([name, bytes]) => (bytes === null ? [] : [[name, bytes]])));
}
