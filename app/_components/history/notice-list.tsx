import Link from "next/link";
import { civilDayAt } from "@/lib/dates/civil-day";
import { formatDay } from "@/lib/dates/format-edtf";
import { noticeHeading, noticePath } from "@/lib/records/history/notice-heading";
import type { PublicNotice } from "@/lib/records/history/notices";

/** The list of corrections, retractions and withdrawals; of what was withdrawn there is the day and the note alone. */
export function NoticeList({ notices }: { notices: readonly PublicNotice[] }) {
  return (
    <ol className="notices notices-page">
      {notices.map((notice) => (
        <li key={notice.dataVersion}>
          <p className="notice-day">{formatDay(civilDayAt(notice.at, "UTC"))}</p>
          <div>
            <p>
              <span className="notice-kind">{noticeHeading(notice)}</span>
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

function RecordName({
  notice,
  record: { name },
}: {
  notice: PublicNotice;
  record: { name: string; slug: string };
}) {
  const href = noticePath(notice);
  if (href === null) return <>{name}</>;
  return (
    <Link href={href} prefetch={false}>
      {name}
    </Link>
  );
}
