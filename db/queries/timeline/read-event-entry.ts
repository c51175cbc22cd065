import { and, eq } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { EventType } from "@/lib/records/vocabularies";
import { readReactions } from "../../rows/read-reactions";
import { events } from "../../schema/events";
import type { Reader } from "../../store";
import { readEventSources } from "../events/read-event-sources";

/** A stored record as form entry, with the version that a save must name. */
export interface StoredEntry<Entry> {
  version: number;
  slug: string;
  entry: Entry;
}

/**
 * What both types' entries share, read from a published event, and `sourceAt` for rows: the place of a source in the
 * entry's own list, from 0. Throws NotFoundError where no such event of this type is published.
 */
export async function readEventEntry(db: Reader, type: EventType, id: string) {
  const [event] = await db
    .select()
    .from(events)
    .where(and(eq(events.id, id), eq(events.type, type), eq(events.state, "published")));
  if (!event) throw new NotFoundError(`No such ${type} is published.`);
  const { sources, sourceIds, numberOf } = await readEventSources(db, id);
  const sourceAt = (sourceId: string | null) => {
    const number = numberOf(sourceId);
    return number === null ? null : number - 1;
  };
  const reactions = await readReactions(db, id);
  return {
    event,
    sourceAt,
    shared: {
      title: event.title,
      summary: event.summary,
      note: event.note,
      confidence: event.confidence,
      clock:
        event.clockAt === null || event.clockZone === null
          ? null
          : { at: event.clockAt, zone: event.clockZone },
      zone: event.zone,
      reactions: reactions.map((row) => ({
        partyId: row.partyId,
        date: row.date,
        datePrinted: row.datePrinted,
        summary: row.summary,
        source: sourceAt(row.sourceId),
      })),
      sources: sources.map((source, index) => ({
        id: sourceIds[index] ?? null,
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
        reliability: source.reliability,
        credibility: source.credibility,
        supports: source.supports,
      })),
    },
  };
}
