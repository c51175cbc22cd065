import { createHash } from "node:crypto";
import type { ViewFault } from "@/lib/timeline/address-reader";
import { isKnownTag } from "../http/is-known-tag";
import { problemAnswer } from "../http/problem-answer";
import { answerAtMoment } from "../past/answer-at-moment";
import { rememberWithState } from "../remember";

/** How long a cache in front may answer by itself, and may go on while it asks anew, in seconds. */
const sharedSeconds = 60;
const staleSeconds = 86_400;

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
 * address choose that state. A client that has this file already gets 304, and pages of any site may read it.
 */
export async function answerOpenFile(request: Request, file: OpenFile): Promise<Response> {
  const parameters = file.parameters ?? new URL(request.url).searchParams;
  const answer = await answerAtMoment(request, () => answerNow(request, file), parameters);
  // Refusals too may be read by pages of any site.
  for (const [name, value] of Object.entries(openHeaders)) answer.headers.set(name, value);
  return answer;
}

async function answerNow(request: Request, file: OpenFile): Promise<Response> {
  const { answer: kept, isPassing } = await rememberWithState<KeptFile>(
    `file ${file.question}`,
    async () => {
      const made = await file.work();
      if (!("text" in made)) return { text: "", etag: "", refused: made };
      const hash = createHash("sha256").update(made.text).digest("base64url").slice(0, 22);
      return { text: made.text, etag: `"${hash}"`, refused: null };
    },
    ({ text }) => 2 * text.length + 200,
  );
  if (kept.refused !== null) return refusal(kept.refused);
  const { fileName = null } = file;
  const headers = {
    "Cache-Control": isPassing
      ? "no-store"
      : `public, max-age=0, s-maxage=${sharedSeconds}, stale-while-revalidate=${staleSeconds}`,
    "Content-Type": file.contentType,
    ETag: kept.etag,
    ...(fileName === null ? {} : { "Content-Disposition": `attachment; filename="${fileName}"` }),
  };
  if (isKnownTag(request.headers.get("If-None-Match"), kept.etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(kept.text, { headers });
}

const openHeaders = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag" };

function refusal(refused: NonNullable<KeptFile["refused"]>): Response {
  if ("missing" in refused) return problemAnswer(404, refused.missing);
  const { faults } = refused;
  const detail = faults.map(({ parameter, message }) => `${parameter}: ${message}`).join(" ");
  return problemAnswer(400, detail, faults);
}
