import type { Metadata } from "next";
import Link from "next/link";
import { PageLinks } from "@/app/_components/desk/page-links";
import { ReportRows } from "@/app/_components/work/report-rows";
import { requireActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { listMistakeReports } from "@/db/queries/reports/list-mistake-reports";
import { type ReportState, reportStateLabels, reportStates } from "@/lib/records/mistake-report";
import "@/app/styles/event.css";
import "@/app/styles/records.css";
import "@/app/styles/work.css";

export const metadata: Metadata = { title: "Mistakes reported by readers" };

const pageLength = 50;
const path = "/desk/reports";

const emptyWords: Record<ReportState, string> = {
  open: "No report waits for an answer.",
  mended: "No report led to a change yet.",
  declined: "No report was declined yet.",
  spam: "No report was marked as spam.",
};

/** The mistakes that readers report, by how far they are. Nothing here is ever public. */
export default async function ReportsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor("researcher", path);
  const { state: asked, after, notice } = await searchParams;
  const state = reportStates.find((known) => known === asked) ?? "open";
  const page = await listMistakeReports(getStore(), actor, {
    state,
    // What waits longest comes first; of what is answered, the latest.
    isEarliestFirst: state === "open",
    after: typeof after === "string" ? after : null,
    limit: pageLength,
  });
  const href = (of: ReportState) => (of === "open" ? path : `${path}?state=${of}`);
  return (
    <>
      <nav className="crumbs" aria-label="Where this page stands">
        <Link href="/desk/work" prefetch={false}>
          Work lists
        </Link>
      </nav>
      <h1 className="work-heading">Mistakes reported by readers</h1>
      {notice === "answered" && (
        <p className="message-note" role="status">
          The answer is stored.
        </p>
      )}
      <nav className="section-links work-states" aria-label="Reports by state">
        {reportStates.map((of) => (
          <Link key={of} href={href(of)} prefetch={false} aria-current={of === state ? "page" : undefined}>
            {reportStateLabels[of]}
          </Link>
        ))}
      </nav>
      {page.reports.length === 0 ? (
        <p className="work-empty">{emptyWords[state]}</p>
      ) : (
        <ReportRows reports={page.reports} />
      )}
      <PageLinks
        label="Pages of the list"
        previousHref={typeof after === "string" ? href(state) : null}
        previousWords="First page"
        nextHref={page.next === null ? null : `${path}?state=${state}&after=${encodeURIComponent(page.next)}`}
      />
    </>
  );
}
