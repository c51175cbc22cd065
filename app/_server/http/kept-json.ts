import { rememberWithState } from "../remember";
import { keptInFront } from "./cache-control";
import { contentTag } from "./content-tag";
import { isKnownTag } from "./is-known-tag";

/** How long a cache in front may answer by itself, in seconds. */
const freshSeconds = 30;

interface KeptText {
  text: string;
  etag: string;
}

/**
 * Answers with the JSON of a question that every reader may ask, worked out once for each state of the data. A client that
 * has this answer already gets 304.
 */
export async function keptJson(
  request: Request,
  question: string,
  work: () => Promise<object>,
): Promise<Response> {
  const { answer: kept, isPassing } = await rememberWithState<KeptText>(
    question,
    async () => {
      const text = JSON.stringify(await work());
      return { text, etag: contentTag(text) };
    },
    ({ text }) => 2 * text.length,
  );
  const headers = {
    "Cache-Control": isPassing ? "no-store" : keptInFront(freshSeconds),
    "Content-Type": "application/json; charset=utf-8",
    ETag: kept.etag,
  };
  if (isKnownTag(request.headers.get("If-None-Match"), kept.etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(kept.text, { headers });
}
