import Link from "next/link";
import { formatInstant } from "@/app/_components/desk/format-instant";
import { type ReportedField, type ReportState, reportedFieldLabel } from "@/lib/records/mistake-report";
import type { EventType } from "@/lib/records/vocabularies";

interface ReportRow {
  id: string;
  field: ReportedField;
  message: string;
  state: ReportState;
  eventTitle: string;
  eventType: EventType;
  assigneeName: string | null;
  createdAt: number;
}

/** Mistakes that readers report, a line each, with the way to answer. */
export function ReportRows({ reports }: { reports: readonly ReportRow[] }) {
  return (
    <ul className="work-rows work-reports">
      {reports.map((report) => (
        <li key={report.id}>
          <span className="work-title">
            <span className={report.eventType === "contact" ? "desk-dot" : "desk-box"} aria-hidden="true" />
            <Link href={`/desk/reports/${report.id}`} prefetch={false}>
              {report.eventTitle}
            </Link>
          </span>
          <span className="work-note">
            <span className="work-day">{formatInstant(report.createdAt)}</span>{" "}
            <span className="work-remark">
              {reportedFieldLabel(report.field)}: {shortened(report.message)}
            </span>
          </span>
          <span className="work-action">
            {report.assigneeName === null ? "nobody’s yet" : report.assigneeName}
          </span>
        </li>
      ))}
    </ul>
  );
}

const mostCharacters = 90;

function shortened(message: string): string {
  const characters = [...message.replace(/\s+/g, " ")];
  return characters.length <= mostCharacters
    ? characters.join("")
    : `${characters.slice(0, mostCharacters - 1).join("")}…`;
}
