import type { Metadata } from "next";
import Link from "next/link";
import { CoverageForm } from "@/app/_components/coverages/coverage-form";
import { emptyCoverage } from "@/app/_components/coverages/coverage-values";
import { requireActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { listFilterOptions } from "@/db/queries/timeline/list-filter-options";
import { everyEvent } from "@/lib/records/event-filter";
import { eventTypes } from "@/lib/records/vocabularies";
import { declareCoverage } from "../../../_actions/coverage-actions";
import "@/app/styles/desk-coverage.css";

export const metadata: Metadata = { title: "Declare a coverage" };

/** Declares for which days a selection of events is completely recorded. */
export default async function NewCoveragePage({
  searchParams,
}: {
  searchParams: Promise<{ type?: string | string[] }>;
}) {
  const { type: asked } = await searchParams;
  const type = eventTypes.find((known) => known === asked) ?? null;
  await requireActor("editor", type === null ? "/desk/coverages/new" : `/desk/coverages/new?type=${type}`);
  return (
    <>
      <h1>Declare a coverage</h1>
      <p className="deck">
        For which {type === null ? "events" : `${type}s`} and days the record is complete, and how that is
        known. <Link href="/desk/coverages">All declarations</Link>
      </p>
      <CoverageForm
        action={declareCoverage}
        hidden={{ type: type ?? "" }}
        values={emptyCoverage({ ...everyEvent, type })}
        options={await listFilterOptions(getStore())}
        submitLabel="Declare it"
        isChange={false}
      />
    </>
  );
}
