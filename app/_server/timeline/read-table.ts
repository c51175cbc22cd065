import type { TableRow } from "@/app/_components/timeline/event-rows";
import { listEventPage } from "@/db/queries/timeline/list-event-page";
import { listTimelineEvents } from "@/db/queries/timeline/list-timeline-events";
import type { FigureNumber } from "@/lib/timeline/figure-input";
import { sortRows } from "@/lib/timeline/sort-rows";
import type { BoundedCount } from "@/lib/timeline/timeline-window";
import { getStore } from "../store";
import { dayOfData } from "../today";
import { tableRows } from "./table-rows";
import { selectionOf, type TimelineView } from "./timeline-view";

/** Rows at most, however many are asked for. */
export const mostTableRows = 1_000;
/** By anything but the date, so many events are sorted at most: their words are not kept in order. */
export const mostSorted = 10_000;

/** The rows of the table that are shown, and how to go on. */
export interface TableView {
  rows: TableRow[];
  /** Where the next rows begin; null where these are the last, or where the table is cut and not paged. */
  next: number | null;
  /** Whether the order asked for was given; else it is by date. */
  isSorted: boolean;
}

/** The table of a view: all of it in memory where events are few, else as many rows as are shown. */
export async function readTable(
  view: TimelineView,
  numbers: ReadonlyMap<string, FigureNumber>,
): Promise<TableView> {
  const { state, grouped } = view;
  const wanted = Math.min(mostTableRows, state.rows ?? mostTableRows);
  if (grouped === null) {
    const rows = sortRows(tableRows(view, numbers), state.sort);
    return { rows: rows.slice(0, wanted), next: null, isSorted: true };
  }
  const filter = selectionOf(state, view.period);
  const today = dayOfData();
  if (state.sort.by !== "date" && canSort(view.matches)) {
    const events = await listTimelineEvents(getStore(), filter, { dayOfData: today });
    const rows = sortRows(tableRows({ ...view, events }, numbers), state.sort);
    return { rows: rows.slice(0, wanted), next: null, isSorted: true };
  }
  const isByDate = state.sort.by === "date";
  const { events, next } = await listEventPage(getStore(), {
    filter,
    after: isByDate ? state.after : null,
    limit: wanted,
    isDescending: isByDate ? state.sort.isDescending : true,
    dayOfData: today,
  });
  return { rows: tableRows({ ...view, events }, numbers), next, isSorted: isByDate };
}

function canSort({ count, isAtLeast }: BoundedCount): boolean {
  return !isAtLeast && count <= mostSorted;
}
