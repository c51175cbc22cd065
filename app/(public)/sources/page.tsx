import type { Metadata } from "next";
import { AddressFaults } from "@/app/_components/address-faults";
import { PresentOnlyNotice } from "@/app/_components/past/present-only-notice";
import { SourceFilters } from "@/app/_components/sources/source-filters";
import { SourceIndexList } from "@/app/_components/sources/source-index-list";
import { SourcePages } from "@/app/_components/sources/source-pages";
import { readSourceIndex } from "@/app/_server/sources/source-index-view";
import { isSourceListFiltered } from "@/lib/records/source-filter";
import "@/app/styles/records.css";
import "@/app/styles/sources.css";

interface SourcesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "Sources", alternates: { canonical: "/sources" } };

const path = "/sources";

/** The bibliography: every source that a published event cites, copies of one report together. */
export default async function SourcesPage({ searchParams }: SourcesPageProps) {
  const { state, faults, page, count, languages } = await readSourceIndex(await searchParams, {
    isPublic: true,
  });
  return (
    <>
      <h1>Sources</h1>
      <p className="deck">
        Every report that a published event cites. Copies of one report stand under it, since together they
        are one witness.
      </p>
      <PresentOnlyNotice path={path} parameters={await searchParams} />
      <AddressFaults faults={faults} />
      <SourceFilters path={path} state={state} languages={languages} count={count} hasLacks={false} />
      {page.sources.length === 0 ? (
        <p className="prose">
          {isSourceListFiltered(state)
            ? "No source fits. Write less of the name, or show all."
            : "No source is recorded yet. Every event that is logged brings at least one."}
        </p>
      ) : (
        <SourceIndexList sources={page.sources} />
      )}
      <SourcePages path={path} state={state} next={page.next} />
    </>
  );
}
