import type { EventDocument } from "@/lib/exchange/open/event-document";
import type { EventFilter } from "@/lib/records/event-filter";
import type { Store } from "../../store";
import { readEventDocuments } from "../open/read-event-documents";
import { listEventIdPage } from "../timeline/list-event-page";
import { pause } from "../timeline/pause";

/** Documents that are read in one go, so that none of the reads holds the thread for long. */
const batchSize = 200;

/**
 * The latest `most` published events that a filter selects as public documents without numbers, the earliest first, and whether
 * there are more. `site` is the origin of this instance.
 */
export async function listSelectedDocuments(
  store: Store,
  { filter, most, site }: { filter: EventFilter; most: number; site: string },
): Promise<{ documents: EventDocument[]; hasMore: boolean }> {
  const { ids, next } = await listEventIdPage(store, {
    filter,
    after: null,
    limit: most,
    isDescending: true,
  });
  const earliestFirst = ids.toReversed();
  const documents: EventDocument[] = [];
  for (let start = 0; start < earliestFirst.length; start += batchSize) {
    if (start > 0) await pause();
    const batch = earliestFirst.slice(start, start + batchSize);
    const read = await store.read(({ db }) => readEventDocuments(db, batch, site, { areNumbered: false }));
    documents.push(...read);
  }
  return { documents, hasMore: next !== null };
}
