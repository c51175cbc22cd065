import { formatDayRange } from "../dates/format-edtf";
import type { DaySpan } from "./frame";

/** What is said of the last days where reports are still coming in; null where there are none. */
export function incompleteWords(incomplete: DaySpan | null): string | null {
  if (incomplete === null) return null;
  return `Reports are still coming in for ${formatDayRange(incomplete.from, incomplete.to)}: by the days that events were logged after they happened, these are not yet complete.`;
}
