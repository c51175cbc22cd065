import { and, asc, desc, gte, lte, ne, or } from "drizzle-orm";
import { addDays, type CivilDay, instantOf } from "@/lib/dates/civil-day";
import { instance } from "../../schema/instance";
import { revisions } from "../../schema/revisions";
import type { Reader, Store } from "../../store";

/** The first version of a source is kept when it is changed, with the time at which the source was entered long before. */
const isOfItsTime = or(ne(revisions.recordType, "source"), ne(revisions.version, 1));

/**
 * The data version with which a civil day in UTC ended: the last one that a version of a record made at or before its end carries.
 * Null where nothing was recorded by then. Versions of records follow each other in time, so it is found by halving.
 */
export function findVersionOnDay(store: Store, day: CivilDay): Promise<number | null> {
  return store.read(async ({ db }) => {
    const end = instantOf(addDays(day, 1), "00:00", "UTC");
    const [last] = await db.select({ dataVersion: instance.dataVersion }).from(instance);
    let known: number | null = null;
    let low = 0;
    let high = last?.dataVersion ?? 0;
    while (low <= high) {
      const middle = Math.floor((low + high) / 2);
      const next = await firstFrom(db, middle);
      if (next !== null && next.at < end) {
        known = next.dataVersion;
        low = next.dataVersion + 1;
      } else {
        high = middle - 1;
      }
    }
    return known;
  });
}

/** When the last write up to a data version was made, in milliseconds since the epoch; null where there was none. */
export function findTimeOfVersion(store: Store, dataVersion: number): Promise<number | null> {
  return store.read(async ({ db }) => {
    const [row] = await db
      .select({ at: revisions.at })
      .from(revisions)
      .where(and(gte(revisions.dataVersion, 1), lte(revisions.dataVersion, dataVersion), isOfItsTime))
      .orderBy(desc(revisions.dataVersion))
      .limit(1);
    return row?.at ?? null;
  });
}

/** When the first record was stored, in milliseconds since the epoch, and with which data version; null in an empty database. */
export function findFirstVersion(store: Store): Promise<{ dataVersion: number; at: number } | null> {
  return store.read(({ db }) => firstFrom(db, 0));
}

async function firstFrom(
  db: Reader,
  dataVersion: number,
): Promise<{ dataVersion: number; at: number } | null> {
  const [row] = await db
    .select({ dataVersion: revisions.dataVersion, at: revisions.at })
    .from(revisions)
    .where(and(gte(revisions.dataVersion, Math.max(1, dataVersion)), isOfItsTime))
    .orderBy(asc(revisions.dataVersion))
    .limit(1);
  return row ?? null;
}
