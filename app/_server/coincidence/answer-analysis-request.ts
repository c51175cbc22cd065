import { type ProblemDetails, problemResponse } from "../http/problem-details";
import { readLimitedBody } from "../http/read-limited-body";
import { pointerOf } from "./analysis-task";
import type { AnalysisReply } from "./run-analysis";
import { isTaskError, type TaskError } from "./worker-pool";

/** Largest body of a request, in bytes: two full lists with room to spare. */
export const mostBodyBytes = 1_048_576;

/** Faults that an answer lists; more are counted only. */
const mostFaults = 100;

/** How soon a client may try again when the threads are busy, in seconds. */
const retryAfterSeconds = 5;

/** Any site may ask, with no credentials: nothing here depends on who asks. */
const openHeaders = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "Retry-After" };

const allowed = "POST, OPTIONS";

/** Answers `POST /api/v1/coincidence-analysis`; `run` does the work. */
export async function answerAnalysisRequest(
  request: Request,
  run: (body: unknown) => Promise<AnalysisReply>,
): Promise<Response> {
  const [mediaType = ""] = (request.headers.get("content-type") ?? "").split(";");
  if (mediaType.trim().toLowerCase() !== "application/json") {
    return answerProblem(
      { type: "media-type", title: "Not JSON", status: 415, detail: "Send the lists as application/json." },
      { "Accept-Post": "application/json" },
    );
  }
  const text = await readLimitedBody(request, mostBodyBytes);
  if (text === null) {
    const detail = `A request has at most ${mostBodyBytes} bytes. Send fewer dates.`;
    return answerProblem({ type: "too-large", title: "Too large", status: 413, detail });
  }
  const body = parseJson(text);
  if (body === undefined) {
    const detail = "The body is not JSON.";
    return answerProblem({
      type: "invalid",
      title: "The request cannot be read",
      status: 400,
      detail,
      errors: [{ pointer: "", detail }],
    });
  }
  try {
    const reply = await run(body);
    if (reply.status === "done") {
      return Response.json(reply.answer, { headers: { ...openHeaders, "Cache-Control": "no-store" } });
    }
    return answerProblem(invalid(reply.issues));
  } catch (error) {
    if (!isTaskError(error)) throw error;
    console.warn(`An analysis was not made: ${error.message}`);
    return answerTaskFault(error);
  }
}

/** The answer to a browser that asks whether another site may post. */
export function answerPreflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...openHeaders,
      Allow: allowed,
      "Access-Control-Allow-Methods": "POST",
      "Access-Control-Allow-Headers": "Content-Type",
      "Access-Control-Max-Age": "86400",
    },
  });
}

/** The answer to any other method. */
export function answerOtherMethod(): Response {
  const detail = "Send the two lists with POST.";
  return answerProblem({ type: "method", title: "Only POST", status: 405, detail }, { Allow: allowed });
}

function answerProblem(problem: ProblemDetails, headers: Readonly<Record<string, string>> = {}): Response {
  const type = `/coincidences/try#problem-${problem.type}`;
  return problemResponse({ ...problem, type }, { ...openHeaders, ...headers });
}

function invalid(issues: Extract<AnalysisReply, { status: "invalid" }>["issues"]): ProblemDetails {
  const errors = issues
    .slice(0, mostFaults)
    .map((issue) => ({ pointer: pointerOf(issue), detail: issue.message }));
  const cut = issues.length > errors.length ? ` The first ${errors.length} are listed.` : "";
  return {
    type: "invalid",
    title: "The request cannot be read",
    status: 400,
    detail: `${issues.length === 1 ? "One fault was" : `${issues.length} faults were`} found.${cut}`,
    errors,
  };
}

function answerTaskFault({ fault }: TaskError): Response {
  const retry = { "Retry-After": String(retryAfterSeconds) };
  switch (fault) {
    case "busy":
      return answerProblem(
        {
          type: "busy",
          title: "Busy",
          status: 503,
          detail: "Too many analyses are waiting. Try again soon.",
        },
        retry,
      );
    case "timeLimit":
      return answerProblem(
        {
          type: "busy",
          title: "Took too long",
          status: 503,
          detail: "The analysis took too long. Try again later, with fewer dates or shuffles.",
        },
        retry,
      );
    case "failed":
      return answerProblem({
        type: "failed",
        title: "Not answered",
        status: 500,
        detail: "The analysis could not be made. Nothing was stored.",
      });
  }
}

/** Undefined where the text is not JSON, which has no such value. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
