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
