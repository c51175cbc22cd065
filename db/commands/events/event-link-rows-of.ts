import { type EventPlan, listRowId, sourceIdAt } from "./event-plan";

/** The lists that contacts and announcements share; of a source only what it supports is a matter of the event. */
export interface EventLinks {
  reactions: EventPlan["input"]["reactions"];
  sources: readonly Pick<EventPlan["input"]["sources"][number], "supports">[];
}

/** What contacts and announcements share beside their own row, as rows: reactions, and the links to sources. */
export function eventLinkRowsOf(eventId: string, input: EventLinks, sourceIds: readonly string[]) {
  return {
    reactions: input.reactions.map(({ source, ...row }, position) => ({
      ...row,
      id: listRowId(eventId, position),
      eventId,
      sourceId: sourceIdAt(sourceIds, source),
      position,
    })),
    // Two of the form can have been merged into one.
    sources: [...new Set(sourceIds)].map((sourceId, position) => ({
      eventId,
      sourceId,
      position,
      supports: [
        ...new Set(input.sources.flatMap(({ supports }, at) => (sourceIds[at] === sourceId ? supports : []))),
      ],
    })),
  };
}
