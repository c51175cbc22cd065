import type { HeaderParameter, Operation, OperationAnswer, PathParameter } from "./operation";
import { ifNoneMatch } from "./read-operations";

const event: PathParameter = {
  name: "event",
  description: "The id, or a public identifier that it has or had.",
  example: "SLUG",
};

const idempotencyKey: HeaderParameter = {
  name: "Idempotency-Key",
  description:
    "1 to 128 visible ASCII characters. The same request sent again under it within seven days is written once.",
  isRequired: false,
  example: "claims-2025-12-01-1",
};

const refusals: readonly OperationAnswer[] = [
  { status: 400, description: "The event has faults, each in errors.", schema: "Problem" },
  {
    status: 401,
    description: "There is no token, or it has ended, expired or belongs to somebody who is suspended.",
    schema: "Problem",
  },
  {
    status: 403,
    description: "The token lacks the right, or its maker may no longer publish.",
    schema: "Problem",
  },
  { status: 409, description: "It contradicts what is stored.", schema: "Problem" },
  { status: 413, description: "The body is larger than 512 KB.", schema: "Problem" },
  { status: 415, description: "The body is not declared as JSON.", schema: "Problem" },
  { status: 422, description: "The Idempotency-Key was used for another request.", schema: "Problem" },
  { status: 429, description: "Too many writes. Retry-After says when to go on.", schema: "Problem" },
];

/** How programs publish and change events, and ask about dates of their own. */
export const writeOperations: readonly Operation[] = [
  {
    id: "getEventEntry",
    method: "get",
    path: "/api/v1/events/{event}/entry",
    tag: "Writing",
    summary: "An event as it is written",
    description:
      "A published event under the names by which a change is written, with its version as ETag. Open to everybody.",
    pathParameters: [event],
    queryParameters: [],
    headers: [ifNoneMatch],
    body: null,
    needsToken: false,
    answers: [
      { status: 200, description: "The entry.", schema: "EventEntry" },
      { status: 304, description: "It is as it was: see If-None-Match." },
      { status: 404, description: "No event is published under this name.", schema: "Problem" },
    ],
    exampleAddress: "/api/v1/events/SLUG/entry",
  },
  {
    id: "createEvent",
    method: "post",
    path: "/api/v1/events",
    tag: "Writing",
    summary: "Publish an event",
    description:
      "Publishes a contact or an announcement as the maker of the token. Records are named by id or by slug; dates are written as in the forms or as EDTF.",
    pathParameters: [],
    queryParameters: [],
    headers: [idempotencyKey],
    body: {
      mediaTypes: ["application/json"],
      schema: "NewEvent",
      example: {
        type: "announcement",
        title: "Russia says it captured Pokrovsk",
        kind: "capture",
        announced: "2025-12-01",
        announcedBy: { partyId: "russia" },
        placeIds: ["pokrovsk"],
        sources: [
          { url: "https://example.org/report", publisher: "Example Agency", supports: ["announced"] },
        ],
      },
    },
    needsToken: true,
    answers: [
      { status: 201, description: "It is published; Location has its address.", schema: "SavedEvent" },
      ...refusals,
    ],
    exampleAddress: "/api/v1/events",
  },
  {
    id: "changeEvent",
    method: "patch",
    path: "/api/v1/events/{event}",
    tag: "Writing",
    summary: "Change an event",
    description: "A merge patch (RFC 7396) over the entry of the event, for the version that If-Match names.",
    pathParameters: [event],
    queryParameters: [],
    headers: [
      {
        name: "If-Match",
        description: "The version that is changed: the ETag of the entry or of the event.",
        isRequired: true,
        example: '"1"',
      },
      idempotencyKey,
    ],
    body: {
      mediaTypes: ["application/merge-patch+json", "application/json"],
      schema: "EventChange",
      example: { summary: "The meeting took five hours.", reason: "The readout says so." },
    },
    needsToken: true,
    answers: [
      { status: 200, description: "It is changed; ETag has its version.", schema: "SavedEvent" },
      ...refusals,
      { status: 404, description: "No event is published under this name.", schema: "Problem" },
      { status: 412, description: "The event has another version by now, named in ETag.", schema: "Problem" },
      { status: 428, description: "The change names no version in If-Match.", schema: "Problem" },
    ],
    exampleAddress: "/api/v1/events/SLUG",
  },
  {
    id: "analyseDates",
    method: "post",
    path: "/api/v1/coincidence-analysis",
    tag: "Analysis",
    summary: "Analyse two lists of dates",
    description:
      "Both rates of two lists of dates, the number expected by chance and p under each of five tests, and the pairs. Nothing is stored.",
    pathParameters: [],
    queryParameters: [],
    headers: [],
    body: {
      mediaTypes: ["application/json"],
      schema: "AnalysisRequest",
      example: {
        antecedents: ["2025-01-06", "2025-02-14"],
        consequents: ["2025-01-08", "2025-03"],
        window: { from: "2025-01-01", to: "2025-12-31" },
        days: 7,
      },
    },
    needsToken: false,
    answers: [
      { status: 200, description: "The analysis.", schema: "Analysis" },
      { status: 400, description: "The request has faults, each in errors.", schema: "Problem" },
      { status: 413, description: "The body is larger than a megabyte.", schema: "Problem" },
      { status: 415, description: "The body is not declared as JSON.", schema: "Problem" },
      { status: 500, description: "The analysis could not be made.", schema: "Problem" },
      {
        status: 503,
        description: "Too many analyses are waiting. Retry-After says when to ask again.",
        schema: "Problem",
      },
    ],
    exampleAddress: "/api/v1/coincidence-analysis",
  },
];
