import { asc, eq } from "drizzle-orm";
import type { TimelineTrack } from "@/lib/timeline/timeline-event";
import { series } from "../schema/series";
import { tracks } from "../schema/tracks";
import type { Store } from "../store";

/** All tracks as lanes need them, in their own order. */
export function listTracks(store: Store): Promise<TimelineTrack[]> {
  return store.read(
    async ({ db }) =>
      await db
        .select({
          slug: tracks.slug,
          name: tracks.name,
          description: tracks.description,
          position: tracks.position,
          series: series.slug,
        })
        .from(tracks)
        .leftJoin(series, eq(series.id, tracks.seriesId))
        .orderBy(asc(tracks.position), asc(tracks.id)),
  );
}
