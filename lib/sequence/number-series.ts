import { type CivilDay, civilDayParts, dayNumber, instantOf, yearBounds } from "@/lib/dates/civil-day";

/** A contact of one series, as numbering sees it. `start` holds the days on which it may have begun. */
export interface SeriesContact {
  id: string;
  status: "rumoured" | "announced" | "held" | "postponed" | "cancelled";
  start: { earliest: CivilDay; latest: CivilDay };
  /** The date carries "?": the ordinal counts it by its date as read, and is not sure. */
  isUncertain: boolean;
  /** Time of day with its IANA zone, where known. */
  clock: { at: string; zone: string } | null;
}

/**
 * A place in the order: `low` is 1 + the number of contacts surely before, `high` 1 + the number surely or
 * possibly before, and `n` is `low`, so that contacts of unknown order share it. Sure only when low = high and
 * the contact's own date is not doubtful.
 */
export interface Ordinal {
  n: number;
  isSure: boolean;
  low: number;
  high: number;
}

/** The ordinal inside a calendar year: the year of the earliest day, which is sure when the latest agrees. */
export interface YearOrdinal extends Ordinal {
  year: number;
  isYearSure: boolean;
}

/** One held contact, numbered. */
export interface SeriesEntry {
  id: string;
  overall: Ordinal;
  inYear: YearOrdinal;
  /** Days since the contact before, whichever it was; null for the first. */
  gapDays: { min: number; max: number } | null;
  /** Neighbours in the order of the result. */
  previousId: string | null;
  nextId: string | null;
}

/**
 * Numbers the held contacts of one series, in order of earliest day, latest day, clock time and id; rumoured,
 * announced, postponed and cancelled ones do not count and are absent. Two contacts are in a known order when
 * their days cannot overlap, or when both are surely of one day and both clock times are known and differ.
 * Throws RangeError when a range ends before it starts.
 */
export function numberSeries(contacts: readonly SeriesContact[]): SeriesEntry[] {
  const held = contacts.filter((contact) => contact.status === "held").map(toHeldDays);
  held.sort(compareHeld);
  return held.map((own, at) => {
    const previous = held[at - 1] ?? null;
    return {
      id: own.id,
      overall: numberAmong(own, held, own.isUncertain),
      inYear: numberInYear(own, held),
      gapDays: previous === null ? null : gapSince(own, previous, held),
      previousId: previous?.id ?? null,
      nextId: held[at + 1]?.id ?? null,
    };
  });
}

interface HeldDays {
  id: string;
  earliest: number;
  latest: number;
  firstYear: number;
  lastYear: number;
  isUncertain: boolean;
  /** Epoch milliseconds; null unless the contact is surely of one day and its clock time is known. */
  instant: number | null;
}

function toHeldDays({ id, start, isUncertain, clock }: SeriesContact): HeldDays {
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

function compareHeld(left: HeldDays, right: HeldDays): number {
  return (
    left.earliest - right.earliest ||
    left.latest - right.latest ||
    (left.instant ?? Infinity) - (right.instant ?? Infinity) ||
    compareIds(left.id, right.id)
  );
}

function compareIds(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function isSurelyBefore(first: HeldDays, second: HeldDays): boolean {
  if (first.latest < second.earliest) return true;
  return (
    first.earliest === second.earliest &&
    first.instant !== null &&
    second.instant !== null &&
    first.instant < second.instant
  );
}

function numberAmong(own: HeldDays, others: readonly HeldDays[], isDoubtful: boolean): Ordinal {
  let surelyBefore = 0;
  let possiblyBefore = 0;
  for (const other of others) {
    if (other === own) continue;
    if (isSurelyBefore(other, own)) surelyBefore += 1;
    else if (!isSurelyBefore(own, other)) possiblyBefore += 1;
  }
  return ordinalOf(surelyBefore, possiblyBefore, isDoubtful);
}

function numberInYear(own: HeldDays, held: readonly HeldDays[]): YearOrdinal {
  const year = own.firstYear;
  const isYearSure = own.lastYear === year;
  const ownInYear = clipToYear(own, year);
  let surelyBefore = 0;
  let possiblyBefore = 0;
  for (const other of held) {
    if (other === own || other.lastYear < year || other.firstYear > year) continue;
    const otherInYear = clipToYear(other, year);
    if (isSurelyBefore(ownInYear, otherInYear)) continue;
    const isSurelyInYear = other.firstYear === year && other.lastYear === year;
    if (isSurelyInYear && isSurelyBefore(otherInYear, ownInYear)) surelyBefore += 1;
    else possiblyBefore += 1;
  }
  const isDoubtful = own.isUncertain || !isYearSure;
  return { year, isYearSure, ...ordinalOf(surelyBefore, possiblyBefore, isDoubtful) };
}

function ordinalOf(surelyBefore: number, possiblyBefore: number, isDoubtful: boolean): Ordinal {
  const low = surelyBefore + 1;
  return { n: low, isSure: possiblyBefore === 0 && !isDoubtful, low, high: low + possiblyBefore };
}

/** The days of the contact that fall in the year, which it reaches. */
function clipToYear(held: HeldDays, year: number): HeldDays {
  if (held.firstYear === year && held.lastYear === year) return held;
  const bounds = yearBounds(year);
  return {
    ...held,
    earliest: Math.max(held.earliest, dayNumber(bounds.earliest)),
    latest: Math.min(held.latest, dayNumber(bounds.latest)),
  };
}

/**
 * The contact before is the latest of those before this one, so with vague dates the gap is at least the days
 * since the last day on which any of them can lie, and at most those since the last day that one surely reached.
 */
function gapSince(
  own: HeldDays,
  previous: HeldDays,
  held: readonly HeldDays[],
): { min: number; max: number } {
  let latestPossible = -Infinity;
  let latestSure = -Infinity;
  for (const other of held) {
    if (other === own || isSurelyBefore(own, other)) continue;
    latestPossible = Math.max(latestPossible, other.latest);
    if (isSurelyBefore(other, own)) latestSure = Math.max(latestSure, other.earliest);
  }
  // Nothing surely before: the neighbour in the list stands for the contact before.
  if (latestSure === -Infinity) latestSure = previous.earliest;
  return { min: Math.max(0, own.earliest - latestPossible), max: own.latest - latestSure };
}
