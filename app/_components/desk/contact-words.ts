import type { ContactFormat } from "@/lib/records/vocabularies";
import type { ContactForm } from "./contact-form";
import { type KnownRecords, knownName } from "./known-record";

/** The pair of principals of different parties that a series would count; null unless there are exactly two. */
export function principalPair(
  form: ContactForm,
  known: KnownRecords,
): { ids: [string, string]; name: string } | null {
  const [first, second, third] = form.participations.filter(
    (row) => row.role === "principal" && row.personId !== null,
  );
  if (!first?.personId || !second?.personId || third !== undefined) return null;
  if (first.partyId === null || second.partyId === null || first.partyId === second.partyId) return null;
  return {
    ids: [first.personId, second.personId],
    name: `${lastName(knownName(known, first.personId))} – ${lastName(knownName(known, second.personId))}`,
  };
}

const verbs: Record<ContactFormat, string> = {
  inPerson: "meets",
  phone: "speaks by phone with",
  video: "speaks by video with",
  written: "writes to",
};

/** A plain title made of what is typed: "Steve Witkoff meets Vladimir Putin, Moscow"; "" where it is too little. */
export function suggestTitle(form: ContactForm, known: KnownRecords): string {
  const [first, second] = form.participations.map((row) => knownName(known, row.personId) || row.groupName);
  if (!first || !second || form.format === null) return "";
  const place = knownName(known, form.placeId);
  return `${first} ${verbs[form.format]} ${second}${place === "" ? "" : `, ${place}`}`;
}

function lastName(name: string): string {
  return name.split(" ").at(-1) ?? name;
}
