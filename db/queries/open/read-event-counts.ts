import { emptyRecordCount, type RecordCount } from "@/lib/records/record-detail";
import type { RecordKind } from "@/lib/records/record-path";
import type { Reader } from "../../store";
import { readRecordCounts } from "../records/read-record-counts";

/** How many published events name each record, and when, as documents say it; by record id. */
export async function readEventCounts(db: Reader, kind: RecordKind, ids: readonly string[]) {
  const counts = await readRecordCounts(db, kind, ids);
  return (id: string) => {
    const { events, firstDay, lastDay }: RecordCount = counts.get(id) ?? emptyRecordCount;
    return { count: events, firstDay, lastDay };
  };
}
