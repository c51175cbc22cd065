import { DifferenceTable } from "@/app/_components/history/difference-table";
import { civilDayAt } from "@/lib/dates/civil-day";
import { formatDay } from "@/lib/dates/format-edtf";
import { noticeWords, type RecordNotice } from "@/lib/records/history/notices";

/** What was corrected after publication, the newest first: the day, what readers are told, and what it said before and says now. */
export function CorrectionList({ notices }: { notices: readonly RecordNotice[] }) {
  return (
    <ol className="notices">
      {notices.map((notice) => {
        const day = formatDay(civilDayAt(notice.at, "UTC"));
        return (
          <li key={notice.version}>
            <p className="notice-day">{day}</p>
            <div>
              <p className="notice-kind">{noticeWords[notice.kind]}</p>
              {notice.publicNote !== null && <p className="notice-words">{notice.publicNote}</p>}
              {notice.differences.length > 0 && (
                <div className="notice-differences">
                  <DifferenceTable
                    label={`What changed on ${day}`}
                    differences={notice.differences}
                    names={{ before: "It said", after: "It was changed to" }}
                  />
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
