import { eq } from "drizzle-orm";
import { places } from "../../schema/places";
import type { Reader } from "../../store";

/** The zone whose civil days count for an event: the one stated, else that of its clock, else that of its place; or null. */
export async function civilZone(
  db: Reader,
  event: { zone: string | null; clock: { zone: string } | null },
  placeId: string | null,
): Promise<string | null> {
  const own = event.zone ?? event.clock?.zone ?? null;
  if (own !== null || placeId === null) return own;
  const [place] = await db.select({ zone: places.zone }).from(places).where(eq(places.id, placeId));
  return place?.zone ?? null;
}
