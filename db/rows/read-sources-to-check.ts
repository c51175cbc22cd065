import { asc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { SourceToCheck } from "@/lib/records/open-work";
import { eventSources } from "../schema/event-sources";
import { sources } from "../schema/sources";
import type { Reader } from "../store";
import { inChunks } from "./in-chunks";

const roots = alias(sources, "roots");

/** The sources of events as the work lists look at them, by event id, in the order of each record. */
export async function readSourcesToCheck(
  db: Reader,
  eventIds: Iterable<string>,
): Promise<Map<string, SourceToCheck[]>> {
  const rows = await inChunks(eventIds, (chunk) =>
    db
      .select({
        eventId: eventSources.eventId,
        supports: eventSources.supports,
        id: sources.id,
        publisher: sources.publisher,
        derivedFrom: sources.derivedFrom,
        derivedFromId: sources.derivedFromId,
        archivedUrl: sources.archivedUrl,
        rootId: roots.id,
        rootPublisher: roots.publisher,
        rootDerivedFrom: roots.derivedFrom,
      })
      .from(eventSources)
      .innerJoin(sources, eq(sources.id, eventSources.sourceId))
      .leftJoin(roots, eq(roots.id, sources.rootId))
      .where(inArray(eventSources.eventId, chunk))
      .orderBy(asc(eventSources.eventId), asc(eventSources.position), asc(sources.id)),
  );
  const byEvent = new Map<string, typeof rows>();
  for (const row of rows) byEvent.set(row.eventId, [...(byEvent.get(row.eventId) ?? []), row]);
  return new Map(
    [...byEvent].map(([eventId, own]) => {
      const numbers = new Map(own.map((row, index) => [row.id, index + 1]));
      const checked = own.map((row, index) => ({
        number: index + 1,
        publisher: row.publisher,
        derivedFrom: row.derivedFrom,
        derivedFromNumber: row.derivedFromId === null ? null : (numbers.get(row.derivedFromId) ?? null),
        rootPublisher: rootPublisherOf(row),
        isArchived: row.archivedUrl !== null,
        supports: row.supports,
      }));
      return [eventId, checked];
    }),
  );
}

/** Who published the report at the end of what a source is derived from; null where that is the source itself. */
export function rootPublisherOf(row: {
  id: string;
  rootId: string | null;
  rootPublisher: string | null;
  rootDerivedFrom: string | null;
}): string | null {
  if (row.rootId === null || row.rootId === row.id) return null;
  return row.rootDerivedFrom ?? row.rootPublisher;
}
