import { z } from "zod";

/** What can be wrong with a question to the open data: the last part of the problem's type, explained in the reference. */
export const openProblems = {
  "bad-query": { status: 400, title: "The query could not be read" },
  "not-found": { status: 404, title: "Not found" },
  method: { status: 405, title: "No such method here" },
  "too-many-events": { status: 422, title: "Too many events" },
  internal: { status: 500, title: "Something went wrong on this server" },
  "not-now": { status: 503, title: "Not available at the moment" },
} as const satisfies Record<string, { status: number; title: string }>;
export type OpenProblem = keyof typeof openProblems;

/** What each of them means. */
export const openProblemWords: Record<OpenProblem, string> = {
  "bad-query": "A parameter is unknown or not as described; each is in errors with its name.",
  "not-found": "Nothing public has this name, or there is no such list.",
  method: "The address does not answer this method; Allow names those that it does.",
  "too-many-events":
    "The rule selects more events than stand in one file, or than are listed by dates that no index holds.",
  internal: "A fault of this server, which is noted there. The question may be sound.",
  "not-now":
    "Too much is asked for, or an earlier state of the data is being prepared. Retry-After says when to ask again.",
};

/** A refusal as problem details (RFC 9457). */
export const problemDocument = z
  .strictObject({
    type: z.string().describe("The address at which the problem is explained, relative to this site."),
    title: z.string().describe("The problem in a few words."),
    status: z.number().int().describe("The status of the answer."),
    detail: z.string().describe("What is wrong, in a sentence."),
    errors: z
      .array(
        z
          .strictObject({
            pointer: z.string().optional().describe("A JSON Pointer (RFC 6901) to the fault in the body."),
            parameter: z.string().optional().describe("The parameter of the query at fault."),
            detail: z.string().describe("What is wrong with it."),
          })
          .describe("One fault."),
      )
      .optional()
      .describe("Each fault by itself, where there are any to point to."),
  })
  .describe("Why a request was refused (RFC 9457).");
