import type { ViewFault } from "@/lib/timeline/address-reader";

/** One fault: a JSON Pointer (RFC 6901) to it in the body, or the parameter of the query, and what is wrong. */
export type ProblemFault = { pointer: string; detail: string } | { parameter: string; detail: string };

/** A problem as RFC 9457 has it. `type` is an address, relative to this site, at which it is explained. */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: readonly ProblemFault[];
}

/** What the words of a page say of a fault that a page passes over: in an answer to a program nothing is left out. */
const leftOut = /(?:; (?:it|the rest|the search)|, so both) (?:was|were) left out\.$/;

/** The faults of a query as a problem names them. */
export function parameterErrors(faults: readonly ViewFault[]): ProblemFault[] {
  return faults.map(({ parameter, message }) => ({ parameter, detail: message.replace(leftOut, ".") }));
}

/** The response that tells of a problem. */
export function problemResponse(
  problem: ProblemDetails,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { "Cache-Control": "no-store", ...headers, "Content-Type": "application/problem+json" },
  });
}
