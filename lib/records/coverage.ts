import { z } from "zod";
import type { EventFilter } from "./event-filter";
import { eventFilter } from "./event-filter";
import { line, prose } from "./fields";

const daySpan = z
  .object({ from: z.iso.date(), to: z.iso.date() })
  .refine((span) => span.from <= span.to, { message: "The last day is before the first.", path: ["to"] });

/** The days for which what `filter` selects is declared completely recorded; a selection says that it is one. */
export const coverageInput = z
  .object({
    name: line("a name"),
    filter: eventFilter,
    from: z.iso.date(),
    to: z.iso.date(),
    gaps: z.array(daySpan).default([]),
    isComplete: z.boolean(),
    reason: prose(4000),
  })
  .refine((coverage) => coverage.from <= coverage.to, {
    message: "The last day is before the first.",
    path: ["to"],
  });
export type CoverageInput = z.output<typeof coverageInput>;

const listCriteria = [
  "tracks",
  "formats",
  "levels",
  "statuses",
  "topics",
  "kinds",
  "standings",
  "announcedBy",
  "placeKinds",
  "placeCountries",
  "people",
  "parties",
  "places",
] as const satisfies readonly (keyof EventFilter)[];

/**
 * Whether everything that `asked` selects is inside what `declared` declares: each criterion that the declaration sets
 * must be set by the question too, as narrow or narrower. Dates are compared apart, as observation windows.
 */
export function isInsideCoverage(asked: EventFilter, declared: EventFilter): boolean {
  if (declared.type !== null && asked.type !== declared.type) return false;
  if (declared.series !== null && asked.series !== declared.series) return false;
  if (declared.text !== "" && asked.text !== declared.text) return false;
  if (declared.informed !== null && JSON.stringify(asked.informed) !== JSON.stringify(declared.informed))
    return false;
  if (declared.populationOver !== null) {
    if (asked.populationOver === null || asked.populationOver < declared.populationOver) return false;
  }
  // A criterion of its own: without a number it selects the places whose count is of that day.
  if (declared.populationAsOf !== null && asked.populationAsOf !== declared.populationAsOf) return false;
  return listCriteria.every((name) => {
    const allowed: readonly string[] = declared[name];
    const wanted: readonly string[] = asked[name];
    return allowed.length === 0 || (wanted.length > 0 && wanted.every((value) => allowed.includes(value)));
  });
}
