import { dayNumber, yearBounds } from "../dates/civil-day";
import { compareHeldDays, type HeldDays, heldDaysOf, type StartDays } from "./held-days";
import { KnownOrder } from "./known-order";

/**
 * A contact of one series, as numbering sees it. `start` holds the days on which it may have begun; with a doubtful date the
 * ordinal counts it by its date as read, and is not sure.
 */
export interface SeriesContact extends StartDays {
  status: "rumoured" | "announced" | "held" | "postponed" | "cancelled";
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
 * Throws RangeError when a range ends before it starts. n log n in the number of contacts.
 */
export function numberSeries(contacts: readonly SeriesContact[]): SeriesEntry[] {
  const held = contacts.filter((contact) => contact.status === "held").map(heldDaysOf);
  held.sort(compareHeldDays);
  const order = new KnownOrder(held);
  const years = new Map<number, YearOrder>();
  const yearOrder = (year: number): YearOrder => {
    const known = years.get(year) ?? orderOfYear(held, year);
    years.set(year, known);
    return known;
  };
  return held.map((own, at) => {
    const previous = held[at - 1] ?? null;
    return {
      id: own.id,
      overall: numberOverall(own, order),
      inYear: numberInYear(own, yearOrder(own.firstYear)),
      gapDays: previous === null ? null : gapSince(own, previous, order),
      previousId: previous?.id ?? null,
      nextId: held[at + 1]?.id ?? null,
    };
  });
}

function numberOverall(own: HeldDays, order: KnownOrder): Ordinal {
  const surelyBefore = order.countSurelyBefore(own);
  const others = order.size - 1;
  return ordinalOf(surelyBefore, others - surelyBefore - order.countSurelyAfter(own), own.isUncertain);
}

/** The contacts that can be of a year, their days cut to it. */
interface YearOrder {
  all: KnownOrder;
  /** Those that are surely of the year. */
  sure: KnownOrder;
}

function orderOfYear(held: readonly HeldDays[], year: number): YearOrder {
  const inYear = held.filter((own) => own.firstYear <= year && own.lastYear >= year);
  return {
    all: new KnownOrder(inYear.map((own) => clipToYear(own, year))),
    sure: new KnownOrder(inYear.filter((own) => own.firstYear === year && own.lastYear === year)),
  };
}

function numberInYear(own: HeldDays, { all, sure }: YearOrder): YearOrdinal {
  const year = own.firstYear;
  const isYearSure = own.lastYear === year;
  const clipped = clipToYear(own, year);
  const surelyBefore = sure.countSurelyBefore(clipped);
  const others = all.size - 1;
  const possiblyBefore = others - surelyBefore - all.countSurelyAfter(clipped);
  return { year, isYearSure, ...ordinalOf(surelyBefore, possiblyBefore, own.isUncertain || !isYearSure) };
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
function gapSince(own: HeldDays, previous: HeldDays, order: KnownOrder): { min: number; max: number } {
  const others = order.size - 1;
  const surelyBefore = order.countSurelyBefore(own);
  // Nothing surely before: the neighbour in the list stands for the contact before.
  const latestSure = surelyBefore === 0 ? previous.earliest : order.lastDayReachedBefore(own);
  // What may lie on either side of it, or on its own day, leaves no days between.
  const hasNeighbourOnItsDays =
    others - surelyBefore - order.countSurelyAfter(own) > 0 || order.countSameDayBefore(own) > 0;
  const min = hasNeighbourOnItsDays ? 0 : own.earliest - order.lastDayBefore(own);
  return { min: Math.max(0, min), max: own.latest - latestSure };
}
