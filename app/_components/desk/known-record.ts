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
  /** Its name, so that the party is known with the person. */
  partyName: string | null;
  /** The IANA zone of a place, where one is recorded. */
  zone: string | null;
}

/** Adds a record, and with a person the party that it brings along. */
export function withRecord(known: KnownRecords, record: KnownRecord): KnownRecords {
  const { partyId, partyName } = record;
  if (partyId === null || partyName === null || known[partyId] !== undefined) {
    return { ...known, [record.id]: record };
  }
  const party: KnownRecord = {
    id: partyId,
    kind: "party",
    name: partyName,
    detail: "",
    partyId: null,
    partyName: null,
    zone: null,
  };
  return { ...known, [partyId]: party, [record.id]: record };
}

/** Records by id, as far as a form has met them. */
export type KnownRecords = Readonly<Record<string, KnownRecord>>;

/** The name of a record; words that say so where it is not known. */
export function knownName(known: KnownRecords, id: string | null): string {
  return id === null ? "" : (known[id]?.name ?? "a record that is not known here");
}
