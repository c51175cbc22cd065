import { listFilterOptions } from "@/db/queries/timeline/list-filter-options";
import type { EventFilter } from "@/lib/records/event-filter";
import type { AddressParameters, ViewFault } from "@/lib/timeline/address-reader";
import { selectionWords } from "@/lib/timeline/selection-words";
import {
  defaultViewState,
  eventFilterOf,
  formatViewState,
  parseViewState,
  type ViewFilter,
} from "@/lib/timeline/view-state";
import { getStore } from "../store";
import { namedBy, unknownNames } from "../timeline/unknown-names";

/** What of the timeline an address selects: the parameters are those of the page. */
export interface Selection {
  view: ViewFilter;
  filter: EventFilter;
  /** The same as a query in its one form, without "?". */
  query: string;
  faults: readonly ViewFault[];
}

/** Reads the filter of an address; parameters that are no filter are passed over. */
export function readSelection(parameters: AddressParameters): Selection {
  const { state, faults } = parseViewState(parameters);
  return {
    view: state.filter,
    filter: eventFilterOf(state),
    query: formatViewState({ ...defaultViewState, filter: state.filter }),
    faults,
  };
}

/** The selection in words ("": everything), and names in it that no published record bears. */
export async function nameSelection({
  view,
}: Selection): Promise<{ words: string; faults: readonly ViewFault[] }> {
  const options = await listFilterOptions(getStore(), namedBy(view));
  return { words: selectionWords(view, options), faults: unknownNames(view, options) };
}
