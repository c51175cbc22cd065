import { type EventPlan, listRowId, sourceIdAt } from "./event-plan";

/** What contacts and announcements share beside their own row, as rows: reactions, and the links to sources. */
export function eventLinkRowsOf(eventId: string, input: EventPlan["input"], sourceIds: readonly string[]) {
  return {
    reactions: input.reactions.map(({ source, ...row }, position) => ({
      ...row,
      id: listRowId(eventId, position),
      eventId,
      sourceId: sourceIdAt(sourceIds, source),
      position,
    })),
    sources: sourceIds.map((sourceId, position) => ({
      eventId,
      sourceId,
      position,
      supports: input.sources[position]?.supports ?? [],
    })),
  };
}
