import Link from "next/link";
import { PageLinks } from "@/app/_components/desk/page-links";
import { TableScroll } from "@/app/_components/table-scroll";
import type { RowView } from "@/app/_server/import/row-view";
import type { ImportFigures } from "@/db/queries/imports/tally-rows";
import { type ImportRowState, importRowStateLabels, importRowStates } from "@/lib/records/import-state";
import { decideRows } from "../../../_actions/import-actions";
import { KindMark } from "../../kind-mark";
import type { RowsView } from "./rows-view";

/** The rows of an import, filtered and paged; while it is looked through, rows can be chosen and decided. */
export function RowsTable({
  id,
  figures,
  view,
  isOpen,
}: {
  id: string;
  figures: ImportFigures;
  view: RowsView;
  /** Whether something can still be decided about the rows. */
  isOpen: boolean;
}) {
  const path = `/desk/import/${id}`;
  const here = `${path}?show=${view.show}${view.after > 0 ? `&after=${view.after}` : ""}`;
  return (
    <section aria-labelledby="rows-heading" className="import-rows">
      <h2 id="rows-heading" className="visually-hidden">
        Rows
      </h2>
      <RowFilters path={path} figures={figures} show={view.show} isOpen={isOpen} />
      {view.rows.length === 0 ? (
        <p className="desk-empty">No row is in this list.</p>
      ) : (
        <form action={decideRows}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="back" value={here} />
          <TableScroll label="Rows of the file">
            <table className="import-table">
              <thead>
                <tr>
                  {isOpen && (
                    <th scope="col">
                      <span className="visually-hidden">Choose</span>
                    </th>
                  )}
                  <th scope="col">Row</th>
                  <th scope="col">Day, as written</th>
                  <th scope="col">Read as</th>
                  <th scope="col">Title</th>
                  <th scope="col">Place</th>
                  <th scope="col">Kind</th>
                  <th scope="col">What happens</th>
                </tr>
              </thead>
              <tbody>
                {view.rows.map((row) => (
                  <RowLine key={row.rowNumber} path={path} row={row} isOpen={isOpen} />
                ))}
              </tbody>
            </table>
          </TableScroll>
          {isOpen && <RowDecisions show={view.show} figures={figures} />}
        </form>
      )}
      <PageLinks
        label="Pages of rows"
        words={view.rows.length === 0 ? "" : `Rows from ${view.rows[0]?.rowNumber} on`}
        previousHref={view.after > 0 ? `${path}?show=${view.show}` : null}
        previousWords="First rows"
        nextHref={view.next === null ? null : `${path}?show=${view.show}&after=${view.next}`}
        nextWords="Next rows"
      />
    </section>
  );
}

function RowFilters({
  path,
  figures,
  show,
  isOpen,
}: {
  path: string;
  figures: ImportFigures;
  show: RowsView["show"];
  isOpen: boolean;
}) {
  const states = importRowStates.filter((state) => (figures.byState[state] ?? 0) > 0);
  const filters: (readonly [RowsView["show"], string, number])[] = [
    ["all", "All", figures.read],
    ...(isOpen ? [["included", "To be imported", figures.included] as const] : []),
    ...states.map((state) => [state, importRowStateLabels[state], figures.byState[state] ?? 0] as const),
  ];
  return (
    <nav aria-label="Which rows" className="import-filters">
      {filters.map(([value, words, rows]) => (
        <Link
          key={value}
          href={`${path}?show=${value}`}
          prefetch={false}
          aria-current={value === show ? "page" : undefined}
        >
          {words} <span className="import-count">{rows.toLocaleString("en-GB")}</span>
        </Link>
      ))}
    </nav>
  );
}

function RowLine({ path, row, isOpen }: { path: string; row: RowView; isOpen: boolean }) {
  return (
    <tr>
      {isOpen && (
        <td>
          <input
            type="checkbox"
            name="row"
            value={row.rowNumber}
            aria-label={`Choose row ${row.rowNumber}`}
          />
        </td>
      )}
      <th scope="row" className="import-row-number">
        <Link href={`${path}/rows/${row.rowNumber}`} prefetch={false}>
          {row.rowNumber}
        </Link>
      </th>
      <td className="import-day">
        {row.dateWritten === "" ? <span className="desk-doubt">empty</span> : row.dateWritten}
      </td>
      <td className="day-cell">
        {row.dateRead === "" ? <span className="desk-doubt">no day</span> : row.dateRead}
      </td>
      <td>
        {row.title}
        {row.who !== "" && <span className="import-line">{row.who}</span>}
      </td>
      <td>{row.places}</td>
      <td>
        {row.type !== null && <KindMark type={row.type} {...(row.kind === "" ? {} : { word: row.kind })} />}
      </td>
      <td className="import-what">
        <span className={isDoubtful(row.state) && row.choice === null ? "desk-doubt" : undefined}>
          {row.stateWords}
          {row.reasons.length > 0 ? `: ${row.reasons.slice(0, 2).join(" ")}` : ""}
        </span>
        {row.note !== null && <span className="import-line">{row.note}</span>}
        {row.event !== null && (
          <span className="import-line">
            <Link href={row.event.href} prefetch={false}>
              {row.event.title}
            </Link>
          </span>
        )}
        {isOpen && linkWords(row) !== null && (
          <span className="import-line">
            <Link href={`${path}/rows/${row.rowNumber}`} prefetch={false}>
              {linkWords(row)}
              <span className="visually-hidden"> row {row.rowNumber}</span>
            </Link>
          </span>
        )}
      </td>
    </tr>
  );
}

function isDoubtful(state: ImportRowState): boolean {
  return state === "faulty" || state === "waiting" || state === "toConfirm" || state === "duplicate";
}

function linkWords({ state }: RowView): string | null {
  if (state === "duplicate") return "Compare";
  if (state === "faulty") return "Mend";
  if (state === "toConfirm") return "Look at it";
  return null;
}

function RowDecisions({ show, figures }: { show: RowsView["show"]; figures: ImportFigures }) {
  const state = importRowStates.find((known) => known === show);
  const all = state === undefined ? 0 : (figures.byState[state] ?? 0);
  const canTake = state === "duplicate" || state === "toConfirm";
  return (
    <fieldset className="import-decisions">
      <legend>Chosen rows</legend>
      <button type="submit" name="decision" value="leaveOut" className="desk-small">
        Leave out
      </button>
      <button type="submit" name="decision" value="import" className="desk-small">
        Import anyway
      </button>
      <button type="submit" name="decision" value="update" className="desk-small">
        Update the existing ones
      </button>
      <button type="submit" name="decision" value="none" className="button-quiet desk-small">
        Take back what was decided
      </button>
      {canTake && all > 0 && (
        <span className="import-all">
          All {all.toLocaleString("en-GB")} of this list:
          <button type="submit" name="decision" value={`import ${state}`} className="desk-small">
            Import all anyway
          </button>
          {state === "duplicate" && (
            <button type="submit" name="decision" value="update duplicate" className="desk-small">
              Update all that are newer
            </button>
          )}
          <button type="submit" name="decision" value={`leaveOut ${state}`} className="desk-small">
            Leave all out
          </button>
        </span>
      )}
    </fieldset>
  );
}
