import type { TimelineTrack } from "@/lib/timeline/timeline-event";
import type { Store } from "../../store";
import { selectTracks } from "./select-tracks";

/** All tracks as lanes need them, in their own order. */
export function listTracks(store: Store): Promise<TimelineTrack[]> {
  return store.read(async ({ db }) => await selectTracks(db));
}
