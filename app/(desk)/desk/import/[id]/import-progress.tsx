import { ImportButton } from "@/app/_components/import/import-button";
import { RefreshWhileWorking } from "@/app/_components/import/refresh-while-working";
import { isImportInterrupted } from "@/app/_server/import/import-jobs";
import type { StoredImport } from "@/db/queries/imports/read-import";
import { importStateWords, isBeingShown } from "@/lib/records/import-state";
import { continueImport, dropImport } from "../../../_actions/import-actions";

/** How far a job is. The page reads itself anew; without scripts a link does. */
export function ImportProgress({ stored }: { stored: StoredImport }) {
  const { id, state, doneTo, rowCount, visibleAt } = stored;
  const isInterrupted = isImportInterrupted(stored);
  const isCounted = rowCount > 0 && (state === "checking" || state === "staging") && stored.phase === "rows";
  const words = isCounted
    ? `${importStateWords(stored)}: ${doneTo.toLocaleString("en-GB")} of ${rowCount.toLocaleString("en-GB")} rows.`
    : `${importStateWords(stored)}.`;
  return (
    <section className="import-progress" aria-label="How far it is">
      <p>{isInterrupted ? `${words} It was interrupted; nothing is lost.` : words}</p>
      {isCounted && (
        <progress max={rowCount} value={doneTo} aria-label="Rows done">
          {doneTo} of {rowCount}
        </progress>
      )}
      {isInterrupted ? (
        <div className="desk-buttons">
          {state !== "reading" && (
            <ImportButton action={continueImport} id={id} className="button-primary">
              Continue
            </ImportButton>
          )}
          {visibleAt === null && (
            <ImportButton action={dropImport} id={id} className="button-quiet">
              Discard this import
            </ImportButton>
          )}
        </div>
      ) : (
        <>
          <RefreshWhileWorking />
          <p>
            <a href={`/desk/import/${id}`}>See how far it is</a>
          </p>
          {visibleAt === null && state !== "discarding" && !isBeingShown(stored) && (
            <ImportButton action={dropImport} id={id} className="button-quiet">
              Discard this import
            </ImportButton>
          )}
        </>
      )}
    </section>
  );
}
