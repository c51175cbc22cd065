import type { AnnouncementKind } from "../records/vocabularies";

/** The lane in which announcements of a kind stand. */
export const laneOfKind: Record<AnnouncementKind, string> = {
  capture: "claims",
  recapture: "claims",
  withdrawal: "withdrawals",
  denial: "withdrawals",
  offensive: "offensives",
  ceasefire: "truces",
  truce: "truces",
  massStrike: "strikes",
};

/** The lane of contacts on no track. */
export const noTrackLaneId = "no-track";

/** The lane of a track, by its slug. */
export function trackLaneId(slug: string): string {
  return `track-${slug}`;
}
