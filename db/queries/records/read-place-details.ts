import { asc, eq, inArray } from "drizzle-orm";
import type { PlaceDetail } from "@/lib/records/event-detail";
import { inChunks } from "../../rows/in-chunks";
import { parties } from "../../schema/parties";
import { placeAliases } from "../../schema/place-aliases";
import { places } from "../../schema/places";
import type { Reader } from "../../store";
import { groupBy } from "../timeline/group-by";

/** Places with what a page says of them, by id. */
export async function readPlaceDetails(db: Reader, placeIds: string[]): Promise<Map<string, PlaceDetail>> {
  const rows = await inChunks(placeIds, (ids) =>
    db
      .select({ place: places, country: { slug: parties.slug, name: parties.name } })
      .from(places)
      .leftJoin(parties, eq(parties.id, places.countryId))
      .where(inArray(places.id, ids)),
  );
  const aliases = await inChunks(placeIds, (ids) =>
    db
      .select({ placeId: placeAliases.placeId, name: placeAliases.name })
      .from(placeAliases)
      .where(inArray(placeAliases.placeId, ids))
      .orderBy(asc(placeAliases.name)),
  );
  const otherNames = groupBy(aliases, (alias) => alias.placeId);
  return new Map(
    rows.map(({ place, country }) => [
      place.id,
      {
        slug: place.slug,
        name: place.name,
        kind: place.kind,
        country,
        otherNames: (otherNames.get(place.id) ?? []).map((alias) => alias.name),
        coordinates:
          place.latitude === null || place.longitude === null
            ? null
            : { latitude: place.latitude, longitude: place.longitude },
        population:
          place.population === null || place.populationAsOf === null
            ? null
            : {
                count: place.population,
                asOf: place.populationAsOf,
                asOfPrinted: place.populationAsOfPrinted,
                source: place.populationSource,
              },
      },
    ]),
  );
}
