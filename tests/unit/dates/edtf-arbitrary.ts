import fc from "fast-check";
import { type CivilDay, dayFromNumber, dayNumber } from "@/lib/dates/civil-day";

const firstDay = dayNumber("1900-01-01");
const lastDay = dayNumber("2199-12-31");

/** Any day of the years 1900 to 2199. */
export const arbitraryDay: fc.Arbitrary<CivilDay> = fc
  .integer({ min: firstDay, max: lastDay })
  .map(dayFromNumber);

/** A day, month or year without a qualifier. */
export const arbitraryPlainPoint = fc
  .tuple(arbitraryDay, fc.constantFrom(10, 7, 4))
  .map(([day, length]) => day.slice(0, length));

const arbitraryQualifier = fc.constantFrom("", "~", "?", "%");

export const arbitraryPoint = fc
  .tuple(arbitraryPlainPoint, arbitraryQualifier)
  .map((parts) => parts.join(""));

function isInOrder([from, to]: readonly string[]): boolean {
  if (from === undefined || to === undefined) return false;
  const length = Math.min(from.length, to.length);
  return from.slice(0, length) <= to.slice(0, length);
}

/** Two plain dates in order, the second at most some years later so that shared months and years occur. */
export const arbitraryPlainEnds = fc.oneof(
  fc.tuple(arbitraryPlainPoint, arbitraryPlainPoint).filter(isInOrder),
  fc
    .tuple(arbitraryDay, fc.integer({ min: 0, max: 70 }), fc.constantFrom(10, 7), fc.constantFrom(10, 7))
    .map(([day, days, fromLength, toLength]) => [
      day.slice(0, fromLength),
      dayFromNumber(dayNumber(day) + days).slice(0, toLength),
    ])
    .filter(isInOrder),
);

export const arbitrarySpan = fc
  .tuple(arbitraryPlainEnds, arbitraryQualifier, arbitraryQualifier)
  .map(([[from, to], fromMark, toMark]) => `${from}${fromMark}/${to}${toMark}`);

export const arbitraryOneOf = fc
  .tuple(arbitraryDay, fc.integer({ min: 0, max: 60 }))
  .map(([day, days]) => `[${day}..${dayFromNumber(dayNumber(day) + days)}]`);

const arbitrarySeason = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 21, max: 24 }))
  .map(([year, code]) => `${year}-${code}`);

const arbitraryUnspecified = fc
  .tuple(arbitraryDay, fc.constantFrom("day", "month", "both", "decade", "century"))
  .map(([day, what]) => {
    if (what === "day") return `${day.slice(0, 7)}-XX`;
    if (what === "month") return `${day.slice(0, 4)}-XX`;
    if (what === "both") return `${day.slice(0, 4)}-XX-XX`;
    return what === "decade" ? `${day.slice(0, 3)}X` : `${day.slice(0, 2)}XX`;
  });

/** Any date that the tracker stores. */
export const arbitraryEdtf = fc.oneof(
  arbitraryPoint,
  arbitrarySpan,
  arbitraryOneOf,
  arbitrarySeason,
  arbitraryUnspecified,
  arbitraryPoint.map((point) => `${point}/..`),
  arbitraryPoint.map((point) => `../${point}`),
);
