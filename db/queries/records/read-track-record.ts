import { eq } from "drizzle-orm";
import type { TrackRecord } from "@/lib/records/record-detail";
import { tracks } from "../../schema/tracks";
import type { Reader } from "../../store";
import { selectSeriesById } from "../series/series-details";

/** A track with the series that numbers it; null where there is none with this id. */
export async function readTrackRecord(db: Reader, id: string): Promise<TrackRecord | null> {
  const [row] = await db
    .select({
      slug: tracks.slug,
      name: tracks.name,
      description: tracks.description,
      seriesId: tracks.seriesId,
    })
    .from(tracks)
    .where(eq(tracks.id, id));
  if (!row) return null;
  const { seriesId, ...track } = row;
  return {
    kind: "track",
    id,
    ...track,
    series: seriesId === null ? null : await selectSeriesById(db, seriesId),
  };
}
