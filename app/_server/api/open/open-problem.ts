import { type ProblemDetails, parameterErrors, problemResponse } from "@/app/_server/http/problem-details";
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

/** The refusal as problem details (RFC 9457), with the parameters at fault. */
export function openProblem(
  problem: OpenProblem,
  detail: string,
  { faults = [], headers = {} }: { faults?: readonly ViewFault[]; headers?: Record<string, string> } = {},
): Response {
  const { status, title } = openProblems[problem];
  const details: ProblemDetails = { type: `/data/api#problem-${problem}`, title, status, detail };
  if (faults.length > 0) {
    details.errors = parameterErrors(faults);
  }
  return problemResponse(details, { ...openHeaders, ...headers });
}

/** The refusal of a method that an address of the API does not know; `allowed` names those that it does. */
export function methodProblem(allowed: string): Response {
  return openProblem("method", `This address answers ${allowed}.`, { headers: { Allow: allowed } });
}

/** The answer of an address that is only read to every method that would write. */
export function refuseWriting(): Response {
  return methodProblem("GET, HEAD, OPTIONS");
}

/** Several faults of a query as one refusal. */
export function badQuery(faults: readonly ViewFault[]): OpenQuestionError {
  const count = faults.length === 1 ? "One parameter is" : `${faults.length} parameters are`;
  return new OpenQuestionError("bad-query", `${count} not as described.`, faults);
}
