import type { Metadata } from "next";
import Link from "next/link";
import { formatInstant } from "@/app/_components/desk/format-instant";
import { PageLinks } from "@/app/_components/desk/page-links";
import { TableScroll } from "@/app/_components/table-scroll";
import { VocabularyNavigation } from "@/app/_components/vocabulary/vocabulary-navigation";
import { requireActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { listMerges } from "@/db/queries/merging/list-merges";
import { mergedRecordPath } from "@/lib/merging/merge-path";
import { mergedTypeWords } from "@/lib/merging/merge-words";
import { canPublish } from "@/lib/records/user";
import "@/app/styles/desk-vocabulary.css";

export const metadata: Metadata = { title: "Merges" };

const pageLength = 50;

/** Every merge, the latest first, each of which can be undone. */
export default async function MergesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor("researcher", "/desk/merges");
  const page = pageOf((await searchParams).page);
  const { merges, count } = await listMerges(getStore(), actor, {
    limit: pageLength,
    offset: (page - 1) * pageLength,
  });
  const pages = Math.max(1, Math.ceil(count / pageLength));
  return (
    <>
      <h1>Merges</h1>
      <VocabularyNavigation current="merges" />
      <p className="note">
        Two records that turned out to be one. A merge can be undone at any time, also after other edits.
      </p>
      {merges.length === 0 ? (
        <p className="desk-empty">Nothing was merged yet. A record’s own page offers it.</p>
      ) : (
        <TableScroll label="Merges">
          <table className="merge-list">
            <thead>
              <tr>
                <th scope="col">Kept</th>
                <th scope="col">Merged into it</th>
                <th scope="col">Events</th>
                <th scope="col">Time</th>
                <th scope="col">By</th>
                <th scope="col">Why</th>
                <th scope="col">Standing</th>
              </tr>
            </thead>
            <tbody>
              {merges.map((merge) => (
                <tr key={merge.id}>
                  <th scope="row">
                    <Link href={mergedRecordPath(merge.recordType, merge.keptId)} prefetch={false}>
                      {merge.keptName}
                    </Link>
                    <span className="merge-type">{mergedTypeWords[merge.recordType]}</span>
                  </th>
                  <td>{merge.otherName}</td>
                  <td className="numeric">{merge.eventCount}</td>
                  <td className="day-cell">{formatInstant(merge.at)}</td>
                  <td>{merge.userName}</td>
                  <td>{merge.reason}</td>
                  <td>
                    {merge.undoneAt !== null ? (
                      <Link href={`/desk/merges/${merge.id}`} prefetch={false}>
                        Undone<span className="visually-hidden">: {merge.otherName}</span>
                      </Link>
                    ) : canPublish(actor.role) ? (
                      <Link href={`/desk/merges/${merge.id}`} prefetch={false}>
                        Undo<span className="visually-hidden"> the merge of {merge.otherName}</span>
                      </Link>
                    ) : (
                      "Stands"
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      <PageLinks
        label="Pages of the list"
        words={`Page ${page} of ${pages}`}
        previousHref={page > 1 ? `/desk/merges?page=${page - 1}` : null}
        nextHref={page < pages ? `/desk/merges?page=${page + 1}` : null}
      />
    </>
  );
}

function pageOf(value: string | string[] | undefined): number {
  return typeof value === "string" && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1;
}
