import type { KnownRecord } from "@/app/_components/desk/known-record";
import { listKnownRecords } from "@/db/queries/desk/list-known-records";
import type { Store } from "@/db/store";

const recordIdFields = new Set(["placeId", "placeIds", "partyId", "personId"]);

/** The records that an entry refers to, as forms show them. The entry may be of any age, so it is searched by field name. */
export function knownRecordsOf(store: Store, entry: unknown): Promise<KnownRecord[]> {
  return listKnownRecords(store, recordIdsIn(entry));
}

function recordIdsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(recordIdsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]: [string, unknown]) => {
    if (!recordIdFields.has(field)) return recordIdsIn(inner);
    const ids: unknown[] = Array.isArray(inner) ? inner : [inner];
    return ids.filter((id) => typeof id === "string");
  });
}
