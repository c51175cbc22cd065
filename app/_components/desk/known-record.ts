import { z } from "zod";

export const recordKinds = ["person", "place", "party"] as const;
/** What a form finds by type-ahead. */
export type RecordKind = (typeof recordKinds)[number];

export const knownRecord = z.object({
  id: z.string(),
  kind: z.enum(recordKinds),
  name: z.string(),
  /** What tells it from another of that name: office and party, or kind and country. */
  detail: z.string(),
  /** The party of a person, where one is recorded. */
  partyId: z.string().nullable(),
  /** Its name and zone, so that the party is known with the person. */
  partyName: z.string().nullable(),
  partyZone: z.string().nullable().default(null),
  /** The IANA zone of a place, and of a state that of its capital, where one is known. */
  zone: z.string().nullable(),
});
/** A person, place or party as a form shows it. */
export type KnownRecord = z.output<typeof knownRecord>;

/** Adds a record, and with a person the party that it brings along. */
export function withRecord(known: KnownRecords, record: KnownRecord): KnownRecords {
  const { partyId, partyName, partyZone } = record;
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
    partyZone: null,
    zone: partyZone,
  };
  return { ...known, [partyId]: party, [record.id]: record };
}

/** Records by id, as far as a form has met them. */
export type KnownRecords = Readonly<Record<string, KnownRecord>>;

/** The name of a record; words that say so where it is not known. */
export function knownName(known: KnownRecords, id: string | null): string {
  return id === null ? "" : (known[id]?.name ?? "a record that is not known here");
}
