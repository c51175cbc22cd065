import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { ImportFrame } from "@/app/_components/import/import-frame";
import { requireActor } from "@/app/_server/auth/session";
import { isImportInterrupted, isImportUnderWay } from "@/app/_server/import/import-jobs";
import { getStore } from "@/app/_server/store";
import { readImport } from "@/db/queries/imports/read-import";
import { tallyRows } from "@/db/queries/imports/tally-rows";
import { importLayoutLabels } from "@/lib/exchange/import/import-mapping";
import { importStateLabels, importStateWords, isWorkingImport } from "@/lib/records/import-state";
import { canPublish } from "@/lib/records/user";
import { ImportOutcome } from "./import-outcome";
import { ImportProgress } from "./import-progress";
import { ImportReview } from "./import-review";
import { readRowsView } from "./rows-view";
import "@/app/styles/desk-import.css";

export const metadata: Metadata = { title: "Import" };

/** An import from its third step on: its rows, how far a job is, and what became of it. */
export default async function ImportPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { id } = await params;
  const path = `/desk/import/${id}`;
  const actor = await requireActor("researcher", path);
  const parameters = await searchParams;
  const found = await readImport(getStore(), actor, id);
  if (found === null) notFound();
  const { stored } = found;
  if (stored.state === "mapping") redirect(`${path}/columns`);
  const figures = tallyRows(found);
  const isReview = stored.state === "review" || stored.state === "checking";
  const isUnderWay = isImportUnderWay(stored);
  const problem = typeof parameters.problem === "string" ? parameters.problem.slice(0, 500) : null;
  return (
    <>
      <h1>{isReview ? "Look through the rows" : "Import"}</h1>
      <ImportFrame
        step={isReview ? 3 : 4}
        links={{ 1: "/desk/import", ...(isReview ? { 2: `${path}/columns` } : {}) }}
      >
        <p className="import-file-line">
          <strong>{stored.fileName}</strong>: {importLayoutLabels[stored.layout]}, begun by{" "}
          {stored.createdByName}.{" "}
          <Link href="/desk/import" prefetch={false}>
            Earlier imports
          </Link>
        </p>
        {/* Said once a state, while the page reads itself anew each second. */}
        <p className="visually-hidden" role="status">
          {isUnderWay ? importStateWords(stored) : importStateLabels[stored.state]}.
          {isWorkingImport(stored.state) && isImportInterrupted(stored) ? " It was interrupted." : ""}
        </p>
        {(problem ?? stored.problem) !== null && (
          <div className="message-error" role="alert">
            <h2>Nothing more was done</h2>
            <p>{problem ?? stored.problem}</p>
          </div>
        )}
        {isUnderWay ? (
          <ImportProgress stored={stored} />
        ) : stored.state === "review" ? (
          <ImportReview
            found={found}
            figures={figures}
            rows={await readRowsView(actor, stored, parameters)}
            isPublisher={canPublish(actor.role)}
          />
        ) : (
          <ImportOutcome
            stored={stored}
            figures={figures}
            rows={await readRowsView(actor, stored, parameters)}
            isPublisher={canPublish(actor.role)}
          />
        )}
      </ImportFrame>
    </>
  );
}
