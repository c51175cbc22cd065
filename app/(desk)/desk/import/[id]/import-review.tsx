import Link from "next/link";
import { ImportButton } from "@/app/_components/import/import-button";
import { counted } from "@/app/_server/import/counted";
import type { ReadImport } from "@/db/queries/imports/read-import";
import type { ImportFigures } from "@/db/queries/imports/tally-rows";
import { addAllNames, dropImport, importRows, orderDates } from "../../../_actions/import-actions";
import { RowsTable } from "./rows-table";
import type { RowsView } from "./rows-view";

/** The third step: what the rows are read as, what has to be decided first, and the button that imports. */
export function ImportReview({
  found,
  figures,
  rows,
  isPublisher,
}: {
  found: ReadImport;
  figures: ImportFigures;
  rows: RowsView;
  isPublisher: boolean;
}) {
  const { stored, names, ambiguousDates } = found;
  const { id } = stored;
  const path = `/desk/import/${id}`;
  return (
    <>
      <p className="import-summary">{summaryOf(figures)}</p>
      {names.open > 0 && (
        <div className="import-question">
          <p>
            {counted(names.open, "name is", "names are")} not decided.{" "}
            <Link href={`${path}/names`} prefetch={false}>
              Say who and what they are
            </Link>
            , or add a record for each.
          </p>
          <ImportButton action={addAllNames} id={id} className="desk-small">
            Add {counted(names.open, "new record", "new records")}
          </ImportButton>
        </div>
      )}
      {names.open === 0 && names.all > 0 && (
        <p className="note">
          {counted(names.all, "name is", "names are")} matched.{" "}
          <Link href={`${path}/names?show=all`} prefetch={false}>
            Look at them
          </Link>
        </p>
      )}
      {ambiguousDates > 0 && (
        <div className="import-question">
          <p>
            {counted(ambiguousDates, "date", "dates")} can be read two ways, such as 12/11/2025. Which comes
            first?
          </p>
          <form action={orderDates} className="desk-buttons">
            <input type="hidden" name="id" value={id} />
            <button type="submit" name="order" value="dayFirst" className="desk-small">
              The day: 12 November
            </button>
            <button type="submit" name="order" value="monthFirst" className="desk-small">
              The month: 11 December
            </button>
          </form>
        </div>
      )}
      <RowsTable id={id} figures={figures} view={rows} isOpen />
      <div className="desk-buttons import-buttons">
        {figures.included > 0 && (
          <ImportButton
            action={importRows}
            id={id}
            className="button-primary"
            intent={isPublisher ? "show" : "prepare"}
          >
            {isPublisher ? "Import" : "Prepare"} {counted(figures.included, "row", "rows")}
            {figures.updating > 0 ? `, ${figures.updating.toLocaleString("en-GB")} of them as updates` : ""}
          </ImportButton>
        )}
        {figures.aside + figures.leftOut + figures.duplicate > 0 && (
          <a className="button" href={`/api/desk/import/${id}/kept-aside`} download>
            Download {counted(figures.aside + figures.leftOut + figures.duplicate, "row", "rows")} kept aside
          </a>
        )}
        {stored.visibleAt === null && (
          <ImportButton action={dropImport} id={id} className="button-quiet">
            Discard this import
          </ImportButton>
        )}
      </div>
      {!isPublisher && (
        <p className="note">Prepared rows are on no public page. An editor makes them visible.</p>
      )}
    </>
  );
}

function summaryOf({ read, included, duplicate, aside, leftOut, done }: ImportFigures): string {
  const parts = [
    `${counted(read, "row", "rows")} read`,
    ...(done > 0 ? [`${done.toLocaleString("en-GB")} imported already`] : []),
    `${included.toLocaleString("en-GB")} ready`,
    ...(duplicate > 0 ? [`${duplicate.toLocaleString("en-GB")} already here`] : []),
    ...(leftOut > 0 ? [`${leftOut.toLocaleString("en-GB")} left out`] : []),
    ...(aside > 0 ? [`${aside.toLocaleString("en-GB")} kept aside with their reasons`] : []),
  ];
  return `${parts.join(", ")}.`;
}
