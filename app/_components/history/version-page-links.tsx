import Link from "next/link";
import { nextBeforeVersion } from "@/lib/records/history/version-pages";

/** Leads from page to page of the versions of a record; nothing where they are on one page. */
export function VersionPageLinks({
  path,
  isFirstPage,
  revisions,
}: {
  path: string;
  isFirstPage: boolean;
  /** Those that the page lists, the newest first. */
  revisions: readonly { version: number }[];
}) {
  const before = nextBeforeVersion(revisions);
  if (isFirstPage && before === null) return null;
  return (
    <p className="history-links history-more">
      {!isFirstPage && (
        <Link href={path} prefetch={false}>
          The newest versions
        </Link>
      )}
      {before !== null && (
        <Link href={`${path}?before=${before}`} rel="next" prefetch={false}>
          Earlier versions
        </Link>
      )}
    </p>
  );
}
