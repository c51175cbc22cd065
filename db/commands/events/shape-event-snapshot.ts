import type { NamedRecord } from "../../rows/read-names";
import type { events } from "../../schema/events";
import type { sources } from "../../schema/sources";
import type { Snapshot } from "../history/changed-fields";
import { ownSourceFields } from "../sources/source-snapshot";
import type { eventLinkRowsOf } from "./event-link-rows-of";

/** A source of an event, with the fields of the event that it supports. */
export interface LinkedSource {
  supports: readonly string[];
  source: typeof sources.$inferSelect;
}

/** Gives a source's place in the snapshot's own list; null for one that is not in it. */
export function placeOfSource(linked: readonly LinkedSource[]): (sourceId: string | null) => number | null {
  const positions = new Map(linked.map((row, index) => [row.source.id, index]));
  return (sourceId) => (sourceId === null ? null : (positions.get(sourceId) ?? null));
}

/**
 * An event as its snapshot shows it; `special` is what only its type has. Two snapshots are compared as text: the order of the
 * keys is part of the answer.
 */
export function shapeEventSnapshot(
  event: typeof events.$inferSelect,
  special: Snapshot,
  reactions: ReturnType<typeof eventLinkRowsOf>["reactions"],
  linked: readonly LinkedSource[],
  parties: ReadonlyMap<string, NamedRecord>,
): Snapshot {
  const isContact = event.type === "contact";
  const sourceAt = placeOfSource(linked);
  return {
    type: event.type,
    slug: event.slug,
    state: event.state,
    title: event.title,
    summary: event.summary,
    note: event.note,
    confidence: event.confidence,
    [isContact ? "held" : "announced"]: event.date,
    [isContact ? "heldPrinted" : "announcedPrinted"]: event.datePrinted,
    clock:
      event.clockAt === null || event.clockZone === null
        ? null
        : { at: event.clockAt, zone: event.clockZone },
    zone: event.zone,
    ...special,
    reactions: reactions.map((row) => ({
      party: parties.get(row.partyId) ?? null,
      date: row.date,
      datePrinted: row.datePrinted,
      summary: row.summary,
      source: sourceAt(row.sourceId),
    })),
    // How a source is sorted and searched is no part of a version.
    sources: linked.map(({ supports, source }) => ({ ...ownSourceFields(source), supports })),
  };
}
