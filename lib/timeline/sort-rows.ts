import type { TimelineEvent } from "./timeline-event";
import type { TableSort } from "./view-state";

/** What a table row is sorted by. */
export interface SortableRow {
  event: TimelineEvent;
  /** What stands under "Track or kind", "Where" and "Format or verification". */
  kindWords: string;
  placeWords: string;
  formWords: string;
}

/** The rows in the order asked for; what is equal stays in order of date. The input is left as it is. */
export function sortRows<Row extends SortableRow>(
  rows: readonly Row[],
  { by, isDescending }: { by: TableSort; isDescending: boolean },
): Row[] {
  const key = (row: Row): string => {
    switch (by) {
      case "date":
        return `${row.event.earliestDay} ${row.event.latestStartDay}`;
      case "title":
        return row.event.title;
      case "track":
        return row.kindWords;
      case "place":
        return row.placeWords;
      case "standing":
        return row.formWords;
    }
  };
  const collator = new Intl.Collator("en");
  const sorted = [...rows].sort((a, b) => {
    const order = collator.compare(key(a), key(b));
    return isDescending ? -order : order;
  });
  return sorted;
}
