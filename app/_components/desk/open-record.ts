import { z } from "zod";
import { partyKinds, placeKinds } from "@/lib/records/vocabularies";

const text = z.string().catch("");

/** What is asked in place of a new person, place or party, or of an office; fields of other kinds stay blank. */
export const openRecordForm = z.object({
  name: text,
  spellings: text,
  office: text,
  from: text,
  to: text,
  partyId: z.string().nullable().catch(null),
  placeKind: z.enum(placeKinds).nullable().catch(null),
  zone: text,
  partyKind: z.enum(partyKinds).nullable().catch(null),
  isoCode: text,
});
export type OpenRecord = z.output<typeof openRecordForm>;

/** Small forms by the path of the field that opened them. */
export const openRecordsForm = z.record(z.string(), openRecordForm).catch({});

/** A small form that was just opened, for what was typed so far. */
export function blankRecord(values: Partial<OpenRecord>): OpenRecord {
  return openRecordForm.parse(values);
}

/** What the record's schema takes, out of the few fields that are asked in place; the rest is added on its own page. */
export function recordInputOf(kind: "person" | "place" | "party", record: OpenRecord): unknown {
  const aliases = record.spellings
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => ({ name }));
  const { name, partyId } = record;
  if (kind === "person") {
    const hasOffice = record.office.trim() !== "";
    return { name, partyId, aliases, offices: hasOffice ? [officeInputOf(record)] : [] };
  }
  if (kind === "place") {
    return { name, kind: record.placeKind, countryId: partyId, zone: record.zone.trim() || null, aliases };
  }
  return { name, kind: record.partyKind, isoCode: record.isoCode, aliases };
}

/** What the schema of an office takes. */
export function officeInputOf({ office, partyId, from, to }: OpenRecord): unknown {
  return { title: office, partyId: partyId ?? "", from, to };
}
