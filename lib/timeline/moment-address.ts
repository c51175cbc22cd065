import type { CivilDay } from "../dates/civil-day";
import { type AddressParameters, AddressReader, type ViewFault } from "./address-reader";

/** How an address names an earlier state of the data: by its version, or by a day; null in both: the present state. */
export interface MomentAddress {
  version: number | null;
  asKnownOn: CivilDay | null;
}

/** The parameters by which it does so. */
export const momentParameters = ["version", "as-known-on"] as const;

/** Reads `version` and `as-known-on`; where one of them cannot be read, or both are given, the present state is meant. */
export function readMomentAddress(parameters: AddressParameters): {
  address: MomentAddress;
  faults: ViewFault[];
} {
  const reader = new AddressReader(parameters);
  const version = reader.whole("version", 0, Number.MAX_SAFE_INTEGER);
  const asKnownOn = reader.day("as-known-on");
  if (version !== null && asKnownOn !== null) {
    reader.fault("as-known-on", "Name a version of the data or a day, not both.");
  }
  const isGood = reader.faults.length === 0;
  return {
    address: isGood ? { version, asKnownOn } : { version: null, asKnownOn: null },
    faults: reader.faults,
  };
}

/** The parameters of an address that names that state. */
export function momentFields({ version, asKnownOn }: MomentAddress): [name: string, value: string][] {
  if (version !== null) return [["version", String(version)]];
  return asKnownOn === null ? [] : [["as-known-on", asKnownOn]];
}

/** The parameters without those that name a state of the data: where there is none of that name. */
export function withoutMoment(parameters: URLSearchParams): URLSearchParams;
export function withoutMoment(parameters: AddressParameters): AddressParameters;
export function withoutMoment(parameters: AddressParameters): AddressParameters {
  const isOther = ([name]: [string, unknown]) => !momentParameters.some((known) => known === name);
  if (parameters instanceof URLSearchParams) return new URLSearchParams([...parameters].filter(isOther));
  return Object.fromEntries(Object.entries(parameters).filter(isOther));
}

/** A path with these parameters behind it. */
export function withParameters(path: string, parameters: AddressParameters): string {
  const pairs =
    parameters instanceof URLSearchParams
      ? [...parameters]
      : Object.entries(parameters).flatMap(([name, value]) =>
          (typeof value === "string" ? [value] : (value ?? [])).map((one): [string, string] => [name, one]),
        );
  const query = String(new URLSearchParams(pairs));
  return query === "" ? path : `${path}?${query}`;
}
