import { openProblems } from "@/lib/exchange/open/problem-document";
import type { ViewFault } from "@/lib/timeline/address-reader";
import { type ProblemDetails, parameterErrors, problemResponse } from "./problem-details";

/**
 * A refusal as problem details (RFC 9457), in the same form as those of the API; `faults` name what of the address could not be
 * read.
 */
export function problemAnswer(status: number, detail: string, faults: readonly ViewFault[] = []): Response {
  const [id, known] =
    Object.entries(openProblems).find(([name, problem]) => problem.status === status && isOfAnyPage(name)) ??
    [];
  const details: ProblemDetails =
    id === undefined || known === undefined
      ? { type: "about:blank", title: "Refused", status, detail }
      : { type: `/data/api#problem-${id}`, title: known.title, status, detail };
  if (faults.length > 0) details.errors = parameterErrors(faults);
  return problemResponse(details);
}

/** The others say something of rules. */
function isOfAnyPage(name: string): boolean {
  return name === "bad-query" || name === "not-found" || name === "not-now";
}
