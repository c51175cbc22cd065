import type { Metadata } from "next";
import { formatDayRange } from "@/lib/dates/format-edtf";
import { recordPath } from "@/lib/records/record-path";
import { socialImage } from "../images/social-image";
import type { RecordView } from "./record-view";

/** Title, description and canonical address of a record's page. */
export function recordMetadata({ record, count }: RecordView): Metadata {
  const { events, firstDay, lastDay } = count;
  const days = firstDay === null || lastDay === null ? "" : `, ${formatDayRange(firstDay, lastDay)}`;
  const recorded =
    events === 0
      ? "No published event names it yet."
      : `${events === 1 ? "1 event" : `${events} events`} recorded${days}.`;
  return {
    title: record.name,
    description: `${record.name}: ${recorded}`,
    alternates: { canonical: recordPath(record.kind, record.slug) },
    ...socialImage(recordPath(record.kind, record.slug), `${record.name}: ${recorded}`),
  };
}
