import type { Metadata } from "next";
import Link from "next/link";
import { NoticeList } from "@/app/_components/history/notice-list";
import { readCorrections } from "@/app/_server/history/corrections-view";
import "@/app/styles/history.css";

export const metadata: Metadata = {
  title: "Corrections",
  description: "What was corrected, retracted or withdrawn after it was published, the newest first.",
  alternates: { canonical: "/corrections" },
};

/** Everything that was wrong when it was published, or was taken back, with what readers are told of it. */
export default async function CorrectionsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { notices, isFirstPage, nextHref } = await readCorrections(await searchParams);
  return (
    <>
      <h1>Corrections</h1>
      <p className="deck">
        What was wrong when it was published, retracted or withdrawn, the newest first. Additions to a record
        are no corrections: they stand in its own history. Also as <a href="/corrections.atom">Atom</a> and{" "}
        <a href="/corrections.json">JSON Feed</a>.
      </p>
      {notices.length === 0 ? (
        <p className="prose">
          {isFirstPage
            ? "Nothing has been corrected, retracted or withdrawn yet."
            : "There is nothing earlier."}
        </p>
      ) : (
        <NoticeList notices={notices} />
      )}
      {(nextHref !== null || !isFirstPage) && (
        <p className="history-links history-more">
          {!isFirstPage && (
            <Link href="/corrections" prefetch={false}>
              The newest
            </Link>
          )}
          {nextHref !== null && (
            <Link href={nextHref} rel="next" prefetch={false}>
              Earlier ones
            </Link>
          )}
        </p>
      )}
    </>
  );
}
