import type { ContactFormat } from "@/lib/records/vocabularies";
import type { ContactForm } from "./contact-form";
import { type KnownRecords, knownName } from "./known-record";

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
