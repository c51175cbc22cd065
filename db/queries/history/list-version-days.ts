import { and, desc, eq, gt, lte, ne, or, sql } from "drizzle-orm";
import { addDays, type CivilDay } from "@/lib/dates/civil-day";
import { events } from "../../schema/events";
import { revisions } from "../../schema/revisions";
import type { Store } from "../../store";
import { findVersionOnDay } from "./find-version-on-day";
import { isShownChange } from "./shown-versions";

/** A day on which the public record changed. */
export interface VersionDay {
  day: CivilDay;
  /** The data version with which the day ended, and the one before its first change. */
  dataVersion: number;
  before: number;
  /** Versions of records that were published on the day, up to `mostCounted`. */
  changes: number;
}

/** More changes of a day than this are not counted. */
export const mostCounted = 10_000;

/** The latest days (in UTC) on which the public record changed, the latest first. */
export async function listVersionDays(store: Store, most: number): Promise<VersionDay[]> {
  const days: VersionDay[] = [];
  let until = Number.MAX_SAFE_INTEGER;
  while (days.length < most) {
    const last = await findLastChange(store, until);
    if (last === null) return days;
    const day = new Date(last.at).toISOString().slice(0, 10);
    const before = (await findVersionOnDay(store, addDays(day, -1))) ?? 0;
    const changes = await countBetween(store, before, last.dataVersion);
    days.push({ day, dataVersion: last.dataVersion, before, changes });
    // Versions of an undone import may carry an earlier one: it must become less in any case.
    until = Math.min(before, last.dataVersion - 1);
  }
  return days;
}

function findLastChange(store: Store, until: number): Promise<{ dataVersion: number; at: number } | null> {
  return store.read(async ({ db }) => {
    const [row] = await db
      .select({ dataVersion: revisions.dataVersion, at: revisions.at })
      .from(revisions)
      .leftJoin(events, and(eq(revisions.recordType, "event"), eq(events.id, revisions.recordId)))
      .where(
        and(
          gt(revisions.dataVersion, 0),
          lte(revisions.dataVersion, until),
          // The first version of a source has the time at which it was entered, long before it is kept.
          or(ne(revisions.recordType, "source"), ne(revisions.version, 1)),
          isShownChange(db),
        ),
      )
      .orderBy(desc(revisions.dataVersion))
      .limit(1);
    return row ?? null;
  });
}

function countBetween(store: Store, since: number, until: number): Promise<number> {
  return store.read(async ({ db }) => {
    const some = db
      .select({ one: sql<number>`1`.as("one") })
      .from(revisions)
      .leftJoin(events, and(eq(revisions.recordType, "event"), eq(events.id, revisions.recordId)))
      .where(and(gt(revisions.dataVersion, since), lte(revisions.dataVersion, until), isShownChange(db)))
      .limit(mostCounted)
      .as("some");
    const [row] = await db.select({ changes: sql<number>`count(*)` }).from(some);
    return row?.changes ?? 0;
  });
}
