import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { CoverageForm } from "@/app/_components/coverages/coverage-form";
import { requireActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { findCoverage } from "@/db/queries/rules/find-coverage";
import { listFilterOptions } from "@/db/queries/timeline/list-filter-options";
import { NotFoundError } from "@/lib/errors";
import { changeCoverage, takeCoverageBack } from "../../../_actions/coverage-actions";
import "@/app/styles/desk-coverage.css";

export const metadata: Metadata = { title: "A declaration of coverage" };

const notices = new Map([
  ["reason", "It is still declared: say why it is taken back."],
  ["meanwhile", "It is still declared: it was changed meanwhile. Look at what is new, then try again."],
]);

/** Changes a declaration, or takes it back. */
export default async function CoveragePage({
  params,
  searchParams,
}: {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
}) {
  const { slug } = await params;
  await requireActor("editor", `/desk/coverages/${slug}`);
  const { notice } = await searchParams;
  const noticeWords = typeof notice === "string" ? notices.get(notice) : undefined;
  const coverage = await findOrNotFound(slug);
  const { name, filter, from, to, gaps, isComplete, reason } = coverage;
  const hidden = { id: coverage.id, slug: coverage.slug, version: String(coverage.version) };
  const options = await listFilterOptions(getStore(), {
    parties: [...filter.parties, ...filter.announcedBy, ...filter.placeCountries],
    people: filter.people,
    places: filter.places,
  });
  return (
    <>
      <h1>{name}</h1>
      <p className="deck">
        A declaration of coverage. <Link href="/desk/coverages">All declarations</Link>
      </p>
      {noticeWords !== undefined && (
        <p className="message-error" role="alert">
          {noticeWords}
        </p>
      )}
      <CoverageForm
        action={changeCoverage}
        hidden={hidden}
        values={{
          name,
          filter,
          from,
          to,
          gaps,
          completeness: isComplete ? "complete" : "selection",
          reason,
          why: "",
        }}
        options={options}
        submitLabel="Save the change"
        isChange
      />
      <section className="section" aria-labelledby="take-back">
        <h2 id="take-back">Take it back</h2>
        <form action={takeCoverageBack} className="desk-account">
          {Object.entries(hidden).map(([field, value]) => (
            <input key={field} type="hidden" name={field} value={value} />
          ))}
          <div className="field">
            <label htmlFor="withdraw-why">Why it is taken back</label>
            <input id="withdraw-why" name="why" type="text" required autoComplete="off" />
            <div className="field-hint">
              Statistics no longer rest on it; its versions stay in the history.
            </div>
          </div>
          <div className="desk-buttons">
            <button type="submit" className="button">
              Take the declaration back
            </button>
          </div>
        </form>
      </section>
    </>
  );
}

async function findOrNotFound(slug: string) {
  try {
    return await findCoverage(getStore(), slug);
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
}
