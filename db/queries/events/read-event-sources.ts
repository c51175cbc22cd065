import { asc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { SourceDetail } from "@/lib/records/event-detail";
import { sourceCredibilities } from "@/lib/records/vocabularies";
import { inChunks } from "../../rows/in-chunks";
import { rootPublisherOf } from "../../rows/read-sources-to-check";
import { eventSources } from "../../schema/event-sources";
import { sources } from "../../schema/sources";
import type { Reader } from "../../store";
import { groupBy } from "../timeline/group-by";

/** The sources of an event, numbered from 1 in the order of the record; their ids in that order; the number of each by id. */
export interface NumberedSources {
  sources: SourceDetail[];
  sourceIds: string[];
  numberOf: (sourceId: string | null) => number | null;
}

const roots = alias(sources, "roots");

/** The sources of an event. */
export async function readEventSources(db: Reader, eventId: string): Promise<NumberedSources> {
  return (await readSourcesOfEvents(db, [eventId]))(eventId);
}

/** The sources of many events, by the id of each. */
export async function readSourcesOfEvents(
  db: Reader,
  eventIds: readonly string[],
): Promise<(eventId: string) => NumberedSources> {
  const rows = groupBy(await selectCited(db, eventIds), (row) => row.eventId);
  return (eventId) => numbered(rows.get(eventId) ?? []);
}

function selectCited(db: Reader, eventIds: readonly string[]) {
  return inChunks(eventIds, (chunk) =>
    db
      .select({
        eventId: eventSources.eventId,
        source: sources,
        supports: eventSources.supports,
        rootPublisher: roots.publisher,
        rootDerivedFrom: roots.derivedFrom,
      })
      .from(eventSources)
      .innerJoin(sources, eq(sources.id, eventSources.sourceId))
      .leftJoin(roots, eq(roots.id, sources.rootId))
      .where(inArray(eventSources.eventId, chunk))
      .orderBy(asc(eventSources.position), asc(sources.id)),
  );
}

function numbered(rows: readonly Awaited<ReturnType<typeof selectCited>>[number][]): NumberedSources {
  const numbers = new Map(rows.map((row, index) => [row.source.id, index + 1]));
  const numberOf = (sourceId: string | null) => (sourceId === null ? null : (numbers.get(sourceId) ?? null));
  const details = rows.map(({ source, supports, eventId: _eventId, ...root }, index) => ({
    number: index + 1,
    slug: source.slug,
    url: source.url,
    title: source.title,
    publisher: source.publisher,
    language: source.language,
    published: source.published,
    publishedPrinted: source.publishedPrinted,
    readOn: source.readOn,
    archivedUrl: source.archivedUrl,
    archivedOn: source.archivedOn,
    quotation: source.quotation,
    derivedFrom: source.derivedFrom,
    derivedFromNumber: numberOf(source.derivedFromId),
    rootPublisher: rootPublisherOf({ ...source, ...root }),
    reliability: source.reliability,
    credibility: sourceCredibilities.find((digit) => digit === source.credibility) ?? null,
    isLinkWanted: source.isLinkWanted,
    supports,
  }));
  return { sources: details, sourceIds: rows.map((row) => row.source.id), numberOf };
}
