import { type EventFilter, everyEvent } from "../../records/event-filter";
import { AddressReader, type ViewFault } from "../../timeline/address-reader";
import { readFilterChanges } from "../../timeline/filter-parameters";
import type { EventScope } from "./event-parameters";
import { misplacedCriteria } from "./misplaced-criteria";

/**
 * Reads which events a query asks for, by the names of the timeline's address. Every fault is named; nothing is left out in silence.
 */
export function readEventQuery(
  parameters: URLSearchParams,
  scope: EventScope,
): { filter: EventFilter; faults: ViewFault[] } {
  const reader = new AddressReader(parameters);
  const changes = readFilterChanges(reader, (name) => parameters.has(name), "");
  const filter: EventFilter = { ...everyEvent, ...changes };
  if (scope !== "all") filter.type = scope;
  reader.faults.push(...misplacedCriteria(filter, filter.type));
  if (filter.from !== null && filter.to !== null && filter.from > filter.to) {
    reader.fault("to", "The period ends before it starts.");
  }
  return { filter, faults: reader.faults };
}
