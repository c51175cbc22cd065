import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { DifferenceTable } from "@/app/_components/history/difference-table";
import { VersionPageLinks } from "@/app/_components/history/version-page-links";
import { VersionTable } from "@/app/_components/history/version-table";
import { requireActor } from "@/app/_server/auth/session";
import { readChosenVersions } from "@/app/_server/history/chosen-versions";
import { readDeskHistory } from "@/app/_server/history/desk-history";
import { revertibleTypes } from "@/lib/records/history/snapshot-entry";
import { readVersionNumber } from "@/lib/records/history/version-pages";
import { canPublish } from "@/lib/records/user";
import { AddressReader } from "@/lib/timeline/address-reader";
import { StateForms } from "../../state-forms";
import { PastReviews } from "./past-reviews";
import { RecordLinks } from "./record-links";
import "@/app/styles/history.css";
import { withArticle } from "@/lib/with-article";

export const metadata: Metadata = { title: "History of a record" };

/** What came of a form that led here. */
const notices = new Map([
  ["retracted", "The record is retracted. Its page says so; it is on no timeline and in no count."],
  ["reinstated", "The record is published again."],
  ["merged", "The two are one record now. The other’s address leads to this one."],
  ["reverted", "The earlier version is stored as the newest one."],
]);

/** Every version of a record: by whom, when, why, and what differs between any two; for editors the way back to an earlier one. */
export default async function HistoryPage({
  params,
  searchParams,
}: {
  params: Promise<{ type: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { type, id } = await params;
  const path = `/desk/history/${type}/${id}`;
  const actor = await requireActor("researcher", path);
  const parameters = await searchParams;
  const before = readVersionNumber(new AddressReader(parameters).one("before"));
  const history = (await readDeskHistory(actor, type, id, { before })) ?? notFound();
  const notice = typeof parameters.notice === "string" ? notices.get(parameters.notice) : undefined;
  const chosen = await readChosenVersions(history.type, id, history.revisions, parameters);
  const isPublished = history.type !== "event" || history.event?.state === "published";
  const canRestore =
    canPublish(actor.role) &&
    isPublished &&
    history.isStored &&
    revertibleTypes.some((known) => known === history.type);
  return (
    <>
      <p className="history-crumbs">History of {withArticle(history.kind)}</p>
      <h1 className="history-title">{history.name}</h1>
      <RecordLinks history={history} canMerge={canPublish(actor.role)} />
      {notice !== undefined && (
        <p className="message-note" role="status">
          {notice}
        </p>
      )}
      <section className="section" aria-labelledby="versions">
        <h2 id="versions">{history.count === 1 ? "One version" : `${history.count} versions`}</h2>
        <VersionTable
          type={history.type}
          revisions={history.revisions}
          chosen={chosen}
          action={path}
          before={before}
          restoreHref={
            canRestore
              ? (version) => (version === history.version ? null : `${path}/restore/${version}`)
              : null
          }
        />
        <VersionPageLinks path={path} isFirstPage={before === null} revisions={history.revisions} />
      </section>
      {chosen !== null && (
        <section className="section" aria-labelledby="comparison">
          <h2 id="comparison">
            Version {chosen.to} beside version {chosen.from}
          </h2>
          <DifferenceTable
            label="What differs"
            differences={chosen.differences}
            names={{ before: `Version ${chosen.from}`, after: `Version ${chosen.to}` }}
          />
        </section>
      )}
      {history.event !== null && <PastReviews actor={actor} eventId={id} />}
      {history.event !== null && history.event.state !== "staged" && canPublish(actor.role) && (
        <section className="section" aria-labelledby="standing">
          <h2 id="standing">
            {history.event.state === "published" ? "Take it back" : "Publish it again, or take it back"}
          </h2>
          <StateForms id={id} version={history.version} state={history.event.state} />
        </section>
      )}
      <p className="note history-foot">
        Every version is kept.{" "}
        {canPublish(actor.role) && <Link href="/desk/trash">Trash and retracted records</Link>}
      </p>
    </>
  );
}
