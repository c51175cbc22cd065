import { type CivilDay, lastCivilDay } from "../dates/civil-day";
import { dayBounds } from "../dates/edtf-date";
import { readDateEntry } from "../dates/read-date-entry";
import type { EventType } from "./vocabularies";

/**
 * The days that the date typed into a draft can mean; both null where none can be read yet. What is still going on has the end
 * of the calendar as its last day.
 */
export function draftDays(
  type: EventType,
  entry: Readonly<Record<string, unknown>>,
): { firstDay: CivilDay | null; lastDay: CivilDay | null } {
  const typed = type === "contact" ? entry.held : entry.announced;
  const read = typeof typed === "string" ? readDateEntry(typed) : null;
  // Without a beginning there is no day to go by.
  if (read?.status !== "read" || read.edtf.startsWith("../")) return { firstDay: null, lastDay: null };
  const { earliestDay, latestDay } = dayBounds(read.edtf, lastCivilDay);
  return { firstDay: earliestDay, lastDay: latestDay };
}
