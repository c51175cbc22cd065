import { type ProblemDetails, problemResponse } from "@/app/_server/http/problem-details";
import { type OpenProblem, openProblems } from "@/lib/exchange/open/problem-document";
import type { ViewFault } from "@/lib/timeline/address-reader";

/** Why a question to the open data is not answered; the message is for whoever asked. */
export class OpenQuestionError extends Error {
  override readonly name = "OpenQuestionError";
  constructor(
    readonly problem: OpenProblem,
    message: string,
    readonly faults: readonly ViewFault[] = [],
  ) {
    super(message);
  }
}

/** Any site may read, with no credentials: nothing here depends on who asks. */
export const openHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "Data-Version, ETag, Link, Content-Location, Retry-After",
};

/** What the words of a page say of a fault that a page passes over: here nothing is left out. */
const leftOut = /(?:; (?:it|the rest|the search)|, so both) (?:was|were) left out\.$/;

/** The refusal as problem details (RFC 9457), with the parameters at fault. */
export function openProblem(
  problem: OpenProblem,
  detail: string,
  { faults = [], headers = {} }: { faults?: readonly ViewFault[]; headers?: Record<string, string> } = {},
): Response {
  const { status, title } = openProblems[problem];
  const details: ProblemDetails = { type: `/data/api#problem-${problem}`, title, status, detail };
  if (faults.length > 0) {
    details.errors = faults.map(({ parameter, message }) => ({
      parameter,
      detail: message.replace(leftOut, "."),
    }));
  }
  return problemResponse(details, { ...openHeaders, ...headers });
}

/** Several faults of a query as one refusal. */
export function badQuery(faults: readonly ViewFault[]): OpenQuestionError {
  const count = faults.length === 1 ? "One parameter is" : `${faults.length} parameters are`;
  return new OpenQuestionError("bad-query", `${count} not as described.`, faults);
}
