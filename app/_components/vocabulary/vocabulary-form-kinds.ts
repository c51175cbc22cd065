import type { VocabularyKind } from "@/lib/records/vocabulary-kind";
import {
  type PartyForm,
  type PersonForm,
  type PlaceForm,
  partyForm,
  personForm,
  placeForm,
  type SeriesForm,
  seriesForm,
  type TopicForm,
  type TrackForm,
  topicForm,
  trackForm,
  type VocabularyForm,
} from "./vocabulary-forms";

/** What the machinery of a form needs to know of its vocabulary. */
export interface VocabularyFormKind<Form extends VocabularyForm> {
  kind: VocabularyKind;
  /** Takes whatever is stored and gives a whole form. */
  parse(raw: unknown): Form;
  /** What the record's schema takes. */
  entryOf(form: Form): Record<string, unknown>;
  /** The fields in the order in which the form shows them, so that faults are listed as they are met. */
  order: readonly string[];
}

/** The form without what belongs to the window alone. */
function fieldsOf<Form extends VocabularyForm>(form: Form): Omit<Form, "typed" | "openRecords"> {
  const { typed: _typed, openRecords: _openRecords, ...fields } = form;
  return fields;
}

/** "60 000", "60,000" and "48.28" are numbers; what cannot be read goes on as typed, so that the schema names the field. */
function numberOf(text: string): number | string | null {
  const plain = text
    .replace(/[\s ]/g, "")
    .replace("−", "-")
    .replace(/,(?=\d{3}(?:\D|$))/g, "");
  if (plain === "") return null;
  return /^-?\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(",", ".")) : text;
}

/** Degrees: the comma is a decimal point, whatever stands behind it. */
function degreesOf(text: string): number | string | null {
  const plain = text.trim().replace("−", "-").replace(",", ".");
  if (plain === "") return null;
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : text;
}

export const personFormKind: VocabularyFormKind<PersonForm> = {
  kind: "person",
  parse: (raw) => personForm.parse(raw),
  entryOf: (form) => ({
    ...fieldsOf(form),
    offices: form.offices.map((office) => ({ ...office, partyId: office.partyId ?? "" })),
  }),
  order: ["name", "partyId", "aliases", "offices", "reason"],
};

export const partyFormKind: VocabularyFormKind<PartyForm> = {
  kind: "party",
  parse: (raw) => partyForm.parse(raw),
  entryOf: fieldsOf,
  order: ["name", "kind", "isoCode", "aliases", "reason"],
};

export const placeFormKind: VocabularyFormKind<PlaceForm> = {
  kind: "place",
  parse: (raw) => placeForm.parse(raw),
  entryOf: (form) => ({
    ...fieldsOf(form),
    zone: form.zone.trim() || null,
    latitude: degreesOf(form.latitude),
    longitude: degreesOf(form.longitude),
    population: numberOf(form.population),
  }),
  order: [
    "name",
    "kind",
    "countryId",
    "aliases",
    "latitude",
    "longitude",
    "zone",
    "wikidataId",
    "population",
    "populationAsOf",
    "populationSource",
    "reason",
  ],
};

export const trackFormKind: VocabularyFormKind<TrackForm> = {
  kind: "track",
  parse: (raw) => trackForm.parse(raw),
  entryOf: fieldsOf,
  order: ["name", "description", "seriesId", "reason"],
};

export const topicFormKind: VocabularyFormKind<TopicForm> = {
  kind: "topic",
  parse: (raw) => topicForm.parse(raw),
  entryOf: fieldsOf,
  order: ["name", "reason"],
};

export const seriesFormKind: VocabularyFormKind<SeriesForm> = {
  kind: "series",
  parse: (raw) => seriesForm.parse(raw),
  entryOf: (form) => ({
    ...fieldsOf(form),
    firstPersonId: form.firstPersonId ?? "",
    secondPersonId: form.secondPersonId ?? "",
  }),
  order: ["name", "firstPersonId", "secondPersonId", "format", "reason"],
};
