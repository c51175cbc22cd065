import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { AddressFaults } from "@/app/_components/address-faults";
import { PageLinks } from "@/app/_components/desk/page-links";
import { WorkFilters } from "@/app/_components/work/work-filters";
import { WorkTable } from "@/app/_components/work/work-table";
import { requireActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { listTracks } from "@/db/queries/records/list-tracks";
import { listOpenWork } from "@/db/queries/work/list-open-work";
import { workListTypes } from "@/lib/records/open-work";
import { readWorkListState, workListQuery } from "@/lib/records/work-list-state";
import { workListOfSlug, workListWords } from "@/lib/records/work-words";
import "@/app/styles/event.css";
import "@/app/styles/records.css";
import "@/app/styles/work.css";

interface WorkListPageProps {
  params: Promise<{ list: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const pageLength = 50;

export async function generateMetadata({ params }: WorkListPageProps): Promise<Metadata> {
  const list = workListOfSlug((await params).list);
  return { title: list === null ? "Work lists" : workListWords[list].title };
}

/** One work list: filtered, ordered, a page at a time. */
export default async function WorkListPage({ params, searchParams }: WorkListPageProps) {
  const { list: slug } = await params;
  const actor = await requireActor("researcher", `/desk/work/${slug}`);
  const list = workListOfSlug(slug);
  if (list === null) notFound();
  const { state, faults } = readWorkListState(list, await searchParams);
  const store = getStore();
  const { order, track, kind, after } = state;
  const isEarliestFirst = order === "earliest";
  const page = await listOpenWork(store, actor, {
    list,
    track,
    kind,
    isEarliestFirst,
    after,
    limit: pageLength,
  });
  const words = workListWords[list];
  const path = `/desk/work/${slug}`;
  const href = (next: number | null) => `${path}${workListQuery({ ...state, after: next })}`;
  return (
    <>
      <nav className="crumbs" aria-label="Where this page stands">
        <Link href="/desk/work" prefetch={false}>
          Work lists
        </Link>
      </nav>
      <h1 className="work-heading">{words.title}</h1>
      <p className="deck">{words.deck}</p>
      <AddressFaults faults={faults} />
      <WorkFilters
        path={path}
        state={state}
        types={workListTypes[list]}
        tracks={await listTracks(store)}
        count={page.count}
      />
      {page.entries.length === 0 ? (
        <p className="work-empty">
          {track === null && kind === null ? words.empty : "Nothing of this kind stands on the list."}
        </p>
      ) : (
        <WorkTable list={list} entries={page.entries} />
      )}
      <PageLinks
        label="Pages of the list"
        previousHref={after === null ? null : href(null)}
        previousWords="First page"
        nextHref={page.next === null ? null : href(page.next)}
      />
    </>
  );
}
