import type { BoundedCount } from "./timeline-window";

const grouped = new Intl.NumberFormat("en-GB");

/** A count in full: "1,204". */
export function fullCount(count: number): string {
  return grouped.format(count);
}

/** A count that fits a small mark: "204", "1.2k", "34k", "2.1m". */
export function shortCount(count: number): string {
  if (count < 1000) return String(count);
  if (count < 9_950) return `${(count / 1000).toFixed(1).replace(/\.0$/, "")}k`;
  if (count < 999_500) return `${Math.round(count / 1000)}k`;
  return `${(count / 1_000_000).toFixed(1).replace(/\.0$/, "")}m`;
}

/** "37 of 214 events", "more than 10,000 of 1,000,000 events". */
export function countOfWords(count: BoundedCount, total: number): string {
  return `${boundedWords(count)} of ${boundedEvents({ count: total, isAtLeast: false })}`;
}

/** "1 event", "37 events", "more than 10,000 events". */
export function boundedEvents(matches: BoundedCount): string {
  return `${boundedWords(matches)} ${matches.count === 1 && !matches.isAtLeast ? "event" : "events"}`;
}

/** "37", "more than 10,000". */
export function boundedWords({ count, isAtLeast }: BoundedCount): string {
  return isAtLeast ? `more than ${fullCount(count)}` : fullCount(count);
}
