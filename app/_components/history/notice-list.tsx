import Link from "next/link";
import { civilDayAt } from "@/lib/dates/civil-day";
import { formatDay } from "@/lib/dates/format-edtf";
import { noticeWords, type PublicNotice } from "@/lib/records/history/notices";
import { recordKinds, recordPath } from "@/lib/records/record-path";

/** The list of corrections, retractions and withdrawals; of what was withdrawn there is the day and the note alone. */
export function NoticeList({ notices }: { notices: readonly PublicNotice[] }) {
  return (
    <ol className="notices notices-page">
      {notices.map((notice) => (
        <li key={notice.dataVersion}>
          <p className="notice-day">{formatDay(civilDayAt(notice.at, "UTC"))}</p>
          <div>
            <p>
              <span className="notice-kind">{kindWords(notice)}</span>
            </p>
            {notice.record !== null && (
              <p className="notice-record">
                <RecordName notice={notice} record={notice.record} />
              </p>
            )}
            {notice.publicNote !== null && <p className="notice-words">{notice.publicNote}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** "Correction of a contact"; of a record that is gone from the public pages only what it was. */
function kindWords({ kind, event, recordType }: PublicNotice): string {
  const what = event?.type ?? recordType;
  const article = /^[aeiou]/.test(what) ? "An" : "A";
  if (kind === "correction") return `Correction of ${article.toLowerCase()} ${what}`;
  if (kind === "removal") return `${article} ${what} was withdrawn`;
  return `${noticeWords[kind]}: ${article.toLowerCase()} ${what}`;
}

function RecordName({
  notice: { recordType },
  record: { name, slug },
}: {
  notice: PublicNotice;
  record: { name: string; slug: string };
}) {
  const kind = recordKinds.find((known) => known === recordType);
  const href =
    recordType === "event"
      ? `/events/${slug}#corrections`
      : kind === undefined
        ? null
        : recordPath(kind, slug);
  if (href === null) return <>{name}</>;
  return (
    <Link href={href} prefetch={false}>
      {name}
    </Link>
  );
}
