import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { formatInstant } from "@/app/_components/desk/format-instant";
import { ChangeForm } from "@/app/_components/history/change-form";
import { requireActor } from "@/app/_server/auth/session";
import { readMergeDetail } from "@/app/_server/vocabulary/read-merge-detail";
import { mergedRecordPath } from "@/lib/merging/merge-path";
import { mergedTypeWords } from "@/lib/merging/merge-words";
import { canPublish } from "@/lib/records/user";
import { undo } from "../../../_actions/merge-actions";
import "@/app/styles/history.css";
import "@/app/styles/desk-vocabulary.css";

export const metadata: Metadata = { title: "A merge" };

/** What was merged, by whom and why; for editors the way to undo it, and what came of that. */
export default async function MergeDetailPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor("researcher", `/desk/merges/${id}`);
  const { merge, left } = (await readMergeDetail(actor, id)) ?? notFound();
  const { recordType, undoneAt } = merge;
  return (
    <>
      <p className="crumbs">
        <Link href="/desk/merges">Merges</Link>
      </p>
      <h1 className="history-title">
        “{merge.otherName}” merged into “{merge.keptName}”
      </h1>
      <dl className="vocabulary-facts">
        <div>
          <dt>Kind</dt>
          <dd>{mergedTypeWords[recordType]}</dd>
        </div>
        <div>
          <dt>Merged</dt>
          <dd>
            {formatInstant(merge.at)} by {merge.userName}: {merge.reason}
          </dd>
        </div>
        {merge.publicNote !== null && (
          <div>
            <dt>Readers were told</dt>
            <dd>{merge.publicNote}</dd>
          </div>
        )}
        {recordType !== "event" && (
          <div>
            <dt>Events that changed</dt>
            <dd>{merge.eventCount}</dd>
          </div>
        )}
        <div>
          <dt>Records</dt>
          <dd>
            <Link href={mergedRecordPath(recordType, merge.keptId)} prefetch={false}>
              {merge.keptName}
            </Link>
            {undoneAt !== null && (
              <>
                {" and "}
                <Link href={mergedRecordPath(recordType, merge.otherId)} prefetch={false}>
                  {merge.otherName}
                </Link>
              </>
            )}
          </dd>
        </div>
        {undoneAt !== null && (
          <div>
            <dt>Undone</dt>
            <dd>
              {formatInstant(undoneAt)} by {merge.undoneByName}: {merge.undoReason}
            </dd>
          </div>
        )}
      </dl>
      {undoneAt !== null ? (
        <section className="section" aria-labelledby="left">
          <h2 id="left">What stayed as it was</h2>
          {left.length === 0 ? (
            <p className="prose" role="status">
              The two stand apart again. Everything that the merge had changed was put back.
            </p>
          ) : (
            <>
              <p className="prose" role="status">
                The two stand apart again. What follows was edited after the merge, so it was left as it
                stands:
              </p>
              <ul className="merge-left">
                {left.map(({ words, owner }) => (
                  <li key={`${words} ${owner?.href ?? ""}`}>
                    {words}
                    {owner !== null && (
                      <>
                        {" in "}
                        <Link href={owner.href} prefetch={false}>
                          {owner.name}
                        </Link>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      ) : (
        canPublish(actor.role) && (
          <section className="section" aria-labelledby="undo">
            <h2 id="undo">Undo it</h2>
            <p className="prose">
              Both records stand apart again, and what named “{merge.otherName}” names it again. What was
              edited since is kept as it stands and listed.
            </p>
            <ChangeForm action={undo} hidden={{ mergeId: id }} submitLabel="Undo the merge" note={null} />
          </section>
        )
      )}
    </>
  );
}
