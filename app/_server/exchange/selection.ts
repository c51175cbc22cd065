import { listFilterOptions } from "@/db/queries/timeline/list-filter-options";
import type { EventFilter } from "@/lib/records/event-filter";
import type { AddressParameters, ViewFault } from "@/lib/timeline/address-reader";
import { criterionParameters } from "@/lib/timeline/filter-parameters";
import { momentParameters } from "@/lib/timeline/moment-address";
import { selectionWords } from "@/lib/timeline/selection-words";
import { unknownParameters } from "@/lib/timeline/unknown-parameters";
import {
  defaultViewState,
  eventFilterOf,
  formatViewState,
  parseViewState,
  type ViewFilter,
} from "@/lib/timeline/view-state";
import { getStore } from "../store";
import { findUnknownNames } from "../timeline/find-unknown-names";
import { namedBy, unknownNames } from "../timeline/unknown-names";

/** What of the timeline an address selects: the parameters are those of the page. */
export interface Selection {
  view: ViewFilter;
  filter: EventFilter;
  /** The same as a query in its one form, without "?". */
  query: string;
  faults: readonly ViewFault[];
}

/** The parameters of the filter, under the names that the timeline has for them. */
const filterNames = Object.entries(criterionParameters)
  .filter(([criterion]) => Object.hasOwn(defaultViewState.filter, criterion))
  .map(([, name]) => name);

/**
 * Reads the filter of an address that chooses events for a file. What is neither of the filter, nor names a state of the data, nor is
 * in `others` is a fault: whoever wrote "tracks" would have everything, and not know.
 */
export function readSelection(parameters: AddressParameters, others: readonly string[] = []): Selection {
  const { state, faults } = parseViewState(parameters);
  const unknown = unknownParameters(parameters, [...filterNames, ...others, ...momentParameters]);
  return {
    view: state.filter,
    filter: eventFilterOf(state),
    query: formatViewState({ ...defaultViewState, filter: state.filter }),
    faults: [...unknown, ...faults],
  };
}

/** The selection in words ("": everything), and names in it that no published record bears. */
export async function nameSelection({
  view,
}: Selection): Promise<{ words: string; faults: readonly ViewFault[] }> {
  const options = await listFilterOptions(getStore(), namedBy(view));
  const isAllNamed = unknownNames(view, options).length === 0 && view.informed === null;
  return { words: selectionWords(view, options), faults: isAllNamed ? [] : await findUnknownNames(view) };
}
