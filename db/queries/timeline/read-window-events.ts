import type { CivilDay } from "@/lib/dates/civil-day";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { inChunks } from "../../rows/in-chunks";
import type { Reader } from "../../store";
import { toTimelineEvents } from "./list-timeline-events";
import { selectTimelineRowsOf } from "./timeline-rows";

/** The published ones among these events, by (earliestDay, id). */
export async function readWindowEvents(
  db: Reader,
  ids: readonly string[],
  dayOfData: CivilDay,
): Promise<TimelineEvent[]> {
  const rows = await inChunks(ids, (chunk) => selectTimelineRowsOf(db, chunk));
  const events = await toTimelineEvents(db, rows, dayOfData);
  return events.sort((a, b) => compare(a.earliestDay, b.earliestDay) || compare(a.id, b.id));
}

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
