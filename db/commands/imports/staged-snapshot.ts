import type { NamedRecord } from "../../rows/read-names";
import type { events } from "../../schema/events";
import { shapeAnnouncementSnapshot } from "../events/shape-announcement-snapshot";
import { type SnapshotNames, shapeContactSnapshot } from "../events/shape-contact-snapshot";
import { placeOfSource, shapeEventSnapshot } from "../events/shape-event-snapshot";
import type { Snapshot } from "../history/changed-fields";
import type { StagedEvent } from "./staged-event";

export interface SnapshotLookups extends SnapshotNames {
  /** In their own order. */
  tracks: readonly NamedRecord[];
}

/** The first version of a new event as `readEventSnapshot` would read it once it is visible, without reading it back. */
export function stagedSnapshot(
  row: typeof events.$inferSelect,
  event: StagedEvent,
  names: SnapshotLookups,
): Snapshot {
  const linked = event.sources.map((source, at) => ({
    supports: event.links.sources[at]?.supports ?? [],
    source,
  }));
  const sourceAt = placeOfSource(linked);
  const special =
    event.type === "contact"
      ? shapeContactSnapshot({ ...event.rows, tracks: tracksOf(event.rows.tracks, names) }, names, sourceAt)
      : shapeAnnouncementSnapshot(
          { ...event.rows, placeIds: event.rows.places.map(({ placeId }) => placeId) },
          names,
          sourceAt,
        );
  const shown = { ...row, state: "published" as const };
  return shapeEventSnapshot(shown, special, event.links.reactions, linked, names.parties);
}

function tracksOf(rows: readonly { trackId: string }[], { tracks }: SnapshotLookups): NamedRecord[] {
  const own = new Set(rows.map(({ trackId }) => trackId));
  return tracks.filter(({ id }) => own.has(id));
}
