import { contactFormatLabels, partyKindLabels, placeKindLabels } from "../vocabularies";
import { deskField, type FieldSpec, listField, part, textField } from "./field-spec";
import {
  anyWords,
  countWords,
  edtfWords,
  fieldOf,
  idOf,
  instantWords,
  nameOf,
  textOf,
  wordOf,
} from "./snapshot-values";

const name = textField("name", "Name");
const address = textField("slug", "Address");

const aliases = listField("aliases", "Other names", {
  keysOf: (row) => [textOf(fieldOf(row, "name"))],
  titleOf: (row) => textOf(fieldOf(row, "name")),
  parts: [part("name", "Name"), part("note", "Note")],
});

export const personFieldSpecs: readonly FieldSpec[] = [
  name,
  textField("party", "Party", nameOf),
  aliases,
  listField("offices", "Offices", {
    keysOf: (row) => {
      const title = textOf(fieldOf(row, "title"));
      const party = idOf(fieldOf(row, "party"));
      return [title === null || party === null ? null : `${party} ${title}`, title];
    },
    titleOf: (row) => textOf(fieldOf(row, "title")),
    parts: [
      part("title", "Office"),
      part("party", "For", nameOf),
      part("from", "From", edtfWords),
      part("fromPrinted", "From, as printed"),
      part("to", "To", edtfWords),
      part("toPrinted", "To, as printed"),
      part("sourceNote", "Source"),
    ],
  }),
  address,
];

export const placeFieldSpecs: readonly FieldSpec[] = [
  name,
  textField("kind", "Kind", wordOf(placeKindLabels)),
  textField("country", "Country", nameOf),
  textField("latitude", "Latitude"),
  textField("longitude", "Longitude"),
  textField("wikidataId", "Wikidata"),
  textField("zone", "Time zone"),
  textField("population", "Population", countWords),
  textField("populationAsOf", "Population of", edtfWords),
  textField("populationAsOfPrinted", "Population of, as printed"),
  textField("populationSource", "Source of the population"),
  aliases,
  address,
];

export const partyFieldSpecs: readonly FieldSpec[] = [
  name,
  textField("kind", "Kind", wordOf(partyKindLabels)),
  textField("isoCode", "Country code"),
  aliases,
  address,
];

export const trackFieldSpecs: readonly FieldSpec[] = [
  name,
  textField("description", "Description"),
  textField("series", "Series that numbers it", nameOf),
  deskField("position", "Place in the list"),
  address,
];

export const seriesFieldSpecs: readonly FieldSpec[] = [
  name,
  textField("firstPerson", "First person", nameOf),
  textField("secondPerson", "Second person", nameOf),
  textField("format", "Format", wordOf(contactFormatLabels)),
  address,
];

export const topicFieldSpecs: readonly FieldSpec[] = [
  name,
  deskField("position", "Place in the list"),
  address,
];

export const ruleFieldSpecs: readonly FieldSpec[] = [
  name,
  textField("reason", "Why it is asked"),
  textField("words", "Its words", anyWords),
  textField("definition", "What it says", anyWords),
  textField("sealedAt", "Sealed on", instantWords),
  textField("sealHash", "Hash of the seal"),
  address,
];

export const coverageFieldSpecs: readonly FieldSpec[] = [
  name,
  textField("filter", "What it selects", anyWords),
  textField("from", "From", edtfWords),
  textField("to", "To", edtfWords),
  textField("gaps", "Gaps", anyWords),
  textField("isComplete", "Declared complete"),
  textField("reason", "Why"),
  address,
];
