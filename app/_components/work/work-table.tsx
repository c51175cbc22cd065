import Link from "next/link";
import { formatEdtf } from "@/lib/dates/format-edtf";
import type { OpenWorkEntry, WorkList } from "@/lib/records/open-work";
import { workHref, workListWords, workRemark } from "@/lib/records/work-words";

/** Entries of a work list: the event, its day, what is to be found out, and the way to the part of its form. */
export function WorkTable({ list, entries }: { list: WorkList; entries: readonly OpenWorkEntry[] }) {
  return (
    <ul className="work-rows">
      {entries.map((entry) => (
        <li key={entry.id}>
          <span className="work-title">
            <span className={entry.type === "contact" ? "desk-dot" : "desk-box"} aria-hidden="true" />
            <Link href={`/events/${entry.slug}`} prefetch={false}>
              {entry.title}
            </Link>
          </span>
          <span className="work-note">
            <span className="work-day">{formatEdtf(entry.date)}</span>{" "}
            <span className="work-remark">{workRemark(list, entry)}</span>
          </span>
          <span className="work-action">
            <Link href={workHref(list, entry)} prefetch={false}>
              {workListWords[list].action}
              <span className="visually-hidden"> {entry.title}</span>
            </Link>
          </span>
        </li>
      ))}
    </ul>
  );
}
