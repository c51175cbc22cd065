import type { Metadata } from "next";
import { AddressFaults } from "@/app/_components/address-faults";
import { PageLinks } from "@/app/_components/desk/page-links";
import { SourceEntry } from "@/app/_components/sources/source-entry";
import { SourceFilters } from "@/app/_components/sources/source-filters";
import { requireActor } from "@/app/_server/auth/session";
import { readSourceIndex } from "@/app/_server/sources/source-index-view";
import type { ListedSource } from "@/lib/records/source-detail";
import { isSourceListFiltered, sourceListQuery } from "@/lib/records/source-filter";
import { sourceTitle } from "@/lib/records/source-words";
import { canPublish } from "@/lib/records/user";
import "@/app/styles/records.css";
import "@/app/styles/sources.css";

export const metadata: Metadata = { title: "Sources, desk" };

const path = "/desk/sources";

const notices = new Map([["copies", "The chosen sources are marked as copies of one report."]]);

/** All stored sources, and what each lacks. Editors choose copies of one report here and mark them together. */
export default async function DeskSourcesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor("researcher", path);
  const params = await searchParams;
  const { state, faults, page, count, languages } = await readSourceIndex(params, { isPublic: false });
  const notice = typeof params.notice === "string" ? notices.get(params.notice) : undefined;
  const isEditor = canPublish(actor.role);
  const hrefAfter = (after: string | null) => `${path}${sourceListQuery({ ...state, after })}`;
  return (
    <>
      <h1>Sources</h1>
      {notice !== undefined && (
        <p className="message-note" role="status">
          {notice}
        </p>
      )}
      <AddressFaults faults={faults} />
      <SourceFilters path={path} state={state} languages={languages} count={count} hasLacks />
      {page.sources.length === 0 ? (
        <p className="desk-empty">
          {isSourceListFiltered(state)
            ? "No source fits. Write less of the name, or show all."
            : "No source is recorded yet. Whoever logs an event brings at least one."}
        </p>
      ) : (
        <form action="/desk/sources/copies" method="get">
          <ol className={isEditor ? "source-list source-list-chosen" : "source-list"}>
            {page.sources.map((source) => (
              <li key={source.id}>
                {isEditor && (
                  <label className="source-choose">
                    <input type="checkbox" name="copy" value={source.id} />
                    <span className="visually-hidden">Choose {sourceTitle(source)}</span>
                  </label>
                )}
                <SourceEntry source={source} href={`${path}/${source.id}`} remark={remarkOf(source)} />
              </li>
            ))}
          </ol>
          {isEditor && (
            <p className="source-choose-foot">
              <button type="submit">Mark the chosen as copies of one report</button>
            </p>
          )}
        </form>
      )}
      <PageLinks
        label="Pages of the list"
        previousHref={state.after === null ? null : hrefAfter(null)}
        previousWords="First page"
        nextHref={page.next === null ? null : hrefAfter(page.next)}
      />
    </>
  );
}

function remarkOf({ derivedFrom, archivedUrl }: ListedSource): string | null {
  const parts = [
    derivedFrom === null ? null : `Derived from ${derivedFrom}`,
    archivedUrl === null ? "No archived copy" : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(". ");
}
