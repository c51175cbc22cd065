import { z } from "zod";
import { analysisInput } from "../../../coincidence/analysis-input";
import { recordId } from "../../../records/fields";
import { analysisDocument, analysisRate, figure } from "../analysis-document";
import { announcementDocument } from "../announcement-document";
import { citedSource } from "../cited-source";
import { coincidenceDocument, eventReference, ruleSummary } from "../coincidence-document";
import { contactDocument } from "../contact-document";
import { eventDocument } from "../event-document";
import { eventPlace, officeOnDay, retraction } from "../event-document-fields";
import { indexDocument } from "../index-document";
import { openDate } from "../open-date";
import { eventCount, recordReference } from "../open-fields";
import { coincidencePageOf, pageOf } from "../page-document";
import { partyDocument } from "../party-document";
import { personDocument } from "../person-document";
import { placeDocument } from "../place-document";
import { problemDocument } from "../problem-document";
import { revisionDocument, wholeRevisionDocument } from "../revision-document";
import { seriesDocument } from "../series-document";
import { sourceDocument } from "../source-document";
import { topicDocument } from "../topic-document";
import { trackDocument } from "../track-document";
import {
  announcementChange,
  announcementEntry,
  contactChange,
  contactEntry,
  eventChange,
  eventEntry,
  newAnnouncement,
  newContact,
  newEvent,
  savedEvent,
} from "../write-documents";
import { isSchema, type JsonSchema, propertiesOf } from "./json-schema";
import { writeFieldWords } from "./write-field-words";

/** What is answered, by the name of each schema in the reference. */
const answered = {
  Event: eventDocument,
  Contact: contactDocument,
  Announcement: announcementDocument,
  Coincidence: coincidenceDocument,
  Person: personDocument,
  Place: placeDocument,
  Party: partyDocument,
  Track: trackDocument,
  Series: seriesDocument,
  Topic: topicDocument,
  Source: sourceDocument,
  Revision: revisionDocument,
  WholeRevision: wholeRevisionDocument,
  Date: openDate,
  Reference: recordReference,
  EventReference: eventReference,
  EventPlace: eventPlace,
  OfficeOnDay: officeOnDay,
  CitedSource: citedSource,
  Retraction: retraction,
  EventCount: eventCount,
  Rule: ruleSummary,
  EventPage: pageOf(eventDocument, "contacts and announcements"),
  ContactPage: pageOf(contactDocument, "contacts"),
  AnnouncementPage: pageOf(announcementDocument, "announcements"),
  CoincidencePage: coincidencePageOf(coincidenceDocument),
  PersonPage: pageOf(personDocument, "people"),
  PlacePage: pageOf(placeDocument, "places"),
  PartyPage: pageOf(partyDocument, "parties"),
  TrackPage: pageOf(trackDocument, "tracks"),
  SeriesPage: pageOf(seriesDocument, "series"),
  TopicPage: pageOf(topicDocument, "topics"),
  SourcePage: pageOf(sourceDocument, "sources"),
  RevisionPage: pageOf(revisionDocument, "revisions"),
  SavedEvent: savedEvent,
  Figure: figure,
  AnalysisRate: analysisRate,
  Analysis: analysisDocument,
  Index: indexDocument,
  Problem: problemDocument,
} as const satisfies Record<string, z.ZodType>;

/** What is sent, and the entries of events, which are what is sent. */
const sent = {
  NewEvent: newEvent,
  NewContact: newContact,
  NewAnnouncement: newAnnouncement,
  EventChange: eventChange,
  ContactChange: contactChange,
  AnnouncementChange: announcementChange,
  EventEntry: eventEntry,
  ContactEntry: contactEntry,
  AnnouncementEntry: announcementEntry,
  AnalysisRequest: analysisInput,
} as const satisfies Record<string, z.ZodType>;

export type SchemaName = keyof typeof answered | keyof typeof sent;

/** The address of a schema inside the reference. */
export function schemaReference(name: string): string {
  return `#/components/schemas/${name}`;
}

/** Every schema of the reference, made from those by which documents are typed and requests are read. */
export function schemaComponents(): Record<string, JsonSchema> {
  const made = { ...componentsOf(answered, "output"), ...componentsOf(sent, "input") };
  for (const name of Object.keys(sent)) describeFields(made[name]);
  return made;
}

/** The schema of a value of a parameter. */
export function parameterSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...made } = z.toJSONSchema(schema, { io: "input", override: shortened });
  return made;
}

function componentsOf(
  named: Readonly<Record<string, z.ZodType>>,
  io: "input" | "output",
): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io, uri: schemaReference, override: shortened });
  return Object.fromEntries(
    Object.keys(named).map((id) => {
      const { $schema: _dialect, $id: _id, ...made } = { ...schemas[id] };
      return [id, made];
    }),
  );
}

/** The formats that a pattern would only repeat, at length. */
const formats = new Set<unknown>(["date", "date-time", "uri"]);

function shortened({ zodSchema, jsonSchema }: { zodSchema: unknown; jsonSchema: JsonSchema }): void {
  if (formats.has(jsonSchema.format)) delete jsonSchema.pattern;
  // Programs may name a record by its slug, which is longer than an id.
  if (zodSchema === recordId) delete jsonSchema.maxLength;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}

/** Gives every field that has no description the words for its name. */
function describeFields(schema: unknown): void {
  if (Array.isArray(schema)) {
    for (const part of schema) describeFields(part);
    return;
  }
  if (!isSchema(schema)) return;
  for (const [name, property] of propertiesOf(schema)) {
    const words = writeFieldWords[name];
    if (words !== undefined && property.description === undefined) property.description = words;
  }
  for (const part of Object.values(schema)) describeFields(part);
}
