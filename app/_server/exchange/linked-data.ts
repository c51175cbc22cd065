import { findTimeOfVersion } from "@/db/queries/history/find-version-on-day";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { readEventDocuments } from "@/db/queries/open/read-event-documents";
import { findRecordedDays } from "@/db/queries/timeline/find-recorded-days";
import { type DatasetFacts, datasetLinkedData } from "@/lib/exchange/linked-data/dataset-linked-data";
import { eventLinkedData } from "@/lib/exchange/linked-data/event-linked-data";
import { readEnvironment } from "../environment";
import { remember } from "../remember";
import { getStore } from "../store";
import { dayOfData } from "../today";
import { pageAddress } from "./page-address";

/** About what the data of an event take in memory, in bytes. */
const bytesPerEvent = 10_000;

/** A published event as schema.org has it, for its page; null where it is not published any more. */
export async function readEventLinkedData(eventId: string): Promise<object | null> {
  const { data } = await remember(
    `linked data ${eventId}`,
    async () => {
      const { publicUrl } = readEnvironment();
      const [event] = await getStore().read(({ db }) =>
        readEventDocuments(db, [eventId], publicUrl, { areNumbered: false }),
      );
      const isShown = event !== undefined && event.state === "published";
      return { data: isShown ? eventLinkedData(event, pageAddress) : null };
    },
    () => bytesPerEvent,
  );
  return data;
}

/** The whole record as a schema.org Dataset, for the page of the data; `files` are those that it offers. */
export async function readDatasetLinkedData(files: DatasetFacts["files"]): Promise<object> {
  const store = getStore();
  const dataVersion = await readDataVersion(store);
  return datasetLinkedData(
    {
      dataVersion,
      changedAt: await findTimeOfVersion(store, dataVersion),
      days: await findRecordedDays(store, { dayOfData: dayOfData() }),
      files,
    },
    pageAddress,
  );
}
