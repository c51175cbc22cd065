import type { AddressParameters, ViewFault } from "./address-reader";

/** As many faults as anybody reads, and as much of a name. */
const mostFaults = 20;
const longestName = 80;

/** Parameters of an address that are not known to what it names: each a fault, so that a slip does not go unseen. */
export function unknownParameters(parameters: AddressParameters, known: readonly string[]): ViewFault[] {
  const names = parameters instanceof URLSearchParams ? parameters.keys() : Object.keys(parameters);
  const unknown = [...new Set(names)].filter((name) => !known.includes(name));
  const message = `It is not known here. Known are ${known.join(", ")}.`;
  return unknown
    .slice(0, mostFaults)
    .map((name) => ({ parameter: [...name].slice(0, longestName).join(""), message }));
}
