import { findSource } from "@/db/queries/sources/find-source";
import { listSourceCopies } from "@/db/queries/sources/list-source-copies";
import { listSourceEvents, type SupportedEventPage } from "@/db/queries/sources/list-source-events";
import { listSourceVersions } from "@/db/queries/sources/list-source-versions";
import type { NamedSource, SourceRecord, SourceVersion } from "@/lib/records/source-detail";
import { getStore } from "../store";

/** All that the public page of a source shows. */
export interface SourceView {
  source: SourceRecord;
  copies: NamedSource[];
  hasMoreCopies: boolean;
  events: SupportedEventPage;
  versions: SourceVersion[];
}

const eventsPerPage = 50;

/**
 * Reads a source by its public identifier, with a page of its events. `after` is where the page before ended.
 * @throws NotFoundError where there is no such source that a published event cites.
 */
export async function readSourceView(
  slug: string,
  after: string | null,
): Promise<{ status: "found"; view: SourceView } | { status: "moved"; slug: string }> {
  const store = getStore();
  const found = await findSource(store, slug);
  if (found.status === "moved") return found;
  const { source } = found;
  const asked = { id: source.id, isPublic: true };
  const { copies, isMore } = await listSourceCopies(store, asked);
  return {
    status: "found",
    view: {
      source,
      copies,
      hasMoreCopies: isMore,
      events: await listSourceEvents(store, { ...asked, after, limit: eventsPerPage }),
      versions: await listSourceVersions(store, source.id),
    },
  };
}
