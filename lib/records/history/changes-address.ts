import { type AddressParameters, AddressReader, type ViewFault } from "../../timeline/address-reader";
import { unknownParameters } from "../../timeline/unknown-parameters";
import type { ChangePlace } from "./record-change";
import { type RevisedType, revisedTypes } from "./revised-type";

/** What the address of the list of changes asks for. */
export interface ChangesAddress {
  /** Changes made after this data version; null: from the first on. */
  since: number | null;
  /** Up to this one, itself included; null: up to now. */
  until: number | null;
  types: RevisedType[];
  /** Slug of the event that it is only about. */
  event: string | null;
  /** The last change of the page before. */
  after: ChangePlace | null;
}

const changesParameters = ["since", "until", "type", "event", "after"];

/** Reads the address of the list of changes; what cannot be read is left out and becomes a fault in words. */
export function parseChangesAddress(parameters: AddressParameters): {
  address: ChangesAddress;
  faults: ViewFault[];
} {
  const reader = new AddressReader(parameters);
  reader.faults.push(...unknownParameters(parameters, changesParameters));
  const since = reader.whole("since", 0, Number.MAX_SAFE_INTEGER);
  const until = reader.whole("until", 0, Number.MAX_SAFE_INTEGER);
  const isTurned = since !== null && until !== null && until < since;
  if (isTurned) reader.fault("until", "The later version is before the earlier one, so both were left out.");
  return {
    address: {
      since: isTurned ? null : since,
      until: isTurned ? null : until,
      types: reader.words("type", revisedTypes),
      event: reader.slug("event"),
      after: readPlace(reader),
    },
    faults: reader.faults,
  };
}

/** The query string of that address, without "?", always in the same order. */
export function formatChangesAddress({ since, until, types, event, after }: ChangesAddress): string {
  const query = new URLSearchParams();
  if (since !== null) query.set("since", String(since));
  if (until !== null) query.set("until", String(until));
  for (const type of types) query.append("type", type);
  if (event !== null) query.set("event", event);
  if (after !== null) query.set("after", `${after.dataVersion}.${after.recordType}.${after.recordId}`);
  return query.toString();
}

function readPlace(reader: AddressReader): ChangePlace | null {
  const text = reader.one("after");
  if (text === null) return null;
  const [, version = "", type = "", recordId = ""] = /^(\d{1,15})\.([a-z]+)\.(.+)$/.exec(text) ?? [];
  const recordType = revisedTypes.find((known) => known === type);
  if (recordType !== undefined) return { dataVersion: Number(version), recordType, recordId };
  reader.fault("after", "This is not the end of a page.");
  return null;
}
