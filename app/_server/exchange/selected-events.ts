import { listSelectedDocuments } from "@/db/queries/feeds/list-selected-documents";
import type { EventDocument } from "@/lib/exchange/open/event-document";
import type { EventFilter } from "@/lib/records/event-filter";
import { readEnvironment } from "../environment";
import { getStore } from "../store";

/** The latest `most` published events that a filter selects, the earliest first, and whether there are more. */
export function readSelectedEvents(
  filter: EventFilter,
  most: number,
): Promise<{ documents: EventDocument[]; hasMore: boolean }> {
  return listSelectedDocuments(getStore(), { filter, most, site: readEnvironment().publicUrl });
}
