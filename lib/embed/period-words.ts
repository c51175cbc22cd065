import type { CivilDay } from "../dates/civil-day";
import type { DateWords } from "../dates/date-words";

/** Days of which either end may be open, in words: "1 January to 31 December 2025", "from 2 May 2026 on", "up to 2 May 2026"; "" for all days. */
export function periodWords(
  { from, to }: { from: CivilDay | null; to: CivilDay | null },
  dates: Pick<DateWords, "range" | "day">,
): string {
  if (from !== null && to !== null) return dates.range(from, to);
  if (from !== null) return `from ${dates.day(from)} on`;
  return to === null ? "" : `up to ${dates.day(to)}`;
}
