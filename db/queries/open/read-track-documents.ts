import { eq, inArray } from "drizzle-orm";
import { instantOf } from "@/lib/exchange/open/open-fields";
import { recordPage } from "@/lib/exchange/open/page-address";
import type { TrackDocument } from "@/lib/exchange/open/track-document";
import { inChunks } from "../../rows/in-chunks";
import { series } from "../../schema/series";
import { tracks } from "../../schema/tracks";
import type { Reader } from "../../store";
import { readEventCounts } from "./read-event-counts";

/** The public documents of tracks, in no order. */
export async function readTrackDocuments(
  db: Reader,
  ids: readonly string[],
  site: string,
): Promise<TrackDocument[]> {
  const rows = await inChunks(ids, (chunk) =>
    db
      .select({ track: tracks, series: { slug: series.slug, name: series.name } })
      .from(tracks)
      .leftJoin(series, eq(series.id, tracks.seriesId))
      .where(inArray(tracks.id, chunk)),
  );
  const countOf = await readEventCounts(db, "track", ids);
  return rows.map(({ track, series: numbering }) => ({
    id: track.id,
    slug: track.slug,
    page: recordPage(site, "track", track.slug),
    name: track.name,
    description: track.description,
    series: numbering,
    events: countOf(track.id),
    version: track.version,
    updatedAt: instantOf(track.updatedAt),
  }));
}
