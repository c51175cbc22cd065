import { asc, eq } from "drizzle-orm";
import { series } from "../../schema/series";
import { tracks } from "../../schema/tracks";
import type { Reader } from "../../store";

/** All tracks as lanes need them, in their own order. */
export function selectTracks(db: Reader) {
  return db
    .select({
      slug: tracks.slug,
      name: tracks.name,
      description: tracks.description,
      position: tracks.position,
      series: series.slug,
    })
    .from(tracks)
    .leftJoin(series, eq(series.id, tracks.seriesId))
    .orderBy(asc(tracks.position), asc(tracks.id));
}
