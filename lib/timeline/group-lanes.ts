import type { Named, TimelineTrack } from "./timeline-event";
import type { EventGroup } from "./timeline-window";

/** A lane of the figure in which many events stand as groups. */
export interface GroupLane {
  id: string;
  kind: "contacts" | "announcements";
  name: string;
  note: string;
}

const announcementLanes: readonly Omit<GroupLane, "kind">[] = [
  { id: "claims", name: "Territorial claims", note: "day announced" },
  { id: "withdrawals", name: "Withdrawals, denials", note: "day announced" },
  { id: "offensives", name: "Offensives", note: "day announced" },
  { id: "truces", name: "Ceasefires, truces", note: "day announced" },
  { id: "strikes", name: "Mass strikes", note: "day announced" },
];

/**
 * The lanes of a period from top to bottom; those without an event in it are left out, so that lanes stay where they are
 * whatever days are looked at. The tracks of the rule stand last, next to the channel, as claims stand first below it.
 */
export function groupLanes(
  groups: readonly Pick<EventGroup, "laneId">[],
  tracks: readonly TimelineTrack[],
  ruleTracks: readonly Named["slug"][],
): GroupLane[] {
  const filled = new Set(groups.map((group) => group.laneId));
  const position = (track: TimelineTrack) => (ruleTracks.includes(track.slug) ? 1e6 : 0) + track.position;
  const contacts = [...tracks]
    .sort((a, b) => position(a) - position(b))
    .map(
      (track): GroupLane => ({
        id: `track-${track.slug}`,
        kind: "contacts",
        name: track.name,
        note: track.description,
      }),
    );
  const untracked: GroupLane = {
    id: "no-track",
    kind: "contacts",
    name: "Other contacts",
    note: "on no track",
  };
  const announcements = announcementLanes.map((lane): GroupLane => ({ ...lane, kind: "announcements" }));
  return [untracked, ...contacts, ...announcements].filter((lane) => filled.has(lane.id));
}
