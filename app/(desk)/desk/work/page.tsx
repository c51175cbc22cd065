import type { Metadata } from "next";
import { ReportRows } from "@/app/_components/work/report-rows";
import { WorkSection } from "@/app/_components/work/work-section";
import { WorkTable } from "@/app/_components/work/work-table";
import { requireActor } from "@/app/_server/auth/session";
import { readWork } from "@/app/_server/work/work-view";
import { workListWords } from "@/lib/records/work-words";
import "@/app/styles/work.css";

export const metadata: Metadata = { title: "Work lists" };

/** What the desk still has to do about published events, a list each, and the mistakes that readers report. */
export default async function WorkPage() {
  const actor = await requireActor("researcher", "/desk/work");
  const { counts, lists, reports } = await readWork(actor);
  return (
    <>
      <h1>Work lists</h1>
      <p className="deck">
        What published events still lack. An entry leaves its list by itself once it is mended.
      </p>
      <div className="work-lists">
        <WorkSection
          id="reports"
          title="Mistakes reported by readers"
          count={`${counts.reports.isAtLeast ? "more than " : ""}${counts.reports.count.toLocaleString("en-GB")}`}
          remark="waiting longest first"
          href="/desk/reports"
        >
          {reports.length === 0 ? (
            <p className="work-empty">No report waits for an answer.</p>
          ) : (
            <ReportRows reports={reports} />
          )}
        </WorkSection>
        {lists.map(({ list, entries }) => {
          const words = workListWords[list];
          return (
            <WorkSection
              key={list}
              id={words.slug}
              title={words.title}
              count={counts.lists[list].toLocaleString("en-GB")}
              remark="oldest first"
              href={`/desk/work/${words.slug}`}
            >
              {entries.length === 0 ? (
                <p className="work-empty">{words.empty}</p>
              ) : (
                <WorkTable list={list} entries={entries} />
              )}
            </WorkSection>
          );
        })}
      </div>
    </>
  );
}
