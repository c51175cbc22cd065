import { asc, eq, inArray } from "drizzle-orm";
import { openDateOf } from "@/lib/exchange/open/open-date";
import { instantOf } from "@/lib/exchange/open/open-fields";
import { recordPage } from "@/lib/exchange/open/page-address";
import type { PlaceDocument } from "@/lib/exchange/open/place-document";
import { inChunks } from "../../rows/in-chunks";
import { parties } from "../../schema/parties";
import { placeAliases } from "../../schema/place-aliases";
import { places } from "../../schema/places";
import type { Reader } from "../../store";
import { groupBy } from "../timeline/group-by";
import { readEventCounts } from "./read-event-counts";

/** The public documents of places, in no order. */
export async function readPlaceDocuments(
  db: Reader,
  ids: readonly string[],
  site: string,
): Promise<PlaceDocument[]> {
  const rows = await inChunks(ids, (chunk) =>
    db
      .select({ place: places, country: { slug: parties.slug, name: parties.name } })
      .from(places)
      .leftJoin(parties, eq(parties.id, places.countryId))
      .where(inArray(places.id, chunk)),
  );
  const aliases = groupBy(
    await inChunks(ids, (chunk) =>
      db
        .select()
        .from(placeAliases)
        .where(inArray(placeAliases.placeId, chunk))
        .orderBy(asc(placeAliases.name)),
    ),
    (row) => row.placeId,
  );
  const countOf = await readEventCounts(db, "place", ids);
  return rows.map(({ place, country }) => ({
    id: place.id,
    slug: place.slug,
    page: recordPage(site, "place", place.slug),
    name: place.name,
    kind: place.kind,
    country,
    latitude: place.latitude,
    longitude: place.longitude,
    wikidataId: place.wikidataId,
    zone: place.zone,
    population: populationOf(place),
    aliases: (aliases.get(place.id) ?? []).map(({ name, note }) => ({ name, note })),
    events: countOf(place.id),
    version: place.version,
    updatedAt: instantOf(place.updatedAt),
  }));
}

function populationOf(place: typeof places.$inferSelect): PlaceDocument["population"] {
  const { population, populationAsOf, populationAsOfPrinted, populationSource } = place;
  if (population === null || populationAsOf === null) return null;
  return {
    count: population,
    asOf: openDateOf(populationAsOf, populationAsOfPrinted),
    source: populationSource,
  };
}
