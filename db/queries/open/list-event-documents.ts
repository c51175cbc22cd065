import type { EventDocument } from "@/lib/exchange/open/event-document";
import type { EventFilter } from "@/lib/records/event-filter";
import type { Store } from "../../store";
import { listEventIdPage } from "../timeline/list-event-page";
import { readEventDocuments } from "./read-event-documents";

/** A page of documents; `next` is the `after` of the page that follows, null at the end. */
export interface EventDocumentPage {
  documents: EventDocument[];
  next: number | null;
}

/**
 * The public documents of the published events that a filter selects, a page of them, by earliest day. Each page is found from
 * where the one before ended, so the last costs no more than the first.
 */
export async function listEventDocuments(
  store: Store,
  question: {
    filter: EventFilter;
    /** `next` of the page before; null for the first. */
    after: number | null;
    limit: number;
    /** Latest first. */
    isDescending: boolean;
    /** The origin of this instance, for the addresses of pages. */
    site: string;
  },
): Promise<EventDocumentPage> {
  const { ids, next } = await listEventIdPage(store, question);
  const documents = await store.read(({ db }) => readEventDocuments(db, ids, question.site));
  return { documents, next };
}
