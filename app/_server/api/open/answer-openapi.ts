import { readEnvironment } from "@/app/_server/environment";
import { contentTag } from "@/app/_server/http/content-tag";
import { isKnownTag } from "@/app/_server/http/is-known-tag";
import { openApiDocument } from "@/lib/exchange/open/openapi/openapi-document";
import { openHeaders } from "./open-problem";

/** It changes with the program alone, so that a cache may hold it for an hour. */
const sharedSeconds = 3600;

interface KeptDocument {
  site: string;
  text: string;
  etag: string;
}

let kept: KeptDocument | null = null;

/** Answers with the description of the interface in OpenAPI 3.1. */
export function answerOpenApi(request: Request): Response {
  const { text, etag } = keptDocument(readEnvironment().publicUrl);
  const headers = {
    ...openHeaders,
    "Cache-Control": `public, max-age=0, s-maxage=${sharedSeconds}`,
    "Content-Type": "application/json; charset=utf-8",
    ETag: etag,
  };
  if (isKnownTag(request.headers.get("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(text, { headers });
}

/** Made once for each origin that the process answers for, which is one but in tests. */
function keptDocument(site: string): KeptDocument {
  if (kept?.site === site) return kept;
  const text = JSON.stringify(openApiDocument(site));
  const etag = contentTag(text);
  kept = { site, text, etag };
  return kept;
}
