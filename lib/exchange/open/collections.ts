import { z } from "zod";
import { revisedTypes } from "../../records/history/revised-type";
import { ruleDirections } from "../../records/rule";
import { sourceGrades, sourceSorts } from "../../records/source-filter";
import { revisionKinds } from "../../records/vocabularies";
import { antecedentDates, consequentDates, maxOffsetDays } from "../../timeline/rule-address";
import { announcementDocument } from "./announcement-document";
import { coincidenceDocument } from "./coincidence-document";
import { contactDocument } from "./contact-document";
import { eventParameters, sideParameters } from "./event-parameters";
import { sortParameter } from "./list-query";
import { partyDocument } from "./party-document";
import { personDocument } from "./person-document";
import { placeDocument } from "./place-document";
import { manyOf, oneOf, type QueryParameter } from "./query-parameter";
import { wholeRevisionDocument } from "./revision-document";
import { seriesDocument } from "./series-document";
import { sourceDocument } from "./source-document";
import { topicDocument } from "./topic-document";
import { trackDocument } from "./track-document";

/** A list of documents of the API. */
export interface OpenCollection {
  /** What it lists, and one of it, in words. */
  title: string;
  one: string;
  /** By what its pages are ordered. */
  order: string;
  /** The members that a document of it can have. */
  fields: readonly string[];
  /** The parameters of the list beside those of every list. */
  parameters: readonly QueryParameter[];
}

const q = (what: string) => oneOf("q", z.string().max(200), what);

/** The parameters that say which rule is meant, as on the page Coincidences. */
export const ruleParameters: readonly QueryParameter[] = [
  oneOf("rule", z.string(), "The stored rule to start from; the lead rule where none is named."),
  oneOf("window", z.number().int().min(0).max(30), "The window in days, in place of that of the rule."),
  oneOf(
    "offset",
    z.number().int().min(0).max(maxOffsetDays),
    "The offset in days, in place of that of the rule.",
  ),
  oneOf("direction", z.enum(ruleDirections), "The direction, in place of that of the rule."),
  oneOf("from", z.iso.date(), "The first day of the rule."),
  oneOf("to", z.iso.date(), "The last day of the rule."),
  oneOf("antecedent.date", z.enum(antecedentDates), "The date by which antecedents count."),
  oneOf("consequent.date", z.enum(consequentDates), "The date by which consequents count."),
  ...sideParameters("antecedent"),
  ...sideParameters("consequent"),
];

const contactFields = Object.keys(contactDocument.shape);
const announcementFields = Object.keys(announcementDocument.shape);

/** The lists of the API, by the last part of their addresses. */
export const openCollections = {
  events: {
    title: "Contacts and announcements",
    one: "A contact or an announcement",
    order: "by the earliest day that their dates can mean",
    fields: [...new Set([...contactFields, ...announcementFields])],
    parameters: [...eventParameters("all"), sortParameter],
  },
  contacts: {
    title: "Contacts",
    one: "A contact",
    order: "by the earliest day on which they can have been held",
    fields: contactFields,
    parameters: [...eventParameters("contact"), sortParameter],
  },
  announcements: {
    title: "Announcements",
    one: "An announcement",
    order: "by the earliest day on which they can have been made",
    fields: announcementFields,
    parameters: [...eventParameters("announcement"), sortParameter],
  },
  coincidences: {
    title: "Coincidences under a rule",
    one: "A coincidence",
    order: "the latest consequent first, and of each the nearest antecedent first",
    fields: Object.keys(coincidenceDocument.shape),
    parameters: ruleParameters,
  },
  people: {
    title: "People",
    one: "A person",
    order: "by name",
    fields: Object.keys(personDocument.shape),
    parameters: [q("People whose name, or another spelling of it, holds these words.")],
  },
  places: {
    title: "Places",
    one: "A place",
    order: "by name",
    fields: Object.keys(placeDocument.shape),
    parameters: [q("Places whose name, or another spelling of it, holds these words.")],
  },
  parties: {
    title: "Parties",
    one: "A party",
    order: "by name",
    fields: Object.keys(partyDocument.shape),
    parameters: [q("Parties whose name, another spelling of it or code holds these words.")],
  },
  tracks: {
    title: "Tracks",
    one: "A track",
    order: "by name",
    fields: Object.keys(trackDocument.shape),
    parameters: [],
  },
  series: {
    title: "Series",
    one: "A series",
    order: "by name",
    fields: Object.keys(seriesDocument.shape),
    parameters: [],
  },
  topics: {
    title: "Topics",
    one: "A topic",
    order: "by name",
    fields: Object.keys(topicDocument.shape),
    parameters: [],
  },
  sources: {
    title: "Sources",
    one: "A source",
    order:
      "by the day published, the latest first, or by publisher; copies stand behind what they are derived from",
    fields: Object.keys(sourceDocument.shape),
    parameters: [
      q("Sources whose publisher, title or domain holds these words."),
      oneOf("language", z.string(), "Sources in this language, as it is stored: uk."),
      oneOf("grade", z.enum(sourceGrades), "Sources of this reliability, or with none given."),
      oneOf("sort", z.enum(sourceSorts), "day: by the day published; publisher: by publisher."),
    ],
  },
  revisions: {
    title: "Revisions",
    one: "A revision",
    order: "the newest first",
    fields: Object.keys(wholeRevisionDocument.shape),
    parameters: [
      manyOf("record-type", z.enum(revisedTypes), "Revisions of records of these kinds."),
      manyOf("kind", z.enum(revisionKinds), "Revisions of these kinds."),
      oneOf("since", z.number().int().min(0), "Revisions after this version of the data."),
      oneOf("until", z.number().int().min(0), "Revisions up to this version of the data."),
    ],
  },
} as const satisfies Record<string, OpenCollection>;
export type CollectionName = keyof typeof openCollections;

export function isCollectionName(name: string): name is CollectionName {
  return Object.hasOwn(openCollections, name);
}
