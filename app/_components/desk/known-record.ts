export const recordKinds = ["person", "place", "party"] as const;
/** What a form finds by type-ahead. */
export type RecordKind = (typeof recordKinds)[number];

/** A person, place or party as a form shows it. */
export interface KnownRecord {
  id: string;
  kind: RecordKind;
  name: string;
  /** What tells it from another of that name: office and party, or kind and country. */
  detail: string;
  /** The party of a person, where one is recorded. */
  partyId: string | null;
  /** The IANA zone of a place, where one is recorded. */
  zone: string | null;
}

/** Records by id, as far as a form has met them. */
export type KnownRecords = Readonly<Record<string, KnownRecord>>;

/** The name of a record; words that say so where it is not known. */
export function knownName(known: KnownRecords, id: string | null): string {
  return id === null ? "" : (known[id]?.name ?? "a record that is not known here");
}
