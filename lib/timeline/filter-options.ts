import type { Named, TimelineTrack } from "./timeline-event";

/** What the filters of the timeline offer: all tracks, and of the rest what published events use. Sorted by name. */
export interface FilterOptions {
  /** In their own order. */
  tracks: TimelineTrack[];
  parties: Named[];
  people: Named[];
  places: Named[];
  /** In their own order. */
  topics: Named[];
  series: Named[];
}
