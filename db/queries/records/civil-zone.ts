import { inArray } from "drizzle-orm";
import { inChunks } from "../../rows/in-chunks";
import { places } from "../../schema/places";
import type { Reader } from "../../store";

/** The zones of places, by place id; of one without a zone null. */
export async function readPlaceZones(
  db: Reader,
  placeIds: Iterable<string>,
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await inChunks(placeIds, (chunk) =>
    db.select({ id: places.id, zone: places.zone }).from(places).where(inArray(places.id, chunk)),
  );
  return new Map(rows.map(({ id, zone }) => [id, zone]));
}

/** The zone whose civil days count for an event: the one stated, else that of its clock, else that of its place; or null. */
export function civilZone(
  event: { zone: string | null; clock: { zone: string } | null },
  placeId: string | null,
  zones: ReadonlyMap<string, string | null>,
): string | null {
  return event.zone ?? event.clock?.zone ?? (placeId === null ? null : (zones.get(placeId) ?? null));
}
