import { formatDay } from "@/lib/dates/format-edtf";

/**
 * An instant (epoch milliseconds) in words, in UTC and said so: a browser's own zone would show another day than the page
 * from the server does.
 */
export function formatInstant(epochMs: number): string {
  const [date = "", time = ""] = new Date(epochMs).toISOString().split("T");
  return `${formatDay(date)}, ${time.slice(0, 5)} UTC`;
}
