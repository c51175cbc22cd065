import type { Store } from "../../store";
import { readSourcesOfEvents } from "../events/read-event-sources";

/** Where a source can be read. */
export interface SourceAddress {
  publisher: string;
  title: string | null;
  url: string | null;
  archivedUrl: string | null;
}

/** The sources of many events, in the order in which each cites them, by the id of the event. */
export function readSourceAddresses(
  store: Store,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, SourceAddress[]>> {
  return store.read(async ({ db }) => {
    const sourcesOf = await readSourcesOfEvents(db, eventIds);
    return new Map(
      eventIds.map((id) => [
        id,
        sourcesOf(id).sources.map(({ publisher, title, url, archivedUrl }) => ({
          publisher,
          title,
          url,
          archivedUrl,
        })),
      ]),
    );
  });
}
