import { asc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { instantOf } from "@/lib/exchange/open/open-fields";
import type { SeriesDocument } from "@/lib/exchange/open/series-document";
import { inChunks } from "../../rows/in-chunks";
import { people } from "../../schema/people";
import { series } from "../../schema/series";
import { tracks } from "../../schema/tracks";
import type { Reader } from "../../store";

const firstPerson = alias(people, "first_person");
const secondPerson = alias(people, "second_person");

/** The public documents of series, in no order. */
export async function readSeriesDocuments(db: Reader, ids: readonly string[]): Promise<SeriesDocument[]> {
  const rows = await inChunks(ids, (chunk) =>
    db
      .select({
        series,
        first: { slug: firstPerson.slug, name: firstPerson.name },
        second: { slug: secondPerson.slug, name: secondPerson.name },
      })
      .from(series)
      .innerJoin(firstPerson, eq(firstPerson.id, series.firstPersonId))
      .innerJoin(secondPerson, eq(secondPerson.id, series.secondPersonId))
      .where(inArray(series.id, chunk)),
  );
  const numbered = await inChunks(ids, (chunk) =>
    db
      .select({ seriesId: tracks.seriesId, slug: tracks.slug, name: tracks.name })
      .from(tracks)
      .where(inArray(tracks.seriesId, chunk))
      .orderBy(asc(tracks.position), asc(tracks.id)),
  );
  return rows.map(({ series: row, first, second }) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    people: [first, second],
    format: row.format,
    tracks: numbered.filter(({ seriesId }) => seriesId === row.id).map(({ slug, name }) => ({ slug, name })),
    version: row.version,
    updatedAt: instantOf(row.updatedAt),
  }));
}
