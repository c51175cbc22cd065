import { asc, eq } from "drizzle-orm";
import type { PlaceRecord } from "@/lib/records/record-detail";
import { placeAliases } from "../../schema/place-aliases";
import { places } from "../../schema/places";
import type { Reader } from "../../store";
import { readPlaceDetails } from "./read-place-details";

/** A place with all its names and what identifies it; null where there is none with this id. */
export async function readPlaceRecord(db: Reader, id: string): Promise<PlaceRecord | null> {
  const detail = (await readPlaceDetails(db, [id])).get(id);
  const [row] = await db
    .select({ wikidataId: places.wikidataId, zone: places.zone })
    .from(places)
    .where(eq(places.id, id));
  if (!detail || !row) return null;
  return {
    kind: "place",
    id,
    slug: detail.slug,
    name: detail.name,
    detail,
    aliases: await db
      .select({ name: placeAliases.name, note: placeAliases.note })
      .from(placeAliases)
      .where(eq(placeAliases.placeId, id))
      .orderBy(asc(placeAliases.name)),
    ...row,
  };
}
