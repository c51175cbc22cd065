import { formatDistanceStrict } from "date-fns";

/** How long ago an instant was, in words: "3 minutes ago". Both in epoch milliseconds, so no zone plays a part. */
export function timeAgo(epochMs: number, nowMs: number): string {
  if (nowMs - epochMs < 1000) return "just now";
  return formatDistanceStrict(epochMs, nowMs, { addSuffix: true, roundingMethod: "floor" });
}
