import type { Metadata } from "next";
import { formatDayRange } from "@/lib/dates/format-edtf";
import { recordPath } from "@/lib/records/record-path";
import type { AddressParameters } from "@/lib/timeline/address-reader";
import { socialImage } from "../images/social-image";
import { pageEmbedLinks } from "../oembed/page-embed-links";
import { readDataMoment } from "../past/data-moment";
import type { RecordView } from "./record-view";

/**
 * Title, description and canonical address of a record's page. Where its address names an earlier state of the data the page says that
 * it has none, but what is embedded from there is pinned to it.
 */
export async function recordMetadata(
  { record, count, ladders }: RecordView,
  asked: AddressParameters,
): Promise<Metadata> {
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
      types: (await embedLinksOf({ record, ladders }, asked)).types,
    },
    ...socialImage(path, `${record.name}: ${recorded}`),
  };
}

/** Where an embed of the record is put together; null where none shows it. */
export async function recordEmbedHref(view: RecordView, asked: AddressParameters): Promise<string | null> {
  return (await embedLinksOf(view, asked)).builderHref;
}

async function embedLinksOf(
  { record, ladders }: Pick<RecordView, "record" | "ladders">,
  asked: AddressParameters,
) {
  const { moment } = await readDataMoment(asked);
  const seriesSlug = ladders[0]?.series.slug;
  return pageEmbedLinks(recordPath(record.kind, record.slug), { seriesSlug, moment });
}
