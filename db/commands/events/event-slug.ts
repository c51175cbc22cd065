import type { CivilDay } from "@/lib/dates/civil-day";
import { formatDay } from "@/lib/dates/format-edtf";
import { slugFrom } from "@/lib/records/slug";

/** Room for the title's words before "-2025-12-02". */
const maxTitleLength = 69;

/** When an event began: on one of these days. */
interface StartDays {
  earliestDay: CivilDay;
  latestStartDay: CivilDay;
}

/**
 * The slug wanted for an event: its title, and its day unless the title says it. Of a vague date only the month or the year
 * that all its days share is said, if any: an address must not be more exact than the source.
 */
export function eventSlug(title: string, { earliestDay, latestStartDay }: StartDays): string {
  const words = slugFrom(title);
  const when = sharedPart(earliestDay, latestStartDay);
  const isDay = when === earliestDay;
  const saysDay = isDay && [when, slugFrom(formatDay(when))].some((day) => `-${words}-`.includes(`-${day}-`));
  if (saysDay || when === null) return words;
  const cut =
    words.length <= maxTitleLength ? words : words.slice(0, maxTitleLength + 1).replace(/-[^-]*$/, "");
  return `${cut}-${when}`;
}

/** The day, month or year that two days share; null where not even the year. */
function sharedPart(first: CivilDay, last: CivilDay): string | null {
  const lengths = ["2025-12-02".length, "2025-12".length, "2025".length];
  const shared = lengths.find((length) => first.slice(0, length) === last.slice(0, length));
  return shared === undefined ? null : first.slice(0, shared);
}
