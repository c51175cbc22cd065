import { findSourceById } from "@/db/queries/sources/find-source";
import { listSameAddress, listSourceCopies } from "@/db/queries/sources/list-source-copies";
import { listSourceEvents, type SupportedEventPage } from "@/db/queries/sources/list-source-events";
import { listSourceVersions } from "@/db/queries/sources/list-source-versions";
import type { NamedSource, SourceRecord, SourceVersion } from "@/lib/records/source-detail";
import { getStore } from "../store";

/** All that the desk's page of a source shows. */
export interface DeskSourceView {
  source: SourceRecord;
  copies: NamedSource[];
  hasMoreCopies: boolean;
  /** Other sources with its address, which may be one too many. */
  sameAddress: NamedSource[];
  events: SupportedEventPage;
  versions: SourceVersion[];
}

const eventsShown = 50;

/**
 * Reads a source by its id, cited or not. `after` is where the page of events before ended.
 * @throws NotFoundError where there is no such source.
 */
export async function readDeskSource(id: string, after: string | null): Promise<DeskSourceView> {
  const store = getStore();
  const source = await findSourceById(store, id);
  const { copies, isMore } = await listSourceCopies(store, { id, isPublic: false });
  return {
    source,
    copies,
    hasMoreCopies: isMore,
    sameAddress: source.url === null ? [] : await listSameAddress(store, { id, url: source.url }),
    events: await listSourceEvents(store, { id, isPublic: false, after, limit: eventsShown }),
    versions: await listSourceVersions(store, id),
  };
}
