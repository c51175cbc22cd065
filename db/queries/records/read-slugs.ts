import { eq, inArray } from "drizzle-orm";
import type { PlaceFacts } from "@/lib/records/entry-facts";
import { type NamedKind, readNames } from "../../rows/read-names";
import { parties } from "../../schema/parties";
import { places } from "../../schema/places";
import type { Store } from "../../store";

/** Public identifiers of records of one kind, by id. */
export function readSlugs(
  store: Store,
  kind: NamedKind,
  ids: Iterable<string | null>,
): Promise<Map<string, string>> {
  return store.read(async ({ db }) => {
    const names = await readNames(db, kind, ids);
    return new Map([...names].map(([id, record]) => [id, record.slug]));
  });
}

/** What filters ask of the places with these ids. */
export function readPlaceFacts(store: Store, ids: readonly string[]): Promise<PlaceFacts[]> {
  return store.read(
    async ({ db }) =>
      await db
        .select({
          slug: places.slug,
          kind: places.kind,
          country: parties.slug,
          population: places.population,
          populationAsOf: places.populationAsOf,
        })
        .from(places)
        .leftJoin(parties, eq(parties.id, places.countryId))
        .where(inArray(places.id, [...ids])),
  );
}
