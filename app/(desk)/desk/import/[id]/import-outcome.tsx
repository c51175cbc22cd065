import { formatInstant } from "@/app/_components/desk/format-instant";
import { ImportButton } from "@/app/_components/import/import-button";
import { counted } from "@/app/_server/import/counted";
import type { StoredImport } from "@/db/queries/imports/read-import";
import type { ImportFigures } from "@/db/queries/imports/tally-rows";
import { dropImport, showImport, takeBackImport, takeUpImport } from "../../../_actions/import-actions";
import { RowsTable } from "./rows-table";
import type { RowsView } from "./rows-view";

/** What became of an import: prepared, imported or undone, and what can be done next. */
export function ImportOutcome({
  stored,
  figures,
  rows,
  isPublisher,
}: {
  stored: StoredImport;
  figures: ImportFigures;
  rows: RowsView;
  isPublisher: boolean;
}) {
  const { id, state } = stored;
  const { imported = 0, updated = 0, staged = 0, kept = 0, removed = 0 } = figures.byState;
  const aside = figures.aside + figures.duplicate + figures.leftOut;
  return (
    <>
      {state === "staged" && (
        <>
          <p className="import-summary">
            {counted(staged, "event is", "events are")} prepared and on no public page yet.
            {figures.updating > 0 ? ` ${counted(figures.updating, "event", "events")} will be updated.` : ""}
          </p>
          {isPublisher ? (
            <div className="desk-buttons import-buttons">
              <ImportButton action={showImport} id={id} className="button-primary">
                Make them visible
              </ImportButton>
              <ImportButton action={dropImport} id={id} className="button-quiet">
                Discard this import
              </ImportButton>
            </div>
          ) : (
            <p>An editor makes them visible.</p>
          )}
        </>
      )}
      {state === "imported" && (
        <p className="import-summary">
          {counted(imported, "event was", "events were")} imported
          {updated > 0 ? `, ${updated.toLocaleString("en-GB")} updated` : ""}
          {stored.visibleAt === null ? "" : ` by ${stored.visibleByName}, ${formatInstant(stored.visibleAt)}`}
          .
        </p>
      )}
      {state === "undone" && stored.undoneAt !== null && (
        <p className="import-summary">
          Undone by {stored.undoneByName}, {formatInstant(stored.undoneAt)}:{" "}
          {counted(removed, "event", "events")} removed
          {kept > 0 ? `, ${kept.toLocaleString("en-GB")} kept because they were edited since` : ""}.
          {stored.undoReason === null ? "" : ` ${stored.undoReason}`}
        </p>
      )}
      {aside > 0 && (
        <div className="desk-buttons import-buttons">
          <a className="button" href={`/api/desk/import/${id}/kept-aside`} download>
            Download {counted(aside, "row", "rows")} kept aside
          </a>
          {state === "imported" && (
            <ImportButton action={takeUpImport} id={id}>
              Mend and import them
            </ImportButton>
          )}
        </div>
      )}
      <RowsTable id={id} figures={figures} view={rows} isOpen={false} />
      {state === "imported" && isPublisher && <UndoForm id={id} />}
    </>
  );
}

function UndoForm({ id }: { id: string }) {
  return (
    <section className="import-part" aria-labelledby="undo-heading">
      <h2 id="undo-heading">Undo this import</h2>
      <p>
        Its events leave every page in one step, and go with the records that it added and nothing else uses.
        What was edited since stays and is listed. What it updated gets its earlier version back.
      </p>
      <form action={takeBackImport} className="import-form">
        <input type="hidden" name="id" value={id} />
        <div className="field">
          <label htmlFor="undo-reason">Reason</label>
          <span className="field-hint" id="undo-reason-hint">
            Stands in the history of the records.
          </span>
          <textarea
            id="undo-reason"
            name="reason"
            rows={2}
            maxLength={1000}
            required
            aria-describedby="undo-reason-hint"
          />
        </div>
        <div className="desk-buttons">
          <button type="submit">Undo the import</button>
        </div>
      </form>
    </section>
  );
}
