import { openWorkOf, type SourceToCheck } from "@/lib/records/open-work";
import type { EventToCount } from "../../rows/facets-of";
import type { StagedEvent } from "./staged-event";

/** What a new event is found and counted by, told from what is to be stored; `sources` as the work lists look at them. */
export function countStagedEvent(event: StagedEvent, sources: readonly SourceToCheck[]): EventToCount {
  const { earliestDay, latestStartDay, date } = event.columns;
  const days = { earliestDay, latestStartDay, date };
  if (event.type === "contact") {
    const { contact, participations, tracks, topics, notifications, acknowledgements, readouts } = event.rows;
    const heardPartyIds = [...acknowledgements, ...readouts].map(({ partyId }) => partyId);
    const { status, format, level, placeId } = contact;
    return {
      ...days,
      type: "contact",
      ...{ status, format, level },
      placeIds: placeId === null ? [] : [placeId],
      trackIds: tracks.map(({ trackId }) => trackId),
      topicIds: topics.map(({ topicId }) => topicId),
      participants: participations,
      informed: notifications,
      work: openWorkOf({
        type: "contact",
        status,
        participants: participations,
        informed: notifications,
        heardPartyIds,
        sources,
      }),
    };
  }
  const { announcement, places, verifications } = event.rows;
  const { kind, standing, announcedByPartyId, announcedByPersonId } = announcement;
  return {
    ...days,
    type: "announcement",
    ...{ kind, standing, announcedByPartyId, announcedByPersonId },
    placeIds: places.map(({ placeId }) => placeId),
    work: openWorkOf({
      type: "announcement",
      standing,
      verificationCount: verifications.length,
      sources,
    }),
  };
}
