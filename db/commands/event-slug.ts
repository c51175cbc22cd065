import type { CivilDay } from "@/lib/dates/civil-day";
import { formatDay } from "@/lib/dates/format-edtf";
import { slugFrom } from "@/lib/records/slug";

/** Room for the title's words before "-2025-12-02". */
const maxTitleLength = 69;

/** The slug wanted for an event: its title, and its first day unless the title says it. */
export function eventSlug(title: string, earliestDay: CivilDay): string {
  const words = slugFrom(title);
  const saysDay = [earliestDay, slugFrom(formatDay(earliestDay))].some((day) =>
    `-${words}-`.includes(`-${day}-`),
  );
  if (saysDay) return words;
  const cut =
    words.length <= maxTitleLength ? words : words.slice(0, maxTitleLength + 1).replace(/-[^-]*$/, "");
  return `${cut}-${earliestDay}`;
}
