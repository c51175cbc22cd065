import { boundedWords, fullCount } from "@/lib/timeline/count-label";
import type { Named } from "@/lib/timeline/timeline-event";
import type { BoundedCount } from "@/lib/timeline/timeline-window";
import type { ViewState } from "@/lib/timeline/view-state";
import type { TableRow } from "./event-rows";
import { EventTable } from "./event-table";

/** The same events as the figure as a table, with what is said of its length and order. */
export function EventSection({
  rows,
  tracks,
  next,
  isSorted,
  matches,
  mostRows,
  mostSorted,
  incompleteWords,
  state,
  hrefOf,
  coincidenceHead,
}: {
  rows: readonly TableRow[];
  tracks: readonly Named[];
  /** Where the next rows begin; null where there are none, or where the table is not paged. */
  next: number | null;
  /** Whether the order asked for was given. */
  isSorted: boolean;
  matches: BoundedCount;
  mostRows: number;
  mostSorted: number;
  /** What is said of days for which reports are still coming in; null where there are none. */
  incompleteWords: string | null;
  state: ViewState;
  /** The address of the same view in another state. */
  hrefOf: (state: ViewState) => string;
  coincidenceHead: string;
}) {
  const isWhole = !matches.isAtLeast && rows.length === matches.count;
  const canShowAll = !matches.isAtLeast && matches.count <= mostRows;
  return (
    <section className="section" id="table" aria-labelledby="table-heading">
      <div className="section-head">
        <h2 id="table-heading">Events</h2>
        <div className="section-links">
          <span>
            {fullCount(rows.length)} of {boundedWords(matches)}
          </span>
          {!isWhole && canShowAll && (
            <a href={`${hrefOf({ ...state, rows: null, after: null })}#table`}>Show all</a>
          )}
        </div>
      </div>
      {!isSorted && (
        <p className="note">
          More than {fullCount(mostSorted)} events are listed by date only, the latest first. Narrow the
          choice to sort it otherwise.
        </p>
      )}
      {incompleteWords !== null && <p className="note">{incompleteWords}</p>}
      <EventTable
        rows={rows}
        tracks={tracks}
        sort={isSorted ? state.sort : { by: "date", isDescending: true }}
        sortHref={(sort) => `${hrefOf({ ...state, sort, after: null })}#table`}
        coincidenceHead={coincidenceHead}
      />
      {(state.after !== null || next !== null) && (
        <p className="table-pages no-print">
          {state.after !== null && <a href={`${hrefOf({ ...state, after: null })}#table`}>First rows</a>}
          {next !== null && <a href={`${hrefOf({ ...state, after: next })}#table`}>Next rows</a>}
        </p>
      )}
    </section>
  );
}
