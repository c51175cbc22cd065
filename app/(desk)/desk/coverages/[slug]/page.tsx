import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { CoverageForm } from "@/app/_components/coverages/coverage-form";
import { ChangeForm } from "@/app/_components/history/change-form";
import { requireActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { findCoverage } from "@/db/queries/rules/find-coverage";
import { listFilterOptions } from "@/db/queries/timeline/list-filter-options";
import { NotFoundError } from "@/lib/errors";
import { changeCoverage, takeCoverageBack } from "../../../_actions/coverage-actions";
import "@/app/styles/desk-coverage.css";
import "@/app/styles/history.css";

export const metadata: Metadata = { title: "A declaration of coverage" };

/** Changes a declaration, or takes it back. */
export default async function CoveragePage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  await requireActor("editor", `/desk/coverages/${slug}`);
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
        <p className="prose">Statistics no longer rest on it; its versions stay in the history.</p>
        <ChangeForm
          action={takeCoverageBack}
          hidden={hidden}
          submitLabel="Take the declaration back"
          note={null}
        />
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
