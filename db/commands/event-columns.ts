import { eq } from "drizzle-orm";
import { places } from "../schema/places";
import type { Reader } from "../store";
import { edtfDays } from "./edtf-days";
import type { EventPlan } from "./event-plan";

/** The columns of `events` that come from the input, with the days and the zone derived. */
export async function eventColumns(db: Reader, plan: EventPlan) {
  const { input } = plan;
  return {
    title: input.title,
    summary: input.summary,
    note: input.note,
    confidence: input.confidence,
    date: plan.date,
    datePrinted: plan.datePrinted,
    ...edtfDays(plan.date),
    clockAt: input.clock?.at ?? null,
    clockZone: input.clock?.zone ?? null,
    zone: input.zone ?? input.clock?.zone ?? (await zoneOfPlace(db, plan.placeId)),
  };
}

async function zoneOfPlace(db: Reader, placeId: string | null): Promise<string | null> {
  if (placeId === null) return null;
  const [place] = await db.select({ zone: places.zone }).from(places).where(eq(places.id, placeId));
  return place?.zone ?? null;
}
