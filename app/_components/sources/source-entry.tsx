import Link from "next/link";
import type { ReactNode } from "react";
import type { ListedSource } from "@/lib/records/source-detail";
import { gradeWords } from "@/lib/records/source-grade";
import { domainOf } from "@/lib/records/source-order";
import { sourceLine, sourceTitle } from "@/lib/records/source-words";

/** One source of a list: what it is, where it can be read, and what is known of it. `href` is its own page. */
export function SourceEntry({
  source,
  href,
  remark = null,
}: {
  source: ListedSource;
  href: string;
  /** What else is to be said of it, such as what it copies. */
  remark?: ReactNode;
}) {
  const grade = gradeWords(source);
  const domain = domainOf(source.url);
  return (
    <div className="source-entry">
      <div>
        <p className="source-title">
          <Link href={href} prefetch={false}>
            {sourceTitle(source)}
          </Link>
        </p>
        <p className="note">{sourceLine(source)}</p>
        {remark !== null && <p className="note">{remark}</p>}
      </div>
      <div className="note source-entry-links">
        {source.url === null ? (
          <p>Link wanted</p>
        ) : (
          <p>
            <a href={source.url} rel="noopener nofollow">
              {domain ?? "Original"}
            </a>
          </p>
        )}
        {source.archivedUrl !== null && (
          <p>
            <a href={source.archivedUrl} rel="noopener nofollow">
              Archived copy
            </a>
          </p>
        )}
      </div>
      <p className="note">{grade === null ? "Not graded" : `Grade ${grade}`}</p>
    </div>
  );
}
