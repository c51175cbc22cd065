import { noticeHeading, noticePath } from "../../records/history/notice-heading";
import { noticeWords, type PublicNotice } from "../../records/history/notices";
import { escapeMarkup } from "../markup-text";
import type { FeedEntry } from "./feed";
import { tagUri } from "./tag-uri";

/** A correction, retraction or withdrawal as an entry of the feed of corrections. */
export function noticeEntry(notice: PublicNotice, publicUrl: string): FeedEntry {
  const heading = noticeHeading(notice);
  const path = noticePath(notice) ?? "/corrections";
  const words = [notice.record?.name ?? null, notice.publicNote].filter((part) => part !== null);
  return {
    // One write tells readers of one record, so that the data version that it made names the notice.
    id: tagUri(publicUrl, `notice/${notice.dataVersion}`),
    url: new URL(`${publicUrl}${path}`).href,
    title: notice.record === null ? heading : `${heading}: ${notice.record.name}`,
    html: [heading, ...words].map((part) => `<p>${escapeMarkup(part)}</p>`).join(""),
    publishedAt: notice.at,
    updatedAt: notice.at,
    categories: [{ term: notice.kind, label: noticeWords[notice.kind] }],
  };
}
