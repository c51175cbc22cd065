import { type CivilDay, civilDayParts, dayNumber, instantOf } from "../dates/civil-day";

/** When a contact may have begun, as numbering sees it. */
export interface StartDays {
  id: string;
  start: { earliest: CivilDay; latest: CivilDay };
  /** The date carries "?". */
  isUncertain: boolean;
  /** Time of day with its IANA zone, where known. */
  clock: { at: string; zone: string } | null;
}

/** The same as numbers. */
export interface HeldDays {
  id: string;
  earliest: number;
  latest: number;
  firstYear: number;
  lastYear: number;
  isUncertain: boolean;
  /** Epoch milliseconds; null unless the contact is surely of one day and its clock time is known. */
  instant: number | null;
}

/** Throws RangeError when the range ends before it starts. */
export function heldDaysOf({ id, start, isUncertain, clock }: StartDays): HeldDays {
  const earliest = dayNumber(start.earliest);
  const latest = dayNumber(start.latest);
  if (earliest > latest) {
    throw new RangeError(
      `Contact ${id}: the range ${start.earliest}..${start.latest} ends before it starts.`,
    );
  }
  const hasKnownTime = earliest === latest && !isUncertain && clock !== null;
  return {
    id,
    earliest,
    latest,
    firstYear: civilDayParts(start.earliest).year,
    lastYear: civilDayParts(start.latest).year,
    isUncertain,
    instant: hasKnownTime ? instantOf(start.earliest, clock.at, clock.zone) : null,
  };
}

/** Whether the days cannot overlap, or both are surely of one day and their clock times are known and differ. */
export function isSurelyBefore(first: HeldDays, second: HeldDays): boolean {
  if (first.latest < second.earliest) return true;
  return (
    first.earliest === second.earliest &&
    first.instant !== null &&
    second.instant !== null &&
    first.instant < second.instant
  );
}

/** In order of earliest day, latest day, clock time and id. */
export function compareHeldDays(left: HeldDays, right: HeldDays): number {
  return (
    left.earliest - right.earliest ||
    left.latest - right.latest ||
    compareNumbers(left.instant ?? Infinity, right.instant ?? Infinity) ||
    compareIds(left.id, right.id)
  );
}

function compareNumbers(left: number, right: number): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function compareIds(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
