import { asc } from "drizzle-orm";
import { series } from "../../schema/series";
import type { Store } from "../../store";

export type SeriesRow = Awaited<ReturnType<typeof listSeries>>[number];

/** All series with the two people whose contacts they count, by name. */
export function listSeries(store: Store) {
  return store.read(
    async ({ db }) =>
      await db
        .select({
          id: series.id,
          slug: series.slug,
          name: series.name,
          firstPersonId: series.firstPersonId,
          secondPersonId: series.secondPersonId,
          format: series.format,
        })
        .from(series)
        .orderBy(asc(series.name), asc(series.id)),
  );
}
