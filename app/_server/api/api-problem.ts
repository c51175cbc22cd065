import { type ProblemDetails, problemResponse } from "@/app/_server/http/problem-details";
import {
  BackchannelError,
  type FieldIssue,
  ForbiddenError,
  NotFoundError,
  ValidationError,
} from "@/lib/errors";
import { jsonPointer } from "@/lib/exchange/json-pointer";
import { writesPerMinute } from "./write-limiter";

/** What can be wrong with a request: the last part of the problem's type, explained on the page of the tokens. */
export const apiProblems = {
  invalid: { status: 400, title: "Not valid" },
  "not-signed-in": { status: 401, title: "No valid token" },
  "not-allowed": { status: 403, title: "Not allowed" },
  "not-found": { status: 404, title: "No such event" },
  conflict: { status: 409, title: "In conflict with what is stored" },
  "changed-meanwhile": { status: 412, title: "Changed meanwhile" },
  "too-large": { status: 413, title: "Too large" },
  "media-type": { status: 415, title: "Not JSON" },
  "key-reused": { status: 422, title: "Idempotency key used for another request" },
  "no-version": { status: 428, title: "No version named" },
  "too-many": { status: 429, title: "Too many requests" },
} as const satisfies Record<string, { status: number; title: string }>;
export type ApiProblem = keyof typeof apiProblems;

/** What each means, for whoever writes a program. */
export const apiProblemWords: Readonly<Record<ApiProblem, string>> = {
  invalid: "The event has faults, each in errors with a JSON Pointer to it.",
  "not-signed-in": "There is no token, or it has ended, expired or belongs to somebody who is suspended.",
  "not-allowed": "The token lacks the right, or its maker may no longer publish.",
  "not-found": "No event is published under this identifier.",
  conflict: "It contradicts what is stored, such as an event in the trash.",
  "changed-meanwhile":
    "The event has another version by now, named in ETag. Read it and send the change anew.",
  "too-large": "The body is larger than 512 KB.",
  "media-type": "The body is not declared as JSON.",
  "key-reused": "The Idempotency-Key was used for another request.",
  "no-version": "A change names the version that it changes, in If-Match.",
  "too-many": `A token writes ${writesPerMinute} times a minute. Retry-After says when to go on.`,
};

/** A refusal as problem details (RFC 9457), with a JSON Pointer to each fault of the body. */
export function apiProblem(
  problem: ApiProblem,
  detail: string,
  { issues = [], headers = {} }: { issues?: readonly FieldIssue[]; headers?: Record<string, string> } = {},
): Response {
  const { status, title } = apiProblems[problem];
  const details: ProblemDetails = { type: `/data/api#problem-${problem}`, title, status, detail };
  if (issues.length > 0) {
    details.errors = issues.map(({ path, message }) => ({ pointer: jsonPointer(path), detail: message }));
  }
  return problemResponse(details, headers);
}

/** The refusal that an error of a command means; what is no error of ours is thrown on. */
export function apiProblemOf(error: unknown, headers: Record<string, string> = {}): Response {
  if (error instanceof ValidationError) {
    const { issues } = error;
    const count = issues.length === 1 ? "One fault was found." : `${issues.length} faults were found.`;
    return apiProblem("invalid", count, { issues, headers });
  }
  if (error instanceof ForbiddenError) return apiProblem("not-allowed", error.message, { headers });
  if (error instanceof NotFoundError) return apiProblem("not-found", error.message, { headers });
  if (error instanceof BackchannelError) return apiProblem("conflict", error.message, { headers });
  throw error;
}
