import type { ViewFault } from "@/lib/timeline/address-reader";
import { openHeaders } from "../api/open/open-problem";
import { isTaskError } from "../coincidence/worker-pool";
import { keptInFront } from "../http/cache-control";
import { contentTag } from "../http/content-tag";
import { isKnownTag } from "../http/is-known-tag";
import { openAdmission } from "../http/open-admission";
import { problemAnswer } from "../http/problem-answer";
import { answerAtMoment } from "../past/answer-at-moment";
import { rememberWithState } from "../remember";

/** How long a cache in front may answer by itself, in seconds. */
const sharedSeconds = 60;
const retryAfterSeconds = 5;

/** Parameters whose values are endless: what is made for them is hardly asked for twice, and not kept. */
const endlessParameters = ["q", "before", "after"];

/** What was made: the text of a file, what is wrong with the address, or that nothing stands there. */
export type MadeFile = { text: string } | { faults: readonly ViewFault[] } | { missing: string };

/** A file that everybody may have. */
export interface OpenFile {
  /** Names what is asked for, with every parameter that it depends on. */
  question: string;
  /** With its charset, where it has one. */
  contentType: string;
  /** What browsers call it when they keep it; null: they show it. */
  fileName?: string | null;
  /** In which the state of the data is named; where left out, those of the request. */
  parameters?: URLSearchParams;
  /** What of the address cannot be read, if it is known already: then nothing is made or kept. */
  faults?: readonly ViewFault[];
  /** What else is wrong with an address that has such faults. */
  furtherFaults?: () => Promise<readonly ViewFault[]>;
  /** Reads all that the file is made of. */
  work: () => Promise<MadeFile>;
}

interface KeptFile {
  text: string;
  etag: string;
  refused: Exclude<MadeFile, { text: string }> | null;
}

/**
 * Answers with a file made of public data alone, worked out once for each state of the data; `version` and `as-known-on` in the
 * address choose that state. A client that has this file already gets 304, and pages of any site may read it. Where too much is being
 * made it answers 503 with Retry-After.
 */
export async function answerOpenFile(request: Request, file: OpenFile): Promise<Response> {
  const parameters = file.parameters ?? new URL(request.url).searchParams;
  const answer = await answerAtMoment(request, () => answerWhereRoom(request, file, parameters), parameters);
  // Refusals too may be read by pages of any site.
  for (const [name, value] of Object.entries(openHeaders)) answer.headers.set(name, value);
  return answer;
}

async function answerWhereRoom(
  request: Request,
  file: OpenFile,
  parameters: URLSearchParams,
): Promise<Response> {
  try {
    return await answerNow(request, file, parameters);
  } catch (error) {
    if (!isTaskError(error)) throw error;
    console.warn(`A file of open data was not made: ${error.message}`);
    const answer = problemAnswer(503, "Too much is asked for at the moment. Try again soon.");
    answer.headers.set("Retry-After", String(retryAfterSeconds));
    return answer;
  }
}

async function answerNow(request: Request, file: OpenFile, parameters: URLSearchParams): Promise<Response> {
  // Such an address may have the question of one that is sound, whose answer it must not take or give.
  const { faults = [], furtherFaults = async () => [] } = file;
  if (faults.length > 0) return refusal({ faults: [...faults, ...(await furtherFaults())] });
  const isKept = !endlessParameters.some((name) => parameters.has(name));
  const { answer: kept, isPassing } = await rememberWithState<KeptFile>(
    `file ${file.question}`,
    async () => {
      const made = await openAdmission().admit(file.work);
      if (!("text" in made)) return { text: "", etag: "", refused: made };
      return { text: made.text, etag: contentTag(made.text), refused: null };
    },
    ({ text, refused }) => (refused === null && isKept ? 2 * text.length : null),
  );
  if (kept.refused !== null) return refusal(kept.refused);
  const { fileName = null } = file;
  const headers = {
    "Cache-Control": isPassing ? "no-store" : keptInFront(sharedSeconds),
    "Content-Type": file.contentType,
    ETag: kept.etag,
    ...(fileName === null ? {} : { "Content-Disposition": `attachment; filename="${fileName}"` }),
  };
  if (isKnownTag(request.headers.get("If-None-Match"), kept.etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(kept.text, { headers });
}

function refusal(refused: NonNullable<KeptFile["refused"]>): Response {
  if ("missing" in refused) return problemAnswer(404, refused.missing);
  const { faults } = refused;
  const detail = faults.map(({ parameter, message }) => `${parameter}: ${message}`).join(" ");
  return problemAnswer(400, detail, faults);
}
