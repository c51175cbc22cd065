import type { Metadata } from "next";
import { formatDayRange } from "@/lib/dates/format-edtf";
import { recordPath } from "@/lib/records/record-path";
import { socialImage } from "../images/social-image";
import { pageEmbedLinks } from "../oembed/page-embed-links";
import type { RecordView } from "./record-view";

/** Title, description and canonical address of a record's page. */
export function recordMetadata({ record, count, ladders }: RecordView): Metadata {
  const { events, firstDay, lastDay } = count;
  const days = firstDay === null || lastDay === null ? "" : `, ${formatDayRange(firstDay, lastDay)}`;
  const recorded =
    events === 0
      ? "No published event names it yet."
      : `${events === 1 ? "1 event" : `${events} events`} recorded${days}.`;
  const path = recordPath(record.kind, record.slug);
  return {
    title: record.name,
    description: `${record.name}: ${recorded}`,
    alternates: {
      canonical: path,
      types: embedLinksOf({ record, ladders }).types,
    },
    ...socialImage(path, `${record.name}: ${recorded}`),
  };
}

/** Where an embed of the record is put together; null where none shows it. */
export function recordEmbedHref(view: RecordView): string | null {
  return embedLinksOf(view).builderHref;
}

function embedLinksOf({ record, ladders }: Pick<RecordView, "record" | "ladders">) {
  return pageEmbedLinks(recordPath(record.kind, record.slug), { seriesSlug: ladders[0]?.series.slug });
}
