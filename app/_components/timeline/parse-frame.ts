import { isCivilDay } from "@/lib/dates/civil-day";
import type { DaySpan } from "@/lib/timeline/frame";

/** The frame as the address writes it, "2025-11-16..2025-12-16"; null where it cannot be read. */
export function parseFrame(text: string | null): DaySpan | null {
  const [from = "", to = "", ...rest] = (text ?? "").split("..");
  return rest.length === 0 && isCivilDay(from) && isCivilDay(to) && from <= to ? { from, to } : null;
}
