import { capitalised } from "../../../capitalised";
import { type CollectionName, openCollections } from "../collections";
import { fieldsParameter, momentQueryParameters, pageParameters } from "../list-query";
import type { HeaderParameter, Operation, OperationAnswer, PathParameter } from "./operation";
import type { SchemaName } from "./schema-components";

/** The schema of a document of each list and of a page of it, and the documents' names in an address. */
const schemas: Record<CollectionName, { one: SchemaName; page: SchemaName; name: string }> = {
  events: { one: "Event", page: "EventPage", name: "event" },
  contacts: { one: "Contact", page: "ContactPage", name: "contact" },
  announcements: { one: "Announcement", page: "AnnouncementPage", name: "announcement" },
  coincidences: { one: "Coincidence", page: "CoincidencePage", name: "coincidence" },
  people: { one: "Person", page: "PersonPage", name: "person" },
  places: { one: "Place", page: "PlacePage", name: "place" },
  parties: { one: "Party", page: "PartyPage", name: "party" },
  tracks: { one: "Track", page: "TrackPage", name: "track" },
  series: { one: "Series", page: "SeriesPage", name: "series" },
  topics: { one: "Topic", page: "TopicPage", name: "topic" },
  sources: { one: "Source", page: "SourcePage", name: "source" },
  revisions: { one: "WholeRevision", page: "RevisionPage", name: "revision" },
};

/** What a program may ask for first of each list. */
const listExamples: Record<CollectionName, string> = {
  events: "?from=2025-11-01&to=2025-12-31&limit=10",
  contacts: "?format=inPerson&level=leader&fields=title,held,participants",
  announcements: "?kind=capture&verification=confirmed",
  coincidences: "?window=7",
  people: "?q=putin",
  places: "",
  parties: "",
  tracks: "",
  series: "",
  topics: "",
  sources: "?language=uk",
  revisions: "?kind=correction",
};

const memberExamples: Record<CollectionName, string> = {
  events: "SLUG",
  contacts: "SLUG",
  announcements: "SLUG",
  coincidences: "ANTECEDENT~CONSEQUENT",
  people: "SLUG",
  places: "SLUG",
  parties: "SLUG",
  tracks: "SLUG",
  series: "SLUG",
  topics: "SLUG",
  sources: "SLUG",
  revisions: "event/SLUG/1",
};

export const ifNoneMatch: HeaderParameter = {
  name: "If-None-Match",
  description:
    "The ETag of an answer that is there already: where it still holds, the answer is 304 without a body.",
  isRequired: false,
  example: '"3.YBbXTlFyYwV77"',
};

const unchanged: OperationAnswer = { status: 304, description: "It is as it was: see If-None-Match." };
const unreadable: OperationAnswer = {
  status: 400,
  description: "A parameter is unknown or not as described.",
  schema: "Problem",
};
const notNow: OperationAnswer = {
  status: 503,
  description: "Not at the moment. Retry-After says when to ask again.",
  schema: "Problem",
};

const plain = {
  method: "get",
  tag: "Open data",
  headers: [ifNoneMatch],
  body: null,
  needsToken: false,
} as const;

const collectionNames = Object.keys(openCollections).filter((name): name is CollectionName =>
  Object.hasOwn(openCollections, name),
);

const tooMany: OperationAnswer = {
  status: 422,
  description: "The rule selects too many events.",
  schema: "Problem",
};

function listOf(name: CollectionName): Operation {
  const { title, order, parameters } = openCollections[name];
  const { page } = schemas[name];
  const tooManyByDates = {
    ...tooMany,
    description: "The rule selects too many events by dates that no index holds.",
  };
  return {
    ...plain,
    id: `list${capitalised(name)}`,
    path: `/api/v1/${name}`,
    summary: title,
    description: `A page of what is published, ${order}.${notes[name] ?? ""}`,
    pathParameters: [],
    queryParameters: [...parameters, ...pageParameters, fieldsParameter, ...momentQueryParameters],
    answers: [
      {
        status: 200,
        description: "A page of documents; with fields, each has the members that are named alone.",
        schema: page,
      },
      unchanged,
      unreadable,
      ...(name === "coincidences" ? [tooManyByDates] : []),
      notNow,
    ],
    exampleAddress: `/api/v1/${name}${listExamples[name]}`,
  };
}

const notes: Partial<Record<CollectionName, string>> = {
  coincidences:
    " A page may hold fewer than limit, even none, where many consequents have no pair: go on while there is next.",
  revisions:
    " A page may hold fewer than limit, even none, where few of many fit: go on while there is next. Versions of what is not public are left out; of an event that was withdrawn there is only that it was.",
};

function memberOf(name: CollectionName): Operation {
  const { one } = openCollections[name];
  const schema = schemas[name];
  return {
    ...plain,
    id: `get${schema.one === "WholeRevision" ? "Revision" : schema.one}`,
    path: `/api/v1/${name}/${pathParametersOf(name)
      .map((parameter) => `{${parameter.name}}`)
      .join("/")}`,
    summary: one,
    description: memberNotes[name] ?? "One document, by its id or any public identifier that it has or had.",
    pathParameters: pathParametersOf(name),
    queryParameters: [
      ...(name === "coincidences" ? openCollections.coincidences.parameters : []),
      fieldsParameter,
      ...momentQueryParameters,
    ],
    answers: [
      {
        status: 200,
        description: "The document; with fields, the members that are named alone.",
        schema: schema.one,
      },
      unchanged,
      unreadable,
      { status: 404, description: "Nothing public has this name.", schema: "Problem" },
      ...(name === "coincidences" ? [tooMany] : []),
      notNow,
    ],
    exampleAddress: `/api/v1/${name}/${memberExamples[name]}`,
  };
}

const memberNotes: Partial<Record<CollectionName, string>> = {
  events:
    "A published or retracted event, by its id or any public identifier that it has or had. Its ETag begins with its version, and If-Match of a change takes it.",
  coincidences: "Two events and how the rule relates them; the rule is named as for the list.",
  revisions: "One saved version; of an event with what it held.",
};

function pathParametersOf(name: CollectionName): PathParameter[] {
  if (name === "coincidences") {
    const description = "The public identifiers, or ids, of the antecedent and the consequent, joined by ~.";
    return [{ name: "coincidence", description, example: memberExamples[name] }];
  }
  if (name === "revisions") {
    return [
      { name: "type", description: "The kind of record, such as event.", example: "event" },
      { name: "record", description: "The id or a public identifier of the record.", example: "SLUG" },
      { name: "version", description: "The version of the record, from 1.", example: "1" },
    ];
  }
  const description = "The id, or a public identifier that it has or had.";
  return [{ name: schemas[name].name, description, example: memberExamples[name] }];
}

/** What can be read: each list and one document of it. */
export const readOperations: readonly Operation[] = collectionNames.flatMap((name) => [
  listOf(name),
  memberOf(name),
]);

/** Where a program begins: the lists that there are. */
export const indexOperation: Operation = {
  ...plain,
  id: "getIndex",
  path: "/api/v1",
  summary: "What there is",
  description: "The lists of the API with their addresses, and where the API is described.",
  pathParameters: [],
  queryParameters: momentQueryParameters,
  answers: [{ status: 200, description: "The lists.", schema: "Index" }, unchanged, unreadable, notNow],
  exampleAddress: "/api/v1",
};

/** The one file whose parameters are those of a list of the API. */
export const coincidencesFile: Operation = {
  ...plain,
  id: "downloadCoincidences",
  path: "/data/coincidences.csv",
  summary: "What a rule says of each consequent, as CSV",
  description:
    "Every consequent of a rule in a row, with the antecedent that decides whether it counts, the days between them, and why it counts or not. The codebook describes the columns.",
  pathParameters: [],
  queryParameters: [...openCollections.coincidences.parameters, ...momentQueryParameters],
  answers: [
    { status: 200, description: "The whole file.", mediaType: "text/csv" },
    unchanged,
    unreadable,
    tooMany,
    notNow,
  ],
  exampleAddress: "/data/coincidences.csv?window=7",
};
