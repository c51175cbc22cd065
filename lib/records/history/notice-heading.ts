import { recordKinds, recordPath } from "../record-path";
import { noticeWords, type PublicNotice } from "./notices";

/** "Correction of a contact"; of a record that is gone from the public pages only what it was. */
export function noticeHeading({
  kind,
  event,
  recordType,
}: Pick<PublicNotice, "kind" | "event" | "recordType">): string {
  const what = event?.type ?? recordType;
  const article = /^[aeiou]/.test(what) ? "An" : "A";
  if (kind === "correction") return `Correction of ${article.toLowerCase()} ${what}`;
  if (kind === "removal") return `${article} ${what} was withdrawn`;
  return `${noticeWords[kind]}: ${article.toLowerCase()} ${what}`;
}

/** Where the record of a notice is shown; null where it has no page, or was withdrawn. */
export function noticePath({
  recordType,
  record,
}: Pick<PublicNotice, "recordType" | "record">): string | null {
  if (record === null) return null;
  if (recordType === "event") return `/events/${record.slug}#corrections`;
  const kind = recordKinds.find((known) => known === recordType);
  return kind === undefined ? null : recordPath(kind, record.slug);
}
