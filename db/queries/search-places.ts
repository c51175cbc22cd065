import { eq } from "drizzle-orm";
import { matchRecords, type RecordMatch } from "@/lib/records/match-records";
import { placeKindLabels } from "@/lib/records/vocabularies";
import { parties } from "../schema/parties";
import { placeAliases } from "../schema/place-aliases";
import { places } from "../schema/places";
import type { Store } from "../store";
import { withAliases } from "./with-aliases";

/** Places for the type-ahead, found by name and other names; the hint says what it is and in which country. */
export function searchPlaces(store: Store, text: string): Promise<RecordMatch[]> {
  return store.read(async ({ db }) => {
    const records = withAliases(
      await db
        .select({
          id: places.id,
          slug: places.slug,
          name: places.name,
          kind: places.kind,
          country: parties.name,
        })
        .from(places)
        .leftJoin(parties, eq(parties.id, places.countryId)),
      await db.select({ ownerId: placeAliases.placeId, name: placeAliases.name }).from(placeAliases),
    );
    return matchRecords(records, text).map(({ record: { id, slug, name, kind, country }, matchedAlias }) => ({
      id,
      slug,
      name,
      hint: country === null ? placeKindLabels[kind] : `${placeKindLabels[kind]}, ${country}`,
      matchedAlias,
    }));
  });
}
